import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { TicketDeed } from '../../src/wire/ticket-deed.js';
import type { TicketDecision } from '../../src/wire/ticket-news.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { stackStyles } from '../styles/stack-styles.js';

/** How many decisions are shown. */
const shown = 5;

/** @summary Tickets that become tasks: how to send one on its way, and what became of those before. */
export class TicketTasksPanel extends LitElement {
  static override styles = [
    baseStyles,
    stackStyles,
    css`
      li {
        font-size: 12px;
        line-height: 16px;
      }

      li + li {
        margin-top: 4px;
      }
    `,
  ];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #file = (): Promise<void> => this.#send('file');
  readonly #tag = (): Promise<void> => this.#send('tag');

  override render(): TemplateResult {
    const { deadLetters = 0, decisions = [] } = this.#sandbox.snapshot.ticketNews ?? {};
    return html`
      <p class="hint">
        A webhook of Zendesk brings new tickets and new tags to AWS, and a function makes tasks of those that
        a route asks for: urgent tickets, and the tag call_me. Do it in the workspace, or here.
      </p>
      <patchcord-action-button
        label="File an urgent ticket"
        icon="plus"
        watch="As a colleague, for Jane Doe. A task named Zendesk and the ticket’s number rings; the ticket opens, and the task is noted on it."
        .perform=${this.#file}
      ></patchcord-action-button>
      <patchcord-action-button
        label="Tag ticket 4122 with call_me"
        icon="plus"
        watch="As a colleague. What the app itself writes to tickets makes no task: accept, and see that nothing rings again."
        .perform=${this.#tag}
      ></patchcord-action-button>
      ${
        decisions.length === 0
          ? nothing
          : html`<ul class="hint" aria-label="What the function decided">
              ${decisions.slice(0, shown).map((decision) => html`<li>${describe(decision)}</li>`)}
            </ul>`
      }
      ${
        deadLetters === 0
          ? nothing
          : html`<p class="danger-text">Parked in the dead-letter queue: ${deadLetters}</p>`
      }
    `;
  }

  async #send(deed: TicketDeed): Promise<void> {
    await this.sandbox?.sendTicket(deed);
  }
}

function describe({ event, isTask, reason, ticket }: TicketDecision): string {
  return `#${ticket}, ${event.replaceAll('_', ' ')}: ${isTask ? 'a task' : 'no task'}, ${reason}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-ticket-tasks-panel': TicketTasksPanel;
  }
}

import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { ReloadWorkspaceEvent } from './reload-workspace-event.js';

/**
 * @summary Puts both worlds back to the start, after a question.
 * @fires patchcord-reload-workspace - The workspace shows what is no more.
 */
export class StartOver extends LitElement {
  static override styles = [
    baseStyles,
    css`
      dialog {
        width: 320px;
        padding: 20px;
        border: 1px solid var(--border);
        border-radius: 8px;
        background: var(--background);
        color: inherit;
      }

      dialog::backdrop {
        background: rgb(10 13 14 / 60%);
      }

      h3 {
        margin-bottom: 8px;
        font-size: 18px;
        line-height: 24px;
      }

      form {
        display: flex;
        gap: 8px;
        justify-content: flex-end;
        margin-top: 20px;
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  #answer: (isSure: boolean) => void = () => undefined;

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #perform = async (): Promise<void> => {
    const answered = new Promise<boolean>((resolve) => {
      this.#answer = resolve;
    });
    this.dialog.returnValue = '';
    this.dialog.showModal();
    if (!(await answered)) return;
    await this.sandbox?.startOver();
    this.dispatchEvent(new ReloadWorkspaceEvent());
  };

  override render(): TemplateResult {
    return html`
      <patchcord-action-button
        label="Start over…"
        watch="Contacts, tickets, customers, requests and faults are as they were at the start."
        .perform=${this.#perform}
      ></patchcord-action-button>
      <dialog
        aria-labelledby="question"
        @close=${() => {
          this.#answer(this.dialog.returnValue === 'yes');
        }}
      >
        <h3 id="question">Start over?</h3>
        <p>Calls end, and what was written to the demo Zendesk is gone. The workspace is loaded again.</p>
        <form method="dialog">
          <button class="button" value="no">Keep everything</button>
          <button class="button danger" value="yes">Start over</button>
        </form>
      </dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-start-over': StartOver;
  }
}

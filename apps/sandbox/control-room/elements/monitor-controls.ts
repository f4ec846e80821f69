import type { AgentView, ContactView, MonitorMode } from '@patchcord/connect-simulator';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { stackStyles } from '../styles/stack-styles.js';

/** @summary Lets a supervisor watch a contact; their own card among the live contacts stops it. */
export class MonitorControls extends LitElement {
  static override styles = [baseStyles, stackStyles];

  @state() private chosen = '';

  @property({ attribute: false }) sandbox: Sandbox | undefined;
  @property({ attribute: false }) contact: ContactView | undefined;

  /** Everybody who works in Connect. */
  @property({ attribute: false }) agents: readonly AgentView[] = [];

  override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined) return nothing;
    const others = this.agents.filter(({ username }) => username !== contact.agent);
    const chosen =
      others.find(({ username }) => username === this.chosen) ??
      others.find(({ username }) => this.#isSupervisor(username)) ??
      others[0];
    const isTalking = contact.state === 'connected';
    const watch = (mode: MonitorMode) => () =>
      this.sandbox?.monitor(contact.contactId, chosen?.username ?? '', mode);
    return html`
      <div>
        <label for="supervisor">Who watches</label>
        <select
          class="field"
          id="supervisor"
          @change=${(event: Event) => {
            this.chosen = (event.target as HTMLSelectElement).value;
          }}
        >
          ${others.map(
            ({ username, name, state }) =>
              html`<option value=${username} .selected=${live(username === chosen?.username)}>
                ${name}, ${state}
              </option>`,
          )}
        </select>
      </div>
      <patchcord-action-button
        label="Listen (classic)"
        watch="Watch for: nothing is searched, opened or written at the supervisor’s desk."
        .unavailable=${!isTalking}
        .perform=${watch('classic')}
      ></patchcord-action-button>
      <patchcord-action-button
        label="Listen silently"
        watch="Needs an offline state. Watch for: the agent sees nobody; the ticket opens for the supervisor."
        .unavailable=${!isTalking}
        .perform=${watch('silent')}
      ></patchcord-action-button>
      <patchcord-action-button
        label="Barge in"
        watch="Needs an offline state. Watch for: the agent sees one more in the call, the ticket stays one."
        .unavailable=${!isTalking}
        .perform=${watch('barge')}
      ></patchcord-action-button>
      <p class="hint">Stop it at the supervisor’s own contact, below.</p>
    `;
  }

  #isSupervisor(username: string): boolean {
    const desks = this.sandbox?.config.agents ?? [];
    return desks.some((desk) => desk.username === username && desk.role === 'supervisor');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-monitor-controls': MonitorControls;
  }
}

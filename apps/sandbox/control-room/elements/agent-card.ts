import type { AgentView } from '@patchcord/connect-simulator';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AgentDesk } from '../../src/wire/sandbox-config.js';
import type { ConnectSetup } from '../sandbox/connect-setup.js';
import { initialSnapshot } from '../sandbox/sandbox-snapshot.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';

/** @summary One agent: state, phone, what they have, and the way to their desk. */
export class AgentCard extends LitElement {
  static override styles = [
    baseStyles,
    css`
      summary {
        display: flex;
        gap: 4px;
        align-items: center;
        padding: 6px 0;
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary:hover {
        background: var(--background-hover);
      }

      summary .icon {
        color: var(--foreground-subtle);
      }

      [open] > summary .icon {
        rotate: 90deg;
      }

      summary .hint:last-child {
        margin-inline-start: auto;
        text-align: end;
      }

      .content {
        display: grid;
        gap: 8px;
        padding: 4px 0 12px 20px;
      }

      .row {
        display: grid;
        grid-template-columns: 60px minmax(0, 1fr);
        align-items: center;
      }

      .row label {
        margin: 0;
      }

      .desk {
        justify-self: start;
      }
    `,
  ];

  @state() private failure = '';
  @state() private outcome = '';

  @property({ attribute: false }) sandbox: Sandbox | undefined;
  @property({ attribute: false }) agent: AgentView | undefined;
  @property({ attribute: false }) setup: ConnectSetup = initialSnapshot.setup;

  /** Where they work; undefined for somebody who is no agent in Zendesk. */
  @property({ attribute: false }) desk: AgentDesk | undefined;

  /** How many live contacts they have. */
  @property({ type: Number }) contacts = 0;

  async #try(deed: () => Promise<unknown> | undefined, outcome = ''): Promise<void> {
    this.failure = '';
    this.outcome = '';
    try {
      await deed();
      this.outcome = outcome;
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : String(cause);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { agent } = this;
    if (agent === undefined) return nothing;
    const chosen = agent.nextState ?? agent.chosenState;
    const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
    return html`<details>
      <summary>
        ${icon('chevron-right')} <span>${agent.name}</span>
        ${this.desk?.role === undefined ? nothing : html`<span class="hint">(${this.desk.role})</span>`}
        <span class="hint">
          ${this.contacts === 0 ? nothing : `${String(this.contacts)} live, `}${agent.state}
        </span>
      </summary>
      <div class="content">
        <div class="row">
          <label for="state">State</label>
          <select
            class="field"
            id="state"
            @change=${(event: Event) =>
              this.#try(() => this.sandbox?.setAgentState(valueOf(event), agent.username))}
          >
            ${this.setup.states.map(
              ({ name }) => html`<option value=${name} .selected=${live(name === chosen)}>${name}</option>`,
            )}
          </select>
        </div>
        <p class="hint">
          Since
          <patchcord-elapsed-time style="display: inline" .since=${agent.since}></patchcord-elapsed-time>.
          Watch for the same state in their softphone’s strip.
        </p>
        <div class="row">
          <label for="phone">Phone</label>
          <select
            class="field"
            id="phone"
            @change=${(event: Event) =>
              this.#try(() => this.sandbox?.setDeskPhone(agent.username, valueOf(event) === 'desk'))}
          >
            <option value="softphone" .selected=${live(agent.softphoneEnabled)}>In the softphone</option>
            <option value="desk" .selected=${live(!agent.softphoneEnabled)}>Desk phone</option>
          </select>
        </div>
        <p class="hint">
          Watch for: with a desk phone the softphone shows the call, and the phone answers it.
        </p>
        ${this.desk === undefined ? nothing : this.#desk(this.desk)}
        <p class="danger-text" role="alert">${this.failure}</p>
      </div>
    </details>`;
  }

  #desk({ name, deskUrl }: AgentDesk): TemplateResult {
    return html`
      <button
        class="button small desk"
        type="button"
        @click=${() => this.#try(() => navigator.clipboard.writeText(deskUrl), 'Copied.')}
      >
        ${icon('copy')} Copy the address of ${name}’s desk
      </button>
      <p class="hint">
        Open in a private window: a browser profile is one agent at a time.
        <span role="status">${this.outcome}</span>
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-agent-card': AgentCard;
  }
}

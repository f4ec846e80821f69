import type { AgentView } from '@patchcord/connect-simulator';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AgentDesk } from '../../src/wire/sandbox-config.js';
import type { ConnectSetup } from '../sandbox/connect-setup.js';
import { initialSnapshot } from '../sandbox/sandbox-snapshot.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import { rowStyles } from '../styles/row-styles.js';
import { summaryStyles } from '../styles/summary-styles.js';
import { choiceRow } from './choice-row.js';
import { DeedController } from './deed-controller.js';
import { optionsOf } from './options-of.js';

/** @summary One agent: state, phone, what they have, and the way to their desk. */
export class AgentCard extends LitElement {
  static override styles = [
    baseStyles,
    rowStyles,
    summaryStyles,
    css`
      :host {
        --label-width: 60px;
      }

      summary {
        padding: 6px 0;
      }

      summary .icon {
        color: var(--foreground-subtle);
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

      .desk {
        justify-self: start;
      }
    `,
  ];

  readonly #deeds = new DeedController(this);

  @property({ attribute: false }) sandbox: Sandbox | undefined;
  @property({ attribute: false }) agent: AgentView | undefined;
  @property({ attribute: false }) setup: ConnectSetup = initialSnapshot.setup;

  /** Where they work; undefined for somebody who is no agent in Zendesk. */
  @property({ attribute: false }) desk: AgentDesk | undefined;

  /** How many live contacts they have. */
  @property({ type: Number }) contacts = 0;

  override render(): TemplateResult | typeof nothing {
    const { agent } = this;
    if (agent === undefined) return nothing;
    const chosen = agent.nextState ?? agent.chosenState;
    return html`<details>
      <summary>
        ${icon('chevron-right')} <span>${agent.name}</span>
        ${this.desk?.role === undefined ? nothing : html`<span class="hint">(${this.desk.role})</span>`}
        <span class="hint">
          ${this.contacts === 0 ? nothing : `${String(this.contacts)} live, `}${agent.state}
        </span>
      </summary>
      <div class="content">
        ${choiceRow({
          id: 'state',
          label: 'State',
          options: this.setup.states.map(({ name }) => [name, name]),
          chosen,
          choose: (state) =>
            void this.#deeds.carryOut(() => this.sandbox?.setAgentState(state, agent.username)),
        })}
        <p class="hint">
          Since
          <patchcord-elapsed-time style="display: inline" .since=${agent.since}></patchcord-elapsed-time>.
          Watch for the same state in their softphone’s strip.
        </p>
        ${choiceRow({
          id: 'phone',
          label: 'Phone',
          options: optionsOf({ softphone: 'In the softphone', desk: 'Desk phone' }),
          chosen: agent.softphoneEnabled ? 'softphone' : 'desk',
          choose: (phone) =>
            void this.#deeds.carryOut(() => this.sandbox?.setDeskPhone(agent.username, phone === 'desk')),
        })}
        <p class="hint">
          Watch for: with a desk phone the softphone shows the call, and the phone answers it.
        </p>
        ${this.desk === undefined ? nothing : this.#desk(this.desk)}
        <p class="danger-text" role="alert">${this.#deeds.failure}</p>
      </div>
    </details>`;
  }

  #desk({ name, deskUrl }: AgentDesk): TemplateResult {
    return html`
      <button
        class="button small desk"
        type="button"
        @click=${() => this.#deeds.carryOut(() => navigator.clipboard.writeText(deskUrl), 'Copied.')}
      >
        ${icon('copy')} Copy the address of ${name}’s desk
      </button>
      <p class="hint">
        Open in a private window: a browser profile is one agent at a time.
        <span role="status">${this.#deeds.outcome}</span>
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-agent-card': AgentCard;
  }
}

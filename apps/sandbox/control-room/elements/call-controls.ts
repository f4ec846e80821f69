import type { ContactView, TransferTarget } from '@patchcord/connect-simulator';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CallDeed } from '../contacts/call-deeds.js';
import { describeCall, type LegDescription } from '../contacts/describe-call.js';
import { chooseTarget, listTransferTargets } from '../contacts/transfer-targets.js';
import type { ConnectSetup } from '../sandbox/connect-setup.js';
import { initialSnapshot } from '../sandbox/sandbox-snapshot.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { stackStyles } from '../styles/stack-styles.js';
import { DeedController } from './deed-controller.js';
import { targetList } from './target-list.js';

/** @summary Hands a call on, calls somebody in, puts the parties together, and lets the agent go. */
export class CallControls extends LitElement {
  static override styles = [
    baseStyles,
    stackStyles,
    css`
      ul {
        display: grid;
        gap: 4px;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        align-items: center;
      }

      li > span {
        flex: auto;
      }
    `,
  ];

  readonly #deeds = new DeedController(this);

  @state() private target: TransferTarget | undefined;

  @property({ attribute: false }) sandbox: Sandbox | undefined;
  @property({ attribute: false }) contact: ContactView | undefined;

  /** Where it can go. */
  @property({ attribute: false }) setup: ConnectSetup = initialSnapshot.setup;

  override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined) return nothing;
    const { contactId } = contact;
    const { legs, canAdd, canMerge, canLeave } = describeCall(contact);
    const { agents, queues, numbers } = listTransferTargets(contact, this.setup);
    const groups = { Agents: agents, Queues: queues, Numbers: numbers };
    const target = chooseTarget(groups, this.target);
    const send = (order: (to: TransferTarget) => Promise<void> | undefined) => async () => {
      if (target !== undefined) await order(target);
    };
    return html`
      ${targetList({
        groups,
        chosen: target,
        choose: (next) => {
          this.target = next;
        },
      })}
      <patchcord-action-button
        label="Transfer and stay"
        watch="Warm. Watch for: it rings at the other’s desk, with the same ticket; then merge or leave."
        .unavailable=${!canAdd}
        .perform=${send((to) => this.sandbox?.transfer(contactId, to, 'warm'))}
      ></patchcord-action-button>
      <patchcord-action-button
        label="Transfer and leave"
        watch="Cold. Watch for: this agent’s part is recorded now, the other’s later on the same ticket."
        .unavailable=${!canAdd}
        .perform=${send((to) => this.sandbox?.transfer(contactId, to, 'cold'))}
      ></patchcord-action-button>
      <patchcord-action-button
        label="Call in"
        watch="Watch for: the customer is on hold, and there is still one ticket."
        .unavailable=${!canAdd}
        .perform=${send((to) => this.sandbox?.addParticipant(contactId, to))}
      ></patchcord-action-button>
      ${this.#legs(contactId, legs)}
      ${this.#deed('conference', 'Merge', 'Watch for: everybody hears everybody, nobody is on hold.', canMerge)}
      ${this.#deed('swap', 'Swap', 'Watch for: the customer and the other change places on hold.', canMerge)}
      ${this.#deed('leave', 'Leave', 'Watch for: after-contact work here, while the others talk on.', canLeave)}
    `;
  }

  #legs(contactId: string, legs: readonly LegDescription[]): TemplateResult {
    return html`<div>
      <ul aria-label="Called in">
        ${legs.map(
          ({ connectionId, name, state, deeds }) =>
            html`<li>
              <span>${name} <span class="hint">${state}</span></span>
              ${[...deeds].map(
                ([deed, label]) =>
                  html`<button
                    class="button small"
                    type="button"
                    aria-label=${`${label}: ${name}`}
                    @click=${() =>
                      this.#deeds.carryOut(() => this.sandbox?.actOnLeg(contactId, connectionId, deed))}
                  >
                    ${label}
                  </button>`,
              )}
            </li>`,
        )}
      </ul>
      <p class="hint">
        ${legs.length === 0 ? 'Nobody is called in.' : 'Drop: only they go, the customer stays.'}
      </p>
      <p class="danger-text" role="alert">${this.#deeds.failure}</p>
    </div>`;
  }

  #deed(deed: CallDeed, label: string, watch: string, isPossible: boolean): TemplateResult {
    return html`<patchcord-action-button
      .label=${label}
      .watch=${watch}
      .unavailable=${!isPossible}
      .perform=${() => this.sandbox?.act(this.contact?.contactId ?? '', deed)}
    ></patchcord-action-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-call-controls': CallControls;
  }
}

import type { ContactView, TransferTarget } from '@patchcord/connect-simulator';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chooseTarget, listTransferTargets } from '../contacts/transfer-targets.js';
import type { ConnectSetup } from '../sandbox/connect-setup.js';
import { initialSnapshot } from '../sandbox/sandbox-snapshot.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { stackStyles } from '../styles/stack-styles.js';
import { targetList } from './target-list.js';

/** @summary Hands what is no call over to an agent or a queue. */
export class HandOverControls extends LitElement {
  static override styles = [baseStyles, stackStyles];

  @state() private target: TransferTarget | undefined;

  @property({ attribute: false }) sandbox: Sandbox | undefined;
  @property({ attribute: false }) contact: ContactView | undefined;

  /** Where it can go. */
  @property({ attribute: false }) setup: ConnectSetup = initialSnapshot.setup;

  override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined) return nothing;
    const { agents, queues } = listTransferTargets(contact, this.setup);
    const groups = { Agents: agents, Queues: queues };
    const target = chooseTarget(groups, this.target);
    return html`
      ${targetList({
        groups,
        chosen: target,
        choose: (next) => {
          this.target = next;
        },
      })}
      <patchcord-action-button
        label="Hand over"
        watch="Watch for: this agent’s part is over at once, and the other gets the same ticket."
        .unavailable=${contact.state !== 'connected' && contact.state !== 'paused'}
        .perform=${async () => {
          if (target !== undefined) await this.sandbox?.transfer(contact.contactId, target, 'cold');
        }}
      ></patchcord-action-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-hand-over-controls': HandOverControls;
  }
}

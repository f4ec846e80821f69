import type { AgentView, ChatView, ContactView, VoiceIdView } from '@patchcord/connect-simulator';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Callers } from '../callers/list-callers.js';
import type { DeedLabels } from '../contacts/contact-deeds.js';
import { describeContact } from '../contacts/describe-contact.js';
import { isAgentsCall } from '../contacts/is-agents-call.js';
import type { ConnectSetup } from '../sandbox/connect-setup.js';
import { initialSnapshot } from '../sandbox/sandbox-snapshot.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import { summaryStyles } from '../styles/summary-styles.js';
import { contactControlsStyles } from './contact-controls.styles.js';
import { DeedController } from './deed-controller.js';

const toneIcons = { ringing: 'phone', talking: 'check', over: 'clock' } as const;

/**
 * @summary One contact, and what the customer or another phone can do to it.
 *
 * All buttons are always there, so that nothing moves under the pointer and the focus stays where it is.
 */
export class ContactControls extends LitElement {
  static override styles = [baseStyles, summaryStyles, contactControlsStyles];

  readonly #deeds = new DeedController(this);

  @property({ attribute: false }) sandbox: Sandbox | undefined;
  @property({ attribute: false }) contact: ContactView | undefined;

  /** Who has which number. */
  @property({ attribute: false }) callers: Callers = initialSnapshot.callers;

  /** Everybody who works in Connect. */
  @property({ attribute: false }) agents: readonly AgentView[] = [];

  /** Where it can go. */
  @property({ attribute: false }) setup: ConnectSetup = initialSnapshot.setup;

  /** What was written, if it is a chat. */
  @property({ attribute: false }) chat: ChatView | undefined;

  /** Voice ID, if it is a call. */
  @property({ attribute: false }) voice: VoiceIdView | undefined;

  override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined) return nothing;
    const description = describeContact(contact, this.callers, this.agents);
    const { who, way, state, recording, tone, watch, possible, customerDeeds, agentDeeds } = description;
    const place = placeOf(contact);
    const buttons = (deeds: DeedLabels): readonly TemplateResult[] =>
      [...deeds].map(
        ([deed, label]) =>
          html`<button
            class="button small"
            type="button"
            aria-disabled=${!possible.has(deed)}
            @click=${possible.has(deed) ? () => this.#deeds.carryOut(() => this.sandbox?.act(contact.contactId, deed)) : nothing}
          >
            ${label}
          </button>`,
      );
    return html`<article class=${tone} aria-label=${`Contact with ${who}`}>
      <p class="who">
        <strong>${who}</strong>
        ${who === contact.customerNumber || contact.customerNumber === '' ? nothing : html`<span class="hint">${contact.customerNumber}</span>`}
        <patchcord-elapsed-time .since=${contact.stateSince}></patchcord-elapsed-time>
      </p>
      <p class="state">
        ${icon(toneIcons[tone])} <span>${state}</span>
        ${recording === '' ? nothing : html`<em class="hint">${recording}</em>`}
        <span class="hint way">${way}</span>
      </p>
      ${
        this.chat?.contactIds.at(-1) === contact.contactId
          ? html`<patchcord-chat-window
              .sandbox=${this.sandbox}
              .chat=${this.chat}
              .contactId=${contact.contactId}
            ></patchcord-chat-window>`
          : nothing
      }
      ${
        customerDeeds.size === 0
          ? nothing
          : html`<div class="deeds customer" role="group" aria-label="As the customer">
              <span class="hint" aria-hidden="true">Customer</span>
              <span class="buttons">${buttons(customerDeeds)}</span>
            </div>`
      }
      <div class="deeds" role="group" aria-label=${`As the ${place}`}>
        <span class="hint" aria-hidden="true">${place}</span>
        ${buttons(agentDeeds)}
      </div>
      <p class="hint">${watch}</p>
      <p class="danger-text" role="alert">${this.#deeds.failure}</p>
      ${this.#further(contact)}
    </article>`;
  }

  /** A supervisor who watches hands nothing on. */
  #further(contact: ContactView): TemplateResult | typeof nothing {
    if (contact.watchedContactId !== null) return nothing;
    return isAgentsCall(contact) ? this.#more(contact) : this.#handOver(contact);
  }

  #handOver(contact: ContactView): TemplateResult {
    return html`<details>
      <summary>${icon('chevron-right')} Hand over</summary>
      <patchcord-hand-over-controls
        .sandbox=${this.sandbox}
        .contact=${contact}
        .setup=${this.setup}
      ></patchcord-hand-over-controls>
    </details>`;
  }

  #more(contact: ContactView): TemplateResult {
    return html`
      <details>
        <summary>${icon('chevron-right')} Transfer, call in, leave</summary>
        <patchcord-call-controls
          .sandbox=${this.sandbox}
          .contact=${contact}
          .setup=${this.setup}
        ></patchcord-call-controls>
      </details>
      <details>
        <summary>${icon('chevron-right')} Voice ID</summary>
        <patchcord-voice-controls
          .sandbox=${this.sandbox}
          .contactId=${contact.contactId}
          .voice=${this.voice}
        ></patchcord-voice-controls>
      </details>
      <details>
        <summary>${icon('chevron-right')} Watch as a supervisor</summary>
        <patchcord-monitor-controls
          .sandbox=${this.sandbox}
          .contact=${contact}
          .agents=${this.agents}
        ></patchcord-monitor-controls>
      </details>
    `;
  }
}

/** Whom the buttons below the customer's stand for. */
function placeOf(contact: ContactView): string {
  if (contact.watchedContactId !== null) return 'supervisor';
  return isAgentsCall(contact) ? 'agent, on another phone' : 'agent, in another window';
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-contact-controls': ContactControls;
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ContactCardData } from '../contact-card/contact-card-data.js';
import { SelectContactEvent } from '../contact-card/contact-card-events.js';
import { englishContactCardLabels, type ContactCardLabels } from '../contact-card/contact-card-labels.js';
import { contactIcon } from '../contact-card/contact-icon.js';
import { describePhase } from '../contact-card/describe-phase.js';
import { icon } from '../icons/icon.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import { contactRowStyles } from './contact-row.styles.js';

/**
 * @summary One of many live contacts in two lines: who it is, how it stands, whether it needs the agent. A click puts it in view.
 *
 * It needs `patchcord-time-since` to be registered.
 *
 * @fires patchcord-select-contact - The agent wants this contact in view.
 */
export class ContactRow extends LitElement {
  static override styles = [elementStyles, buttonStyles, contactRowStyles];

  /** The contact; nothing is drawn without one. */
  @property({ attribute: false }) contact: ContactCardData | undefined;

  /** The words that do not come with the contact. */
  @property({ attribute: false }) labels: ContactCardLabels = englishContactCardLabels;

  /** The clock of the timer, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  override render(): TemplateResult | typeof nothing {
    const { contact, labels } = this;
    if (contact === undefined) return nothing;
    const { contactId, inView, phase, since, who } = contact;
    return html`<button
      type="button"
      class=${phase}
      aria-pressed=${inView ? 'true' : 'false'}
      title="${labels.select}: ${who}"
      @click=${() => {
        if (!inView) this.dispatchEvent(new SelectContactEvent(contactId));
      }}
    >
      <span class="channel">${icon(contactIcon(contact))}</span>
      <span class="who ellipsis" dir="auto">${who}</span>
      <patchcord-time-since class="time" .since=${since} .now=${this.now}></patchcord-time-since>
      ${this.#state(contact)}
    </button>`;
  }

  // What went wrong, or waits for the agent, comes before how the contact stands.
  #state(contact: ContactCardData): TemplateResult {
    const { channel, line, queue, ticket, tone } = contact;
    if (tone === 'warning' || tone === 'danger') {
      return html`<span class="state ${tone}" title=${line}
        >${icon(tone === 'danger' ? 'alert-error' : 'alert-warning')}<span class="ellipsis"
          >${line}</span
        ></span
      >`;
    }
    const facts = [
      this.labels.channels[channel],
      ticket === undefined ? queue : `#${String(ticket.id)} ${ticket.subject}`,
    ].filter((fact) => fact !== undefined && fact !== '');
    return html`<span class="state ellipsis"
      ><b>${describePhase(contact, this.labels)}</b>${facts.map((fact) => html` · <bdi>${fact}</bdi>`)}</span
    >`;
  }
}

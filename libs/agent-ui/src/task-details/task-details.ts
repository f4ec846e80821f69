import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { OpenTicketEvent } from '../contact-card/contact-card-events.js';
import { icon } from '../icons/icon.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import { safeLink } from './safe-link.js';
import type { TaskData, TaskReferenceData } from './task-data.js';
import { englishTaskDetailsLabels, type TaskDetailsLabels } from './task-details-labels.js';
import { taskDetailsStyles } from './task-details.styles.js';

/**
 * @summary What a task asks for: the first words of it, and the whole with its references when it is unfolded.
 *
 * @fires patchcord-open-ticket - The agent wants to see the ticket that a reference is the address of.
 */
export class TaskDetails extends LitElement {
  static override styles = [elementStyles, buttonStyles, taskDetailsStyles];

  @state() private isOpen = false;

  /** The contact that is the task. */
  @property() contactId = '';

  /** What it asks for; nothing is drawn without it. */
  @property({ attribute: false }) task: TaskData | undefined;

  /** The words. */
  @property({ attribute: false }) labels: TaskDetailsLabels = englishTaskDetailsLabels;

  override render(): TemplateResult | typeof nothing {
    const { isOpen, labels, task } = this;
    if (task === undefined) return nothing;
    const { description = '', references } = task;
    const preview = description === '' ? labels.details : description;
    const count = references.length;
    return html`<button
        type="button"
        class="toggle"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls="body"
        @click=${() => {
          this.isOpen = !isOpen;
        }}
      >
        ${icon(isOpen ? 'chevron-up' : 'chevron-down')}
        <span class="ellipsis" dir="auto">${isOpen ? labels.details : preview}</span>
        ${count === 0 || isOpen ? nothing : html`<span class="count">${labels.referenceCount(count)}</span>`}
      </button>
      <div id="body" class="body" ?hidden=${!isOpen}>
        ${description === '' ? nothing : html`<p class="description" dir="auto" tabindex="0">${description}</p>`}
        ${
          count === 0
            ? nothing
            : html`<ul aria-label=${labels.references}>
                ${references.map((reference) => html`<li>${this.#reference(reference)}</li>`)}
              </ul>`
        }
      </div>`;
  }

  #reference({ name, value, isAddress, ticketId }: TaskReferenceData): TemplateResult {
    const { labels, contactId } = this;
    if (ticketId !== undefined) {
      return html`<button
        type="button"
        class="link-button ellipsis"
        title=${labels.openTicket(ticketId)}
        @click=${() => this.dispatchEvent(new OpenTicketEvent(contactId, ticketId))}
      >
        <bdi>${name}</bdi> · #${ticketId}
      </button>`;
    }
    const link = isAddress === true ? safeLink(value) : undefined;
    if (link === undefined) {
      return html`<span class="fact ellipsis" title="${name}: ${value}"
        ><bdi>${name}</bdi>: <bdi class="value">${value}</bdi></span
      >`;
    }
    return html`<a href=${link.href} target="_blank" rel="noopener noreferrer" title=${link.href}
        ><bdi class="ellipsis">${name}</bdi>${icon('new-window')}<span class="visually-hidden"
          >, ${labels.opensInNewTab}</span
        ></a
      ><span class="host ellipsis">${link.host}</span>`;
  }
}

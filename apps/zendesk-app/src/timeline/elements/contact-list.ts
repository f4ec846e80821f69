import { localized, msg, str } from '@lit/localize';
import { buttonStyles, elementStyles, icon, OpenTicketEvent } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ContactStory } from '../contact-story.js';
import type { TimeFormat } from '../time-format.js';
import { StorySelectEvent } from '../timeline-events.js';
import { channelLabels, describeOutcome, describeWho, storyIcon } from '../words/describe-story.js';
import { contactListStyles } from './contact-list.styles.js';

const step = 100;

/**
 * @summary The contacts of the timeline: one is chosen with the pointer, or with arrow keys and Enter.
 *
 * @fires patchcord-story-select - A contact was chosen.
 * @fires patchcord-open-ticket - The ticket of a contact is wanted.
 */
@localized()
export class ContactList extends LitElement {
  static override styles = [elementStyles, buttonStyles, contactListStyles];

  /** The latest first. */
  @property({ attribute: false }) stories: readonly ContactStory[] = [];

  @property({ attribute: false }) format: TimeFormat | undefined;

  /** The contact whose story is shown. */
  @property({ attribute: false }) selectedId: string | undefined;

  /** More than these are drawn when they are asked for. */
  @state() private limit = step;

  /** The one contact that the Tab key reaches. */
  @state() private reachableId: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('selectedId')) this.reachableId = this.selectedId;
    const selected = this.stories.findIndex(({ contactId }) => contactId === this.selectedId);
    if (selected >= this.limit) this.limit = Math.ceil((selected + 1) / step) * step;
  }

  async #press(event: KeyboardEvent): Promise<void> {
    const shown = this.stories.slice(0, this.limit);
    const at = shown.findIndex(({ contactId }) => contactId === this.reachableId);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const story = shown[Math.min(Math.max(to, 0), shown.length - 1)];
    if (story === undefined) return;
    this.reachableId = story.contactId;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('.contact[tabindex="0"]')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { format, stories, limit } = this;
    if (format === undefined) return nothing;
    const shown = stories.slice(0, limit);
    const isReachable = shown.some(({ contactId }) => contactId === this.reachableId);
    const reachableId = isReachable ? this.reachableId : shown[0]?.contactId;
    const hidden = stories.length - shown.length;
    const next = Math.min(hidden, step);
    return html`<ul
        aria-label=${msg('Contacts')}
        @keydown=${(event: KeyboardEvent) => {
          void this.#press(event);
        }}
      >
        ${repeat(
          shown,
          ({ contactId }) => contactId,
          (story) => this.#item(story, format, story.contactId === reachableId),
        )}
      </ul>
      ${
        hidden === 0
          ? nothing
          : html`<div class="more">
              <button
                type="button"
                class="button quiet"
                @click=${() => {
                  this.limit += step;
                }}
              >
                ${msg(str`Show ${next} more of ${hidden}`)}
              </button>
            </div>`
      }`;
  }

  #item(story: ContactStory, format: TimeFormat, isReachable: boolean): TemplateResult {
    const { contactId, startedAt, ticket, channel, number, customer, outcome } = story;
    const tabindex = isReachable ? 0 : -1;
    const secondNumber = customer === undefined ? undefined : number;
    return html`<li>
      <button
        type="button"
        class="contact"
        tabindex=${tabindex}
        aria-current=${contactId === this.selectedId ? 'true' : 'false'}
        @click=${() => {
          this.reachableId = contactId;
          this.dispatchEvent(new StorySelectEvent(contactId));
        }}
      >
        ${icon(storyIcon(story))}
        <span class="who ellipsis">${describeWho(story)}</span>
        <span class="small ellipsis"
          >${format.day(startedAt)}, ${format.hour(startedAt)} · ${channelLabels()[channel]}</span
        >
        <span class="small ellipsis"
          ><span class=${outcome === 'problem' ? 'problem' : ''}>${describeOutcome(story, Date.now())}</span
          >${secondNumber === undefined ? nothing : html` · ${secondNumber}`}</span
        >
      </button>
      ${
        ticket === undefined
          ? nothing
          : html`<div class="side">
              <button
                type="button"
                class="link-button"
                tabindex=${tabindex}
                aria-label=${msg(str`Open ticket #${ticket.id}`)}
                @click=${() => this.dispatchEvent(new OpenTicketEvent(contactId, ticket.id))}
              >
                #${ticket.id}
              </button>
            </div>`
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-contact-list': ContactList;
  }
}

import { localized, msg, str } from '@lit/localize';
import { buttonStyles, elementStyles, icon, OpenTicketEvent } from '@patchcord/agent-ui';
import type { TimelineEntry } from '@patchcord/contact-ports';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { settingsStyles } from '../../settings/elements/settings-styles.js';
import type { ContactStory } from '../contact-story.js';
import type { TimeFormat } from '../time-format.js';
import { describeFacts, describeKind, describeRequest } from '../words/describe-entry.js';
import { describeName } from '../words/describe-name.js';
import {
  channelLabels,
  describeOutcome,
  describeTicket,
  describeWho,
  storyIcon,
} from '../words/describe-story.js';
import { contactStoryViewStyles } from './contact-story-view.styles.js';

const step = 200;

/**
 * @summary The story of one contact: what happened, what was decided and why, what Zendesk was asked.
 *
 * @fires patchcord-open-ticket - The ticket of the contact is wanted.
 */
@localized()
export class ContactStoryView extends LitElement {
  static override styles = [elementStyles, buttonStyles, settingsStyles, contactStoryViewStyles];

  @property({ attribute: false }) story: ContactStory | undefined;

  @property({ attribute: false }) format: TimeFormat | undefined;

  @state() private limit = step;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('story')?.contactId !== this.story?.contactId) this.limit = step;
  }

  override render(): TemplateResult | typeof nothing {
    const { story, format } = this;
    if (story === undefined || format === undefined) return nothing;
    const { entries } = story;
    const hidden = entries.length - this.limit;
    return html`<section class="card stack" aria-labelledby="heading">
      ${this.#header(story, format)}
      ${keyed(
        story.contactId,
        html`<ol aria-label=${msg('What happened')}>
          ${entries
            .slice(0, this.limit)
            .map((entry, index) => this.#entry(entry, format, entries[index - 1] ?? entry))}
        </ol>`,
      )}
      ${
        hidden <= 0
          ? nothing
          : html`<div class="actions">
              <button
                type="button"
                class="button quiet"
                @click=${() => {
                  this.limit = entries.length;
                }}
              >
                ${msg(str`Show ${hidden} more`)}
              </button>
            </div>`
      }
    </section>`;
  }

  #header(story: ContactStory, format: TimeFormat): TemplateResult {
    const { contactId, startedAt, channel, customer, number, queue, ticket } = story;
    return html`<header>
      <h2 id="heading" tabindex="-1">${icon(storyIcon(story))}${describeWho(story)}</h2>
      <p class="line">
        <span>${channelLabels()[channel]}, ${format.day(startedAt)}, ${format.hour(startedAt)}</span>
        ${customer === undefined || number === undefined ? nothing : html`<span>${number}</span>`}
        ${queue === undefined ? nothing : html`<span>${msg(str`Queue ${queue}`)}</span>`}
        <span>${describeOutcome(story, Date.now())}</span>
      </p>
      ${
        ticket === undefined
          ? nothing
          : html`<p>
              <button
                type="button"
                class="link-button"
                @click=${() => this.dispatchEvent(new OpenTicketEvent(contactId, ticket.id))}
              >
                ${describeTicket(ticket)}
              </button>
            </p>`
      }
      <p class="subtle">${msg('Contact id')} <code class="id">${contactId}</code></p>
    </header>`;
  }

  #entry(entry: TimelineEntry, format: TimeFormat, previous: TimelineEntry): TemplateResult {
    const { kind, name, reason, at } = entry;
    const { icon: kindIcon, word } = describeKind(kind);
    const day = format.day(at);
    return html`<li class=${kind}>
      ${day === format.day(previous.at) ? nothing : html`<span class="day">${day}</span>`}
      <time datetime=${new Date(at).toISOString()}>${format.time(at)}</time>
      <span class="kind">${icon(kindIcon)}${word}</span>
      <div class="what">
        <p>${reason}</p>
        ${
          kind === 'request'
            ? nothing
            : html`<p class="name"><span>${describeName(name)}</span> <code>${name}</code></p>`
        }
        ${this.#facts(entry, format)}
      </div>
    </li>`;
  }

  #facts(entry: TimelineEntry, format: TimeFormat): TemplateResult | typeof nothing {
    const facts = describeFacts(entry, format);
    if (facts.length === 0) return nothing;
    const hasFailed = entry.kind === 'request' && entry.data?.['outcome'] !== 'answered';
    return html`<details>
      <summary class=${hasFailed ? 'failed' : ''}>
        ${entry.kind === 'request' ? describeRequest(entry, format) : msg('Details')}
      </summary>
      <dl>
        ${facts.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-contact-story-view': ContactStoryView;
  }
}

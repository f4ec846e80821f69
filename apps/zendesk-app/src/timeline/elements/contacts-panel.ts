import { localized, msg, str } from '@lit/localize';
import { buttonStyles, elementStyles, icon } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { settingsStyles } from '../../settings/elements/settings-styles.js';
import { createStoryReader, type ContactStory } from '../contact-story.js';
import { exportTimeline } from '../export-timeline.js';
import { everyStory, filterStories, type StoryFilter } from '../filter-stories.js';
import { TimelineForgetEvent } from '../timeline-events.js';
import type { ReadyTimeline, TimelineView } from '../timeline-view.js';
import { describeCount, describeTimelineStatus } from '../words/describe-timeline-status.js';
import { contactsPanelStyles } from './contacts-panel.styles.js';

/**
 * @summary The timeline of contacts: the list, the story of one, search, export and erasure. Redacted until the agent
 * wants it otherwise.
 *
 * @fires patchcord-timeline-forget - The agent wants everything erased, and has confirmed it.
 * @fires patchcord-open-ticket - The ticket of a contact is wanted.
 */
@localized()
export class ContactsPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, settingsStyles, contactsPanelStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  @property({ attribute: false }) timeline: TimelineView = { kind: 'loading' };

  /** The contact whose story is wanted; set it to show another. */
  @property({ attribute: false }) contactId: string | undefined;

  @state() private filter: StoryFilter = everyStory;
  @state() private revealed = false;
  @state() private asks: 'export' | 'forget' | undefined;
  @state() private unsentCount: number | undefined;

  readonly #readStories = createStoryReader();
  #all: readonly ContactStory[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { timeline } = this;
    this.#all = timeline.kind === 'ready' ? this.#readStories(timeline.entries, !this.revealed) : [];
    // Whoever opens the page at a contact wants to see it, whatever was searched before.
    if (changed.has('contactId') && !this.#matching.some(({ contactId }) => contactId === this.contactId))
      this.filter = everyStory;
    if (timeline.kind === 'ready' && this.#all.length === 0) this.contactId = undefined;
    // Chosen once: a new contact must not replace the story that is being read.
    this.contactId ??= this.#all[0]?.contactId;
  }

  protected override updated(): void {
    if (this.asks === undefined) this.dialog?.close();
    else if (this.dialog?.open === false) this.dialog.showModal();
  }

  get #matching(): readonly ContactStory[] {
    return filterStories(this.#all, this.filter);
  }

  readonly #close = (): void => {
    this.asks = undefined;
  };

  #ask(asks: 'export' | 'forget'): void {
    this.asks = asks;
    this.unsentCount = undefined;
    if (asks !== 'forget' || this.timeline.kind !== 'ready') return;
    void this.timeline.countUnsent?.().then((count) => {
      this.unsentCount = count;
    });
  }

  override render(): TemplateResult {
    const { timeline } = this;
    if (timeline.kind !== 'ready') return this.#status(timeline.kind);
    return html`<div class="stack">
      ${this.#notes(timeline)} ${this.#all.length === 0 ? this.#status('empty') : this.#contacts(timeline)}
    </div>`;
  }

  #status(status: Parameters<typeof describeTimelineStatus>[0]): TemplateResult {
    return html`<patchcord-status-panel
      class="card whole"
      .content=${describeTimelineStatus(status)}
    ></patchcord-status-panel>`;
  }

  #notes({ isErasureIncomplete = false, isStored, source }: ReadyTimeline): TemplateResult[] {
    const notes = [
      ...(isErasureIncomplete
        ? [
            msg(
              'Erased here. The browser did not let its storage be erased: contacts it stored earlier may still be there.',
            ),
          ]
        : []),
      ...(source === 'storage'
        ? [msg('The softphone does not answer. These are the contacts stored when this page was opened.')]
        : []),
      ...(isStored
        ? []
        : [
            msg(
              'Your browser lets this app store nothing: contacts are kept until this Zendesk tab is closed.',
            ),
          ]),
    ];
    return notes.map(
      (text) => html`<p class="note warning">${icon('alert-warning')}<span>${text}</span></p>`,
    );
  }

  #contacts({ format }: ReadyTimeline): TemplateResult {
    const stories = this.#matching;
    const story = stories.find(({ contactId }) => contactId === this.contactId) ?? stories[0];
    const isGone = !this.#all.some(({ contactId }) => contactId === this.contactId);
    const [shown, all] = [stories.length, this.#all.length];
    return html`<patchcord-timeline-tools
        class="card"
        .filter=${this.filter}
        .revealed=${this.revealed}
        .count=${describeCount(shown, all)}
        @patchcord-story-filter=${(event: HTMLElementEventMap['patchcord-story-filter']) => {
          this.filter = event.filter;
        }}
        @patchcord-timeline-details=${(event: HTMLElementEventMap['patchcord-timeline-details']) => {
          this.revealed = event.revealed;
        }}
      >
        ${this.#button(msg('Export JSON'), 'export')} ${this.#button(msg('Forget everything'), 'forget')}
      </patchcord-timeline-tools>
      <div class="columns">
        <section class="card list" aria-label=${msg('Contacts')}>
          ${
            shown === 0
              ? html`<p class="none subtle">
                  ${msg('No contact matches. Personal details are found only while they are shown.')}
                </p>`
              : html`<patchcord-contact-list
                  .stories=${stories}
                  .format=${format}
                  .selectedId=${isGone ? undefined : story?.contactId}
                  @patchcord-story-select=${(event: HTMLElementEventMap['patchcord-story-select']) => {
                    this.contactId = event.contactId;
                  }}
                ></patchcord-contact-list>`
          }
        </section>
        ${
          isGone
            ? html`<p class="card subtle">${msg('This contact is not in the timeline any more.')}</p>`
            : html`<patchcord-contact-story-view
                .story=${story}
                .format=${format}
              ></patchcord-contact-story-view>`
        }
      </div>
      <dialog aria-labelledby="title" @close=${this.#close}>
        ${this.asks === 'export' ? this.#export(stories) : this.asks === 'forget' ? this.#forget() : nothing}
      </dialog>`;
  }

  #button(label: string, asks: 'export' | 'forget'): TemplateResult {
    return html`<button
      type="button"
      class="button quiet with-icon"
      @click=${() => {
        this.#ask(asks);
      }}
    >
      ${icon(asks === 'export' ? 'download' : 'trash')}${label}
    </button>`;
  }

  #export(stories: readonly ContactStory[]): TemplateResult {
    const isRedacted = !this.revealed;
    const { contactCount, entryCount, fileName, text } = exportTimeline(stories, isRedacted, Date.now());
    const download = (event: Event): void => {
      const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      (event.currentTarget as HTMLAnchorElement).href = url;
      // The browser has begun to read it by then.
      setTimeout(() => {
        URL.revokeObjectURL(url);
      }, 60_000);
    };
    return html`<div class="stack">
      <h2 id="title">${msg('Export JSON')}</h2>
      <p>
        ${describeCount(contactCount, contactCount)},
        ${msg(str`${entryCount} entries: what matches your search and filters, with events, decisions, requests and problems.`)}
      </p>
      ${
        isRedacted
          ? html`<p class="subtle">
              ${msg('Names, numbers and addresses are masked. To have them in the file, close this and show personal details first.')}
            </p>`
          : html`<p class="note warning">
              ${icon('alert-warning')}<span
                >${msg('The file holds names and phone numbers of customers. Give it only to people who may see them.')}</span
              >
            </p>`
      }
      <div class="actions">
        <button type="button" class="button quiet" @click=${this.#close}>${msg('Close')}</button>
        <a class="button primary" href="#" download=${fileName} @click=${download}>${msg('Download file')}</a>
      </div>
    </div>`;
  }

  #unsentWarning(): TemplateResult | typeof nothing {
    const { unsentCount } = this;
    if (unsentCount === 0) return nothing;
    return html`<p class="note warning" role="alert">
      ${icon('alert-warning')}<span
        >${
          unsentCount === undefined
            ? msg(
                'What has not reached Zendesk yet is given up: the softphone says whether something is unsent.',
              )
            : msg(
                str`${unsentCount} unsent: customers, tickets or call details that have not reached Zendesk are given up. To keep them, export them in the softphone first.`,
              )
        }</span
      >
    </p>`;
  }

  #forget(): TemplateResult {
    return html`<div class="stack">
      <h2 id="title">${msg('Forget everything?')}</h2>
      <p>
        ${msg('The stories of all your contacts, and what is kept to go on after a reload, are erased from this browser, and cannot be brought back. Tickets and call records in Zendesk stay; live contacts go on.')}
      </p>
      ${this.#unsentWarning()}
      <div class="actions">
        <button type="button" class="button quiet" autofocus @click=${this.#close}>
          ${msg('Keep them')}
        </button>
        <button
          type="button"
          class="button danger"
          @click=${() => {
            this.#close();
            this.dispatchEvent(new TimelineForgetEvent());
          }}
        >
          ${msg('Forget everything')}
        </button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-contacts-panel': ContactsPanel;
  }
}

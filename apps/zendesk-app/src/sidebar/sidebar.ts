import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles, icon, type Announcement, type IconName } from '@patchcord/agent-ui';
import type { SharedContact } from '@patchcord/zendesk-adapter';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  ShowSoftphoneEvent,
  SidebarActionEvent,
  SidebarResizeEvent,
  SidebarRetryEvent,
} from './sidebar-events.js';
import type { SidebarItem, SidebarPlace, SidebarView } from './sidebar-view.js';
import { announceItem, describeAction, describeItem, describeQuiet, describeState } from './sidebar-words.js';
import { sidebarStyles } from './sidebar.styles.js';

const channelIcons: Record<SharedContact['channel'], IconName> = {
  voice: 'phone',
  queue_callback: 'phone-callback',
  chat: 'chat',
  task: 'task',
  email: 'email',
  unknown: 'question',
};

/**
 * @summary Beside a ticket or a user: the live contacts that concern it, and what the agent can do with them from there.
 *
 * It shows one `SidebarView`, and needs `patchcord-time-since` and `patchcord-live-region` to be registered.
 *
 * @fires patchcord-sidebar-action - The agent wants something done with a contact.
 * @fires patchcord-show-softphone - The agent wants to see the softphone.
 * @fires patchcord-sidebar-retry - The page should be opened again.
 * @fires patchcord-sidebar-resize - The sidebar would like to be this high.
 */
@localized()
export class Sidebar extends LitElement {
  static override styles = [elementStyles, buttonStyles, sidebarStyles];

  @query('.content') private readonly content!: HTMLElement;
  @query('.show') private readonly showButton!: HTMLElement | null;

  #requestedHeight = 0;
  #hadFocusOnAction = false;
  #announcements: readonly Announcement[] = [];
  /** What concerned the tab at the last look; undefined before the first, which is no change. */
  #known: ReadonlyMap<string, SidebarItem['relation']> | undefined;
  #changes = 0;
  readonly #resizeObserver = new ResizeObserver(() => {
    this.#requestHeight();
  });

  /** What is shown. */
  @property({ attribute: false }) view: SidebarView = { kind: 'loading' };

  /** The clock of the timers, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocusOnAction = this.shadowRoot?.activeElement?.classList.contains('act') ?? false;
    if (!changed.has('view') || this.view.kind !== 'ready') return;
    const { items, place } = this.view;
    const known = this.#known;
    const news = known && items.filter((item) => known.get(item.contact.contactId) !== item.relation);
    this.#known = new Map(items.map(({ contact, relation }) => [contact.contactId, relation]));
    if (!news || news.length === 0) return;
    this.#changes += 1;
    const text = news.map((item) => announceItem(item, place)).join(' ');
    this.#announcements = [{ id: `change-${String(this.#changes)}`, text, urgency: 'polite' }];
  }

  protected override updated(): void {
    this.#resizeObserver.observe(this.content);
    // The button under the agent's fingers is gone because it worked.
    if (this.#hadFocusOnAction && this.shadowRoot?.activeElement === null) this.showButton?.focus();
  }

  #requestHeight(): void {
    const height = Math.ceil(this.content.offsetHeight);
    // Zero is the height of a page that nobody sees.
    if (height === 0 || height === this.#requestedHeight) return;
    this.#requestedHeight = height;
    this.dispatchEvent(new SidebarResizeEvent(height));
  }

  override render(): TemplateResult {
    return html`
      <main class="content">
        <h1 class="visually-hidden">${msg('Live contacts')}</h1>
        ${this.#content()}
      </main>
      <patchcord-live-region .announcements=${this.#announcements}></patchcord-live-region>
    `;
  }

  #content(): TemplateResult {
    const { view } = this;
    switch (view.kind) {
      case 'loading':
        return html`<p class="quiet-line">${msg('Asking the softphone…')}</p>`;
      case 'softphone silent':
        return html`<p class="quiet-line">
          ${msg('Open the softphone once to see calls here.')} ${this.#show('link-button')}
        </p>`;
      case 'unreachable':
        return html`<p class="quiet-line">
          ${msg('Zendesk does not answer.')}
          <button
            type="button"
            class="link-button"
            @click=${() => this.dispatchEvent(new SidebarRetryEvent())}
          >
            ${msg('Try again')}
          </button>
        </p>`;
      default:
        return view.items.length === 0
          ? html`<p class="quiet-line">${describeQuiet(view.place)}</p>`
          : this.#contacts(view.place, view.items);
    }
  }

  #contacts(place: SidebarPlace, items: readonly SidebarItem[]): TemplateResult {
    return html`<ul aria-label=${msg('Live contacts')}>
        ${repeat(
          items,
          ({ contact }) => contact.contactId,
          (item) => this.#item(item, place),
        )}
      </ul>
      ${this.#show('button quiet')}`;
  }

  #item(item: SidebarItem, place: SidebarPlace): TemplateResult {
    const { contact, relation } = item;
    return html`<li class="${contact.state} ${relation}">
      <span class="channel">${icon(channelIcons[contact.channel])}</span>
      <span class="who ellipsis" title=${contact.who}>${contact.who}</span>
      <patchcord-time-since class="time" .since=${contact.since} .now=${this.now}></patchcord-time-since>
      <span class="state">${describeState(contact)}</span>
      <span class="line">${describeItem(item, place)}</span>
      ${this.#action(item)}
    </li>`;
  }

  #action(item: SidebarItem): TemplateResult | typeof nothing {
    const { action, contact, isSent } = item;
    if (action === undefined) return nothing;
    return html`<button
      type="button"
      class="button primary act"
      aria-disabled=${isSent ? 'true' : 'false'}
      aria-label="${describeAction(item)}: ${contact.who}"
      @click=${() => {
        if (!isSent) this.dispatchEvent(new SidebarActionEvent(contact.contactId, action));
      }}
    >
      ${describeAction(item)}
    </button>`;
  }

  #show(look: string): TemplateResult {
    return html`<button
      type="button"
      class="show ${look}"
      @click=${() => this.dispatchEvent(new ShowSoftphoneEvent())}
    >
      ${msg('Show softphone')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-sidebar': Sidebar;
  }
}

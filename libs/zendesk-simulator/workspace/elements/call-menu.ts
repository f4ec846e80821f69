import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../parts/icon.js';
import { isNewTicket } from '../store/new-ticket.js';
import { StoreController } from '../store/store-controller.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** Click-to-dial: the numbers of a user, and entering another one. What is chosen goes to the app. */
export class CallMenu extends LitElement {
  @property({ attribute: false }) store: WorkspaceStore | null = null;
  @property({ attribute: false }) userId = 0;
  /** The ticket it belongs to; undefined on a user's page. */
  @property({ attribute: false }) ticketId: number | undefined;

  @state() private open = false;

  readonly controller = new StoreController(this, () => this.store);

  readonly #closeFromOutside = (event: Event) => {
    if (!event.composedPath().includes(this)) this.open = false;
  };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#closeFromOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#closeFromOutside);
  }

  async #show(focused: 'first' | 'last'): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.#items.at(focused === 'first' ? 0 : -1)?.focus();
  }

  #hide(): void {
    this.open = false;
    this.querySelector('button')?.focus();
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  #choose(number?: string): void {
    this.#hide();
    const { userId, ticketId } = this;
    this.store?.dialOut({
      ...(number === undefined ? {} : { number }),
      userId,
      ...(ticketId === undefined || isNewTicket(ticketId) ? {} : { ticketId }),
    });
  }

  #pressOnButton(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.#show(event.key === 'ArrowDown' ? 'first' : 'last');
  }

  #pressInMenu(event: KeyboardEvent): void {
    const items = this.#items;
    const current = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items.at(next % items.length)?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.#hide();
    } else if (event.key === 'Tab') {
      this.open = false;
    }
  }

  protected override render(): TemplateResult | null {
    const user = this.store?.user(this.userId);
    if (this.store?.snapshot.app == null || user === undefined) return null;
    const id = `call-menu-${this.ticketId ?? 'user'}-${user.id}`;
    return html`<div class="call-menu">
      <button
        id="${id}-button"
        class="icon-button ${this.open ? 'pressed' : ''}"
        type="button"
        aria-label=${`Call ${user.name}`}
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls=${this.open ? id : null}
        @click=${() => {
          if (this.open) this.#hide();
          else void this.#show('first');
        }}
        @keydown=${(event: KeyboardEvent) => {
          this.#pressOnButton(event);
        }}
      >
        ${icon('phone')}
      </button>
      ${this.open ? this.#menu(id) : null}
    </div>`;
  }

  #menu(id: string): TemplateResult {
    const numbers = this.store?.snapshot.phoneNumbers[this.userId] ?? [];
    return html`<div
      id=${id}
      class="menu call-menu-panel"
      role="menu"
      aria-labelledby="${id}-button"
      @keydown=${(event: KeyboardEvent) => {
        this.#pressInMenu(event);
      }}
    >
      ${numbers.map((number) => this.#item(number, number))} ${this.#item('Enter a number')}
    </div>`;
  }

  #item(label: string, number?: string): TemplateResult {
    return html`<button
      type="button"
      role="menuitem"
      tabindex="-1"
      @click=${() => {
        this.#choose(number);
      }}
    >
      ${label}
    </button>`;
  }
}

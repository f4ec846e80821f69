import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { UserRecord } from '../../src/desk/user.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icon.js';
import { routeLink } from '../parts/route-link.js';
import { StoreController } from '../store/store-controller.js';
import { applyDraft } from '../store/ticket-draft.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

const maximumHits = 6;

/** Who a ticket is from: shown with their numbers, or searched by name, address or number. */
export class RequesterField extends LitElement {
  @property({ attribute: false }) store: WorkspaceStore | null = null;
  @property({ attribute: false }) ticketId = 0;

  @state() private words = '';
  @state() private searching = false;

  readonly controller = new StoreController(this, () => this.store);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #choose(user: UserRecord): void {
    this.words = '';
    this.searching = false;
    this.store?.edit(this.ticketId, { requester_id: user.id });
  }

  async #search(): Promise<void> {
    this.searching = true;
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult | null {
    const { store } = this;
    const saved = store?.ticket(this.ticketId);
    if (store === null || saved === undefined) return null;
    const requester = store.user(applyDraft(saved, store.drafts.get(saved.id)).requester_id);
    if (this.searching || requester === undefined) return this.#searchField(store);
    return html`<div class="field">
      <span class="label">Requester</span>
      <div class="requester">
        ${avatar(requester, 'small')}
        ${routeLink(store, { page: 'user', id: requester.id }, requester.name, { className: 'text-link' })}
        ${
          saved.status === 'closed'
            ? null
            : html`<button
                class="icon-button small"
                type="button"
                aria-label="Change requester"
                @click=${() => void this.#search()}
              >
                ${icon('chevronDown')}
              </button>`
        }
        <zd-call-menu .store=${store} .userId=${requester.id} .ticketId=${saved.id}></zd-call-menu>
      </div>
    </div>`;
  }

  #searchField(store: WorkspaceStore): TemplateResult {
    const id = `requester-${this.ticketId}`;
    const hits = store.findUsers(this.words).slice(0, maximumHits);
    return html`<div class="field requester-search">
      <label for=${id}>Requester</label>
      <input
        id=${id}
        type="text"
        autocomplete="off"
        placeholder="Search name, e-mail or number"
        .value=${this.words}
        @input=${(event: InputEvent) => {
          this.words = (event.target as HTMLInputElement).value;
        }}
        @keydown=${(event: KeyboardEvent) => {
          const [first] = hits;
          if (event.key === 'Enter' && first !== undefined) {
            event.preventDefault();
            this.#choose(first);
          }
          if (event.key === 'Escape') this.searching = false;
        }}
      />
      ${
        hits.length === 0
          ? null
          : html`<ul class="menu" aria-label="Users">
              ${hits.map(
                (user) =>
                  html`<li>
                    <button
                      type="button"
                      @click=${() => {
                        this.#choose(user);
                      }}
                    >
                      ${avatar(user, 'small')}<span>${user.name}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
      }
    </div>`;
  }
}

import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icon.js';
import { statusBadge } from '../parts/status-badge.js';
import type { Route } from '../store/route.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

interface Hit {
  readonly route: Route;
  readonly content: TemplateResult;
}

const maximumHits = 8;

/** The search of the top bar: tickets by number or subject, customers by name, address or number. */
export class SearchBox extends LitElement {
  @property({ attribute: false }) store: WorkspaceStore | null = null;

  @state() private words = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #hits(): Hit[] {
    const wanted = this.words.trim().toLowerCase().replace(/^#/, '');
    if (this.store === null || wanted.length < 2) return [];
    const users = this.store.findUsers(wanted);
    const tickets = this.store.snapshot.tickets.filter(({ id, subject }) =>
      `${id} ${subject ?? ''}`.toLowerCase().includes(wanted),
    );
    return [
      ...users.map((user): Hit => ({
        route: { page: 'user', id: user.id },
        content: html`${avatar(user, 'small')}<span>${user.name}</span
          ><span class="quiet">${user.email}</span>`,
      })),
      ...tickets.map((ticket): Hit => ({
        route: { page: 'ticket', id: ticket.id },
        content: html`${statusBadge(ticket.status)}<span>${ticket.subject}</span
          ><span class="quiet">#${ticket.id}</span>`,
      })),
    ].slice(0, maximumHits);
  }

  #open(hit: Hit | undefined): void {
    if (hit === undefined) return;
    this.words = '';
    this.store?.navigate(hit.route);
  }

  protected override render(): TemplateResult {
    const hits = this.#hits();
    return html`<div class="search" role="search">
      ${icon('search')}
      <input
        type="search"
        placeholder="Search Acme"
        aria-label="Search tickets and customers"
        autocomplete="off"
        .value=${this.words}
        @input=${(event: InputEvent) => {
          this.words = (event.target as HTMLInputElement).value;
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') this.#open(hits[0]);
          if (event.key === 'Escape') this.words = '';
        }}
      />
      ${
        hits.length === 0
          ? null
          : html`<ul class="menu search-hits">
              ${hits.map(
                (hit) =>
                  html`<li>
                    <button
                      type="button"
                      @click=${() => {
                        this.#open(hit);
                      }}
                    >
                      ${hit.content}
                    </button>
                  </li>`,
              )}
            </ul>`
      }
    </div>`;
  }
}

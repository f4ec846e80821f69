import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { customersPage } from '../parts/customers-page.js';
import { homePage } from '../parts/home-page.js';
import { icon } from '../parts/icon.js';
import { navBar } from '../parts/nav-bar.js';
import { ticketPage } from '../parts/ticket-page.js';
import { toasts } from '../parts/toasts.js';
import { topBar } from '../parts/top-bar.js';
import { userPage } from '../parts/user-page.js';
import { viewsPage } from '../parts/views-page.js';
import { ticketTitle } from '../parts/ticket-title.js';
import { StoreController } from '../store/store-controller.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** The agent's workspace. Open tabs stay in the page while others are shown, so that their apps keep running. */
export class ZendeskWorkspace extends LitElement {
  @property({ attribute: false }) store: WorkspaceStore | null = null;

  readonly controller = new StoreController(this, () => this.store);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    if (this.store === null) return;
    document.documentElement.dataset['colorScheme'] = this.store.scheme;
    document.title = `${this.#title(this.store)} – Acme`;
  }

  #title(store: WorkspaceStore): string {
    const { route } = store;
    switch (route.page) {
      case 'ticket':
        return ticketTitle(store, route.id);
      case 'user':
        return store.user(route.id)?.name ?? 'User';
      case 'views':
        return 'Views';
      case 'customers':
        return 'Customers';
      case 'app':
        return store.snapshot.app?.name ?? 'App';
      case 'home':
        return 'Home';
    }
  }

  protected override render(): TemplateResult | null {
    const { store } = this;
    if (store === null) return null;
    const background = store.placed.get('background');
    return html`<div class="workspace">
      ${navBar(store)} ${topBar(store)}
      <main class="main">
        ${
          store.snapshot.signedIn
            ? null
            : html`<p class="banner" role="alert">
                ${icon('alert')}You have been signed out. Reload the page to sign in again.
              </p>`
        }
        ${repeat(
          store.tabs,
          ({ kind, id }) => `${kind}:${id}`,
          (tab) =>
            html`<div class="tab-page" ?hidden=${!store.isActive(tab)}>
              ${tab.kind === 'ticket' ? ticketPage(store, tab.id) : userPage(store, tab.id)}
            </div>`,
        )}
        ${this.#page(store)} ${this.#appPage(store)}
      </main>
      ${toasts(store)}
      ${
        background === undefined
          ? null
          : html`<div class="background-apps" aria-hidden="true">
              <zd-app-frame .store=${store} .instance=${background}></zd-app-frame>
            </div>`
      }
    </div>`;
  }

  #page(store: WorkspaceStore): TemplateResult | null {
    const { route } = store;
    switch (route.page) {
      case 'home':
        return homePage(store);
      case 'views':
        return viewsPage(store, route.viewId);
      case 'customers':
        return customersPage(store);
      default:
        return null;
    }
  }

  #appPage(store: WorkspaceStore): TemplateResult | null {
    const pane = store.placed.get('nav_bar');
    if (pane?.loaded !== true) return null;
    return html`<div class="app-page" ?hidden=${store.route.page !== 'app'}>
      <zd-app-frame .store=${store} .instance=${pane}></zd-app-frame>
    </div>`;
  }
}

import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icon.js';
import { StoreController } from '../store/store-controller.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** The signed-in agent, with the switch between light and dark. */
export class UserMenu extends LitElement {
  @property({ attribute: false }) store: WorkspaceStore | null = null;

  @state() private open = false;

  readonly controller = new StoreController(this, () => this.store);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | null {
    const { store } = this;
    if (store === null) return null;
    const { agent } = store.snapshot;
    const dark = store.scheme === 'dark';
    return html`<div
      class="user-menu"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.open = false;
      }}
    >
      <button
        class="avatar-button"
        type="button"
        aria-haspopup="true"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${`${agent.name}, profile menu`}
        @click=${() => {
          this.open = !this.open;
        }}
      >
        ${avatar(agent)}
      </button>
      ${
        this.open
          ? html`<div class="menu user-menu-panel">
              <p><strong>${agent.name}</strong><span class="quiet">${agent.email}</span></p>
              <button
                type="button"
                @click=${() => {
                  store.chooseScheme(dark ? 'light' : 'dark');
                  this.open = false;
                }}
              >
                ${icon(dark ? 'sun' : 'moon')}${dark ? 'Light appearance' : 'Dark appearance'}
              </button>
            </div>`
          : null
      }
    </div>`;
  }
}

import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** @returns the top bar app's icon, and its panel below it; the panel keeps its iframe while it is hidden */
export function popover(store: WorkspaceStore): TemplateResult | null {
  const { app } = store.snapshot;
  const instance = store.placed.get('top_bar');
  if (app === null || instance === undefined) return null;
  const open = store.popoverOpen;
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    store.showPopover(false);
    (event.currentTarget as HTMLElement).querySelector('button')?.focus();
  };
  return html`<div class="popover-anchor" @keydown=${close}>
    <button
      class="icon-button ${open ? 'pressed' : ''}"
      type="button"
      aria-label=${app.name}
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="top-bar-app"
      @click=${() => {
        store.showPopover(!open);
      }}
    >
      <zd-app-icon src=${`${app.iconBase}icon_top_bar.svg`} .symbol=${instance.iconSymbol}></zd-app-icon>
    </button>
    <section
      id="top-bar-app"
      class="popover ${open ? 'open' : ''}"
      aria-label=${app.name}
      ?inert=${!open}
      style=${styleMap({ '--pane-width': instance.width ?? '320px', '--pane-height': instance.height ?? '520px' })}
    >
      ${instance.loaded ? html`<zd-app-frame .store=${store} .instance=${instance}></zd-app-frame>` : null}
    </section>
  </div>`;
}

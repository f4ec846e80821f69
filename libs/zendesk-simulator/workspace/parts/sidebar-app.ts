import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** @returns the app beside a ticket or user, if it has a page for that place */
export function sidebarApp(store: WorkspaceStore, place: string): TemplateResult | null {
  const instance = store.placed.get(place);
  const { app } = store.snapshot;
  if (instance === undefined || app === null) return null;
  const flexible = instance.entry.flexible && instance.height === null;
  return html`<aside class="apps-tray" aria-label="Apps" ?hidden=${!store.appsTrayOpen}>
    <section class="sidebar-app ${flexible ? 'flexible' : ''}" aria-label=${app.name}>
      <h2>${app.name}</h2>
      <div
        style=${styleMap({ height: flexible ? null : (instance.height ?? '320px') })}
        class="sidebar-frame"
      >
        ${instance.loaded ? html`<zd-app-frame .store=${store} .instance=${instance}></zd-app-frame>` : null}
      </div>
    </section>
  </aside>`;
}

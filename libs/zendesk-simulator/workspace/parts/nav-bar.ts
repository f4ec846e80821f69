import { html, type TemplateResult } from 'lit';
import type { Route } from '../store/route.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { icon, type IconName } from './icon.js';
import { routeLink } from './route-link.js';

/** @returns the dark bar at the left: home, views, customers, and the pages of apps */
export function navBar(store: WorkspaceStore): TemplateResult {
  const item = (route: Route, name: IconName, label: string) =>
    html`<li>
      ${routeLink(store, route, icon(name), { label, current: store.route.page === route.page, className: 'nav-item' })}
    </li>`;
  const { app } = store.snapshot;
  const pane = store.placed.get('nav_bar');
  return html`<nav class="nav-bar" aria-label="Products">
    <span class="nav-logo" aria-hidden="true">A</span>
    <ul>
      ${item({ page: 'home' }, 'home', 'Home')} ${item({ page: 'views' }, 'inbox', 'Views')}
      ${item({ page: 'customers' }, 'users', 'Customers')}
      ${
        app === null || pane === undefined
          ? null
          : html`<li>
              ${routeLink(
                store,
                { page: 'app', appName: dashed(app.name), path: '' },
                html`<zd-app-icon
                  src=${`${app.iconBase}icon_nav_bar.svg`}
                  .symbol=${pane.iconSymbol}
                ></zd-app-icon>`,
                { label: app.name, current: store.route.page === 'app', className: 'nav-item' },
              )}
            </li>`
      }
    </ul>
  </nav>`;
}

/** @returns an app's name as it stands in addresses */
export function dashed(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

import { html, type TemplateResult } from 'lit';
import { toPathname, type Route } from '../store/route.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** @returns a link to a page of the workspace that opens without loading it again */
export function routeLink(
  store: WorkspaceStore,
  route: Route,
  content: unknown,
  options: { readonly className?: string; readonly current?: boolean; readonly label?: string } = {},
): TemplateResult {
  return html`<a
    class=${options.className ?? ''}
    href=${toPathname(route)}
    aria-current=${options.current === true ? 'page' : 'false'}
    aria-label=${options.label ?? null}
    @click=${(event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      store.navigate(route);
    }}
    >${content}</a
  >`;
}

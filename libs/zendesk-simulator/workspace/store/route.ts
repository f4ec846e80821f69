import { isNewTicket } from './new-ticket.js';

/** What the workspace shows in its main area. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'views'; readonly viewId?: number }
  | { readonly page: 'customers' }
  /** A ticket with a negative id is the form of a new one. */
  | { readonly page: 'ticket' | 'user'; readonly id: number }
  | { readonly page: 'app'; readonly appName: string; readonly path: string };

/** Reads an address of the workspace; what it does not know is the home page. */
export function parseRoute(pathname: string): Route {
  const [page, first, ...rest] = pathname
    .replace(/^\/agent\/?/, '')
    .split('/')
    .filter(Boolean);
  const id = Number(first);
  switch (page) {
    case 'tickets':
      if (first === 'new') return { page: 'ticket', id: -Math.max(1, Math.trunc(Number(rest[0] ?? 1)) || 1) };
      return Number.isInteger(id) && id > 0 ? { page: 'ticket', id } : { page: 'home' };
    case 'users':
      return Number.isInteger(id) && id > 0 ? { page: 'user', id } : { page: 'home' };
    case 'filters':
      return first === undefined ? { page: 'views' } : { page: 'views', viewId: id };
    case 'customers':
      return { page: 'customers' };
    case 'apps':
      return first === undefined ? { page: 'home' } : { page: 'app', appName: first, path: rest.join('/') };
    default:
      return { page: 'home' };
  }
}

/** @returns the address of a route */
export function toPathname(route: Route): string {
  switch (route.page) {
    case 'home':
      return '/agent/dashboard';
    case 'views':
      return route.viewId === undefined ? '/agent/filters' : `/agent/filters/${route.viewId}`;
    case 'customers':
      return '/agent/customers';
    case 'ticket':
      return isNewTicket(route.id) ? `/agent/tickets/new/${-route.id}` : `/agent/tickets/${route.id}`;
    case 'user':
      return `/agent/users/${route.id}`;
    case 'app':
      return `/agent/apps/${route.appName}${route.path === '' ? '' : `/${route.path}`}`;
  }
}

import type { WorkspaceStore } from '../store/workspace-store.js';
import { report } from '../store/workspace-api.js';
import type { ZafInstance } from './zaf-instance.js';
import { collectResult, ZafPathFailure, type ZafResult } from './zaf-result.js';

/** @returns the function that answers `client.invoke` */
export function createInvoker(
  store: WorkspaceStore,
): (instance: ZafInstance, params: Readonly<Record<string, unknown>>) => ZafResult {
  return (instance, params) => {
    const result = collectResult(
      Object.entries(params).map(([path, values]) => [
        path,
        () => {
          invokePath(store, instance, path, Array.isArray(values) ? (values as unknown[]) : []);
          return null;
        },
      ]),
    );
    store.changed();
    return result;
  };
}

function invokePath(
  store: WorkspaceStore,
  instance: ZafInstance,
  path: string,
  values: readonly unknown[],
): void {
  switch (path) {
    // Zendesk's newer SDKs send pointer statistics this way, and do not expect a failure.
    case 'track':
      return;
    case 'notify':
      notify(store, values);
      return;
    case 'routeTo':
      routeTo(store, values);
      return;
    case 'popover':
      requireLocation(instance, path, ['top_bar', 'nav_bar', 'ticket_editor']);
      popover(store, instance, values[0]);
      return;
    case 'preloadPane':
      requireLocation(instance, path, ['top_bar', 'nav_bar']);
      instance.loaded = true;
      return;
    case 'resize':
      resize(instance, values[0]);
      return;
    case 'show':
    case 'hide':
      requireLocation(instance, path, ['ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar']);
      instance.loaded = true;
      return;
    case 'appsTray.show':
    case 'appsTray.hide':
    case 'appsTray.toggle':
      store.setAppsTray(path.endsWith('toggle') ? !store.appsTrayOpen : path.endsWith('show'));
      return;
    default:
      throw new ZafPathFailure('No such Api');
  }
}

function requireLocation(instance: ZafInstance, path: string, locations: readonly string[]): void {
  if (!locations.includes(instance.location)) {
    throw new ZafPathFailure(`${path} unavailable in the ${instance.location} location`);
  }
}

function notify(store: WorkspaceStore, [text, kind, options]: readonly unknown[]): void {
  const sticky =
    typeof options === 'object' && options !== null && 'sticky' in options && options.sticky === true;
  const time = sticky ? 'sticky' : typeof options === 'number' ? options : undefined;
  store.notify(String(text), kind === 'alert' || kind === 'error' ? kind : 'notice', time);
}

function routeTo(store: WorkspaceStore, [target, first, second]: readonly unknown[]): void {
  if (target === 'ticket' || target === 'user') {
    const id = Number(first);
    if (!Number.isInteger(id)) throw new ZafPathFailure(`routeTo ${target} needs an id`);
    void report('pops', { kind: target, id });
    store.pop(target, id);
  } else if (target === 'nav_bar') {
    store.navigate({ page: 'app', appName: String(first), path: typeof second === 'string' ? second : '' });
  } else if (target !== 'organization') {
    throw new ZafPathFailure(`routeTo knows no ${String(target)}`);
  }
}

function popover(store: WorkspaceStore, instance: ZafInstance, value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    resize(instance, value);
    return;
  }
  const open = value === 'toggle' || value === undefined ? !store.popoverOpen : value === 'show';
  if (instance.location === 'top_bar') store.showPopover(open);
}

function resize(instance: ZafInstance, size: unknown): void {
  if (typeof size !== 'object' || size === null) return;
  const { width, height } = size as { readonly width?: unknown; readonly height?: unknown };
  const css = (value: unknown) => (typeof value === 'number' ? `${value}px` : String(value));
  if (width !== undefined && width !== 'auto') instance.width = css(width);
  if (height !== undefined) instance.height = css(height);
}

/** A ticket, the form of a new one (with a negative id), or a user that is open in the workspace. */
export interface WorkspaceTab {
  readonly kind: 'ticket' | 'user';
  readonly id: number;
}

const key = 'zendesk-simulator.tabs';

/** @returns the tabs that were open before this page was loaded again */
export function recallTabs(): WorkspaceTab[] {
  try {
    const tabs: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(tabs) ? tabs.filter(isTab) : [];
  } catch {
    return [];
  }
}

/** Keeps the open tabs for a reload of this browser tab; a browser without storage forgets them. */
export function rememberTabs(tabs: readonly WorkspaceTab[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(tabs));
  } catch {
    // The workspace works without storage.
  }
}

const trayKey = 'zendesk-simulator.apps-tray';

/** @returns whether the panel with the app was open before this page was loaded again; it is at first */
export function recallTray(): boolean {
  try {
    return sessionStorage.getItem(trayKey) !== 'closed';
  } catch {
    return true;
  }
}

/** Keeps whether the panel with the app is open, for a reload of this browser tab. */
export function rememberTray(open: boolean): void {
  try {
    sessionStorage.setItem(trayKey, open ? 'open' : 'closed');
  } catch {
    // The workspace works without storage.
  }
}

function isTab(value: unknown): value is WorkspaceTab {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('id' in value)) return false;
  return (value.kind === 'ticket' || value.kind === 'user') && typeof value.id === 'number';
}

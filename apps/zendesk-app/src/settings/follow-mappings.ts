import type { SettingsPage } from './elements/settings-page.js';
import type { KnownBrand } from './mappings/check-draft.js';
import { hasUnsavedChanges, type MappingsActor } from './mappings/mappings-machine.js';
import type { FindTicket, InstalledSettings } from './settings-view.js';

export interface FollowMappingsOptions {
  readonly page: SettingsPage;
  /** Not started yet. */
  readonly mappings: MappingsActor;
  readonly brands: readonly KnownBrand[];
  readonly installed: InstalledSettings;
  readonly findTicket: FindTicket;
  readonly window: Window;
}

/** Shows the mappings on the page, passes on what the administrator wants, and guards unsaved changes. Returns its own clean-up. */
export function followMappings({
  page,
  mappings,
  brands,
  installed,
  findTicket,
  window,
}: FollowMappingsOptions): () => void {
  page.addEventListener('patchcord-mappings-request', ({ request }) => {
    mappings.send(request);
  });
  const guard = (event: Event) => {
    if (hasUnsavedChanges(mappings.getSnapshot().context)) event.preventDefault();
  };
  window.addEventListener('beforeunload', guard);
  mappings.subscribe((snapshot) => {
    page.view = { kind: 'ready', brands, installed, findTicket, mappings: snapshot };
  });
  mappings.start();
  return () => {
    window.removeEventListener('beforeunload', guard);
    mappings.stop();
  };
}

import { applyColorScheme } from '@patchcord/agent-ui';
import { parseAppSettings } from '@patchcord/contact-attributes';
import { PortError } from '@patchcord/contact-ports';
import {
  createConfigurationStore,
  createTicketing,
  createZafClient,
  readCurrentAgent,
  watchColorScheme,
  type ZafSdk,
} from '@patchcord/zendesk-adapter';
import { createActor } from 'xstate';
import { useLocale } from '../localisation/use-locale.js';
import type { SettingsPage } from './elements/settings-page.js';
import { followMappings } from './follow-mappings.js';
import { mappingsMachine } from './mappings/mappings-machine.js';
import type { FindTicket } from './settings-view.js';

export interface SettingsWorld {
  /** `window.ZAFClient`. */
  readonly sdk: ZafSdk | undefined;
  readonly window: Window;
}

/** Connects the settings page to Zendesk: its composition root. What fails is shown, with a way to try again. */
export async function startSettings(page: SettingsPage, { sdk, window }: SettingsWorld): Promise<void> {
  const root = page.ownerDocument.documentElement;
  const parameters = new URLSearchParams(window.location.search);
  applyColorScheme(root, parameters.get('colorScheme'));
  // The whole page again: whatever kept it from opening may have changed in any part of it.
  page.addEventListener('patchcord-settings-retry', () => {
    window.location.reload();
  });
  try {
    const { client, metadata } = await createZafClient({ sdk });
    watchColorScheme({ client, onChange: (scheme) => applyColorScheme(root, scheme) });
    const agent = await readCurrentAgent({ client });
    await useLocale(agent.locale);
    if (agent.role !== 'admin') {
      page.view = { kind: 'not an administrator' };
      return;
    }
    const raw = metadata.settings;
    const installed = { raw, ...parseAppSettings(raw) };
    const { appId, installationId } = metadata;
    const { defaultCountry } = installed.appSettings;
    const ticketing = createTicketing({ client, appId, agent, defaultCountry });
    const findTicket: FindTicket = (id) => ticketing.findTicketToDialFrom(id);
    const brands = await ticketing.findBrands();
    if (brands.filter(({ active }) => active).length < 2) {
      page.view = { kind: 'ready', brands, installed, findTicket, mappings: undefined };
      return;
    }
    const store = createConfigurationStore({ client, installationId });
    const mappings = createActor(mappingsMachine, { input: { store, brands } });
    followMappings({ page, mappings, brands, installed, findTicket, window });
  } catch (error) {
    page.view = { kind: 'failed', reason: PortError.from(error).reason };
  }
}

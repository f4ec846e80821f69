import { applyColorScheme } from '@patchcord/agent-ui';
import { parseAppSettings } from '@patchcord/contact-attributes';
import { PortError } from '@patchcord/contact-ports';
import { createTimeline, openTimelineStore } from '@patchcord/outbox';
import {
  createConfigurationStore,
  createTicketing,
  createWorkspace,
  createZafClient,
  readAgentTimeZone,
  readCurrentAgent,
  watchColorScheme,
  watchTimelineRoute,
  type ZafSdk,
} from '@patchcord/zendesk-adapter';
import { createActor } from 'xstate';
import { useLocale } from '../localisation/use-locale.js';
import { followTimeline } from '../timeline/follow-timeline.js';
import { findStoredData } from '../timeline/stored-data.js';
import { createTimeFormat } from '../timeline/time-format.js';
import { timelineName } from '../timeline/timeline-name.js';
import type { SettingsPage } from './elements/settings-page.js';
import { followMappings } from './follow-mappings.js';
import { followUserFields } from './follow-user-fields.js';
import { mappingsMachine } from './mappings/mappings-machine.js';
import type { FindTicket } from './settings-view.js';

export interface SettingsWorld {
  /** `window.ZAFClient`. */
  readonly sdk: ZafSdk | undefined;
  readonly window: Window;
}

/** Connects the nav bar page to Zendesk: its composition root. What fails is shown, with a way to try again. */
export async function startSettings(page: SettingsPage, { sdk, window }: SettingsWorld): Promise<void> {
  const root = page.ownerDocument.documentElement;
  const parameters = new URLSearchParams(window.location.search);
  applyColorScheme(root, parameters.get('colorScheme'));
  // The whole page again: whatever kept it from opening may have changed in any part of it.
  page.addEventListener('patchcord-settings-retry', () => {
    window.location.reload();
  });
  try {
    const { client, context, metadata } = await createZafClient({ sdk });
    // At once: Zendesk tells where the page was opened as soon as it is registered.
    watchTimelineRoute({ client, onRoute: ({ contactId }) => page.showContact(contactId) });
    watchColorScheme({ client, onChange: (scheme) => applyColorScheme(root, scheme) });
    const [agent, timeZone] = await Promise.all([
      readCurrentAgent({ client }),
      readAgentTimeZone({ client }),
    ]);
    await useLocale(agent.locale);
    page.audience = agent.role === 'admin' ? 'administrator' : 'agent';
    const workspace = createWorkspace({ client });
    page.addEventListener('patchcord-open-ticket', ({ ticketId }) => {
      workspace.popTicket(ticketId).catch(reportError);
    });
    followTimeline({
      page,
      client,
      instanceGuid: context.instanceGuid,
      openStored: () => createTimeline({ openStore: () => openTimelineStore(timelineName(agent.id)) }),
      storedData: findStoredData(agent.id),
      format: createTimeFormat(agent.locale, timeZone),
    });
    if (page.audience !== 'administrator') return;
    const raw = metadata.settings;
    const installed = { raw, ...parseAppSettings(raw) };
    const { appId, installationId } = metadata;
    const { defaultCountry } = installed.appSettings;
    const ticketing = createTicketing({ client, appId, agent, defaultCountry });
    followUserFields({ page, ticketing });
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

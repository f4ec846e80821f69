import { gardenTokens } from '@patchcord/agent-ui';
import { parseAppSettings } from '@patchcord/contact-attributes';
import type { TicketToDialFrom } from '@patchcord/contact-ports';
import { FakeConfigurationStore } from '@patchcord/contact-ports/testing';
import { onTestFinished } from 'vitest';
import { createActor } from 'xstate';
import type { SettingsPage } from '../src/settings/elements/settings-page.js';
import { followMappings } from '../src/settings/follow-mappings.js';
import { mappingsMachine } from '../src/settings/mappings/mappings-machine.js';
import { registerSettingsElements } from '../src/settings/register-settings-elements.js';
import { find, settle } from './mount-softphone.js';

export const brands = [
  { name: 'Acme', active: true },
  { name: 'Globex', active: true },
  { name: 'Initech', active: true },
  { name: 'Vandelay', active: false },
];

const raw = { connectInstanceUrl: 'https://acme.my.connect.aws', defaultCountry: 'US', region: 'mars' };
export const installed = { raw, ...parseAppSettings(raw) };

/** Zendesk with one ticket: #17, of Acme. */
export const findTicket = (id: number): Promise<TicketToDialFrom | undefined> =>
  Promise.resolve(
    id === 17
      ? {
          id,
          subject: 'Parcel has not arrived',
          requesterId: 1,
          closed: false,
          updatedAt: 0,
          brand: 'Acme',
          connectOutboundQueue: undefined,
        }
      : undefined,
  );

/** Rows with every kind of warning. */
export const storedMappings = {
  queueBrands: [
    { queue: 'Acme Sales', brand: 'Acme' },
    { queue: 'Support *', brand: 'Globex' },
    { queue: 'Support EU *', brand: 'Acme' },
    { queue: '5* ratings', brand: 'Hooli' },
    { queue: '/(a)\\1/', brand: 'Vandelay' },
  ],
  brandQueues: [{ brand: 'Acme', queue: 'Acme *' }],
};

/** Puts the nav bar page into the document for the length of a test, as `settings.html` does. */
export async function mountNavBarPage(): Promise<SettingsPage> {
  if (customElements.get('patchcord-settings-page') === undefined) {
    registerSettingsElements(customElements);
    if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
    document.body.style.margin = '0';
  }
  const settingsPage = document.createElement('patchcord-settings-page');
  document.body.append(settingsPage);
  onTestFinished(() => {
    settingsPage.remove();
  });
  await settle(settingsPage);
  return settingsPage;
}

/** The page of an administrator, at the first tab of the settings. */
export async function mountSettingsPage(): Promise<SettingsPage> {
  const settingsPage = await mountNavBarPage();
  settingsPage.audience = 'administrator';
  await settle(settingsPage);
  find(settingsPage, '#tab-queueBrands').click();
  await settle(settingsPage);
  return settingsPage;
}

/** The page of an administrator, whose mappings are in `store`. */
export async function mountSettings(
  store = new FakeConfigurationStore(storedMappings),
): Promise<{ readonly settingsPage: SettingsPage; readonly store: FakeConfigurationStore }> {
  const settingsPage = await mountSettingsPage();
  const mappings = createActor(mappingsMachine, { input: { store, brands } });
  const stop = followMappings({ page: settingsPage, mappings, brands, installed, findTicket, window });
  onTestFinished(stop);
  return { settingsPage, store };
}

import { applyColorScheme } from '@patchcord/agent-ui';
import { systemClock, type Clock, type Milliseconds } from '@patchcord/contact-ports';
import {
  announceTab,
  createZafClient,
  followContacts,
  followOwnTab,
  readCurrentAgent,
  showSoftphone,
  watchColorScheme,
  type RegisteredZafClient,
  type ZafSdk,
} from '@patchcord/zendesk-adapter';
import { useLocale } from '../localisation/use-locale.js';
import { presentSidebar } from './present-sidebar.js';
import type { Sidebar } from './sidebar.js';
import { toContactRequest } from './to-contact-request.js';

export interface SidebarWorld {
  /** `window.ZAFClient`. */
  readonly sdk: ZafSdk | undefined;
  readonly location: Location;
  readonly clock?: Clock;
}

/** After this long the agent may ask again: what kept it from working was said by the softphone. */
const patience: Milliseconds = 10_000;

/** Connects the sidebar to Zendesk and to the softphone: its composition root. Never rejects. */
export async function startSidebar(sidebar: Sidebar, world: SidebarWorld): Promise<void> {
  const root = sidebar.ownerDocument.documentElement;
  applyColorScheme(root, new URLSearchParams(world.location.search).get('colorScheme'));
  sidebar.addEventListener('patchcord-sidebar-retry', () => {
    world.location.reload();
  });
  const registration = createZafClient({ sdk: world.sdk });
  sidebar.addEventListener('patchcord-sidebar-resize', ({ height }) => {
    // It is drawn before Zendesk has registered it. A refusal leaves the height of the manifest.
    registration
      .then(({ client }) => client.invoke('resize', { height: `${String(height)}px` }))
      .catch(() => undefined);
  });
  try {
    const registered = await registration;
    // At once, before anything else is awaited: Zendesk tells right after the registration whether the tab is in view.
    connectSidebar(sidebar, registered, world.clock ?? systemClock);
    const { client } = registered;
    watchColorScheme({ client, onChange: (scheme) => applyColorScheme(root, scheme) });
    const { locale } = await readCurrentAgent({ client });
    await useLocale(locale);
  } catch (error) {
    if (sidebar.view.kind === 'loading') sidebar.view = { kind: 'unreachable' };
    reportError(error);
  }
}

function connectSidebar(sidebar: Sidebar, { client, context }: RegisteredZafClient, clock: Clock): void {
  const ownTab = followOwnTab({ client, context, clock });
  announceTab({ client, context, ownTab, clock });
  const following = followContacts({ client, context, clock });
  const sent = new Map<string, { readonly asItWas: string; readonly expire: () => void }>();

  const present = (): void => {
    sidebar.view = presentSidebar(ownTab.getTab(), following.getContacts(), new Set(sent.keys()));
  };
  const forget = (contactId: string): void => {
    sent.get(contactId)?.expire();
    sent.delete(contactId);
  };
  const textOf = (contactId: string): string => {
    const followed = following.getContacts();
    const contacts = followed.kind === 'known' ? followed.contacts : [];
    return JSON.stringify(contacts.find((contact) => contact.contactId === contactId) ?? {});
  };
  ownTab.subscribe(present);
  following.subscribe(() => {
    // Whatever changed of the contact may be the answer.
    for (const [contactId, { asItWas }] of [...sent]) if (textOf(contactId) !== asItWas) forget(contactId);
    present();
  });
  sidebar.addEventListener('patchcord-sidebar-action', ({ action, contactId }) => {
    const request = toContactRequest(action, contactId, ownTab.getTab());
    if (request === undefined || sent.has(contactId)) return;
    const expire = clock.schedule(() => {
      forget(contactId);
      present();
    }, patience);
    sent.set(contactId, { asItWas: textOf(contactId), expire });
    following.request(request);
    present();
  });
  sidebar.addEventListener('patchcord-show-softphone', () => {
    showSoftphone({ client, clock }).catch(reportError);
  });
  present();
}

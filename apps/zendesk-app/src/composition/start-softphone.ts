import { applyColorScheme } from '@patchcord/agent-ui';
import type { ConnectStreams } from '@patchcord/connect-adapter';
import { createZafClient, watchColorScheme, type ZafSdk } from '@patchcord/zendesk-adapter';
import type { SoftphoneStatus } from '../softphone/softphone-view.js';
import type { Softphone } from '../softphone/softphone.js';
import { prepareTab } from './prepare-tab.js';
import { shareContactsAmongTabs } from './share-contacts-among-tabs.js';

export interface SoftphoneWorld {
  /** `window.ZAFClient`. */
  readonly sdk: ZafSdk | undefined;
  /** The global `connect` of the Streams script. */
  readonly connect: ConnectStreams;
  readonly location: Location;
}

/**
 * Connects the softphone's face to Zendesk and Amazon Connect: the composition root. Never rejects: what keeps it
 * from starting is shown, with the way out, and reported.
 */
export async function startSoftphone(softphone: Softphone, world: SoftphoneWorld): Promise<void> {
  try {
    await connectSoftphone(softphone, world);
  } catch (error) {
    showWithReload(softphone, world, { kind: 'zendesk-unreachable' });
    reportError(error);
  }
}

function showWithReload(softphone: Softphone, world: SoftphoneWorld, status: SoftphoneStatus): void {
  softphone.view = { ...softphone.view, status };
  softphone.addEventListener('patchcord-try-again', () => {
    world.location.reload();
  });
}

async function connectSoftphone(softphone: Softphone, world: SoftphoneWorld): Promise<void> {
  const parameters = new URLSearchParams(world.location.search);
  const root = softphone.ownerDocument.documentElement;
  applyColorScheme(root, parameters.get('colorScheme') === 'dark' ? 'dark' : 'light');

  const zaf = await createZafClient({ sdk: world.sdk });
  watchColorScheme({ client: zaf.client, onChange: (scheme) => applyColorScheme(root, scheme) });
  const tab = await prepareTab(softphone, world, zaf);
  if ('problem' in tab) showWithReload(softphone, world, tab.problem);
  else shareContactsAmongTabs(softphone, tab);
}

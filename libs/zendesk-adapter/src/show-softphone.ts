import { type Clock, systemClock } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import { listInstances, type TellingClient } from './list-instances.js';

/**
 * From a sidebar: opens the pane of the softphone, which loads it if it was not. Rejects with a `PortError` when
 * Zendesk refuses.
 */
export async function showSoftphone({
  client,
  clock = systemClock,
}: {
  readonly client: TellingClient;
  readonly clock?: Clock;
}): Promise<void> {
  for (const { guid, location } of await listInstances(client, clock)) {
    if (location === 'top_bar') await callZaf(() => client.instance(guid).invoke('popover', 'show'), clock);
  }
}

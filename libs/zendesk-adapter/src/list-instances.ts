import type { Clock } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import { readObject } from './read-json.js';
import type { ZafClient, ZafLocation } from './zaf-client.js';

/** What talking to other instances of the app takes of a registered client. */
export type TellingClient = Pick<ZafClient, 'get' | 'instance' | 'on' | 'off'>;

/** Where the app stands beside a ticket or a user. */
export const sidebarLocations: readonly ZafLocation[] = [
  'ticket_sidebar',
  'new_ticket_sidebar',
  'user_sidebar',
];

/** An instance of the app in this browser tab, loaded or not. */
export interface ListedInstance {
  readonly guid: string;
  readonly location: unknown;
}

/** Every instance of the app in this browser tab. Rejects with a `PortError` when Zendesk does not say. */
export async function listInstances(
  client: Pick<ZafClient, 'get'>,
  clock: Clock,
): Promise<readonly ListedInstance[]> {
  const { instances } = await callZaf(() => client.get('instances'), clock);
  return Object.entries(readObject(instances)).map(([guid, instance]) => ({
    guid,
    location: readObject(instance)['location'],
  }));
}

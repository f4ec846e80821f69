import type { Clock } from '@patchcord/contact-ports';
import { listInstances, type TellingClient } from './list-instances.js';
import type { ZafLocation } from './zaf-client.js';

/** An event of ours, and who is to hear it. */
export interface InstanceMessage {
  readonly client: TellingClient;
  readonly clock: Clock;
  readonly locations: readonly ZafLocation[];
  readonly event: string;
  /** Asked at the moment of sending, so that what goes out late is never out of date. JSON. */
  readonly data: () => unknown;
}

/**
 * Passes an event on to every instance of the app in these locations, in this browser tab. Never rejects: a Zendesk
 * that refuses leaves them untold.
 */
export async function tellInstances(message: InstanceMessage): Promise<void> {
  const { client, clock, data, event, locations } = message;
  try {
    for (const { guid, location } of await listInstances(client, clock)) {
      if (locations.some((wanted) => wanted === location)) client.instance(guid).trigger(event, data());
    }
  } catch {
    // Whoever was not told asks when they need to know.
  }
}

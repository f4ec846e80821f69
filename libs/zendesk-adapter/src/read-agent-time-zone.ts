import { systemClock, type Clock } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import { readObject, readText } from './read-json.js';
import type { ZafClient } from './zaf-client.js';

/** The time zone in the agent's Zendesk profile as an IANA name; undefined when Zendesk does not say. Never rejects. */
export async function readAgentTimeZone({
  client,
  clock = systemClock,
}: {
  readonly client: Pick<ZafClient, 'get'>;
  readonly clock?: Clock;
}): Promise<string | undefined> {
  try {
    const { currentUser } = await callZaf(() => client.get('currentUser'), clock);
    return readText(readObject(readObject(currentUser)['timeZone'])['ianaName']);
  } catch {
    return undefined;
  }
}

import { PortError, systemClock, type Clock } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import { readObject } from './read-json.js';
import type { ZafClient } from './zaf-client.js';

/** The agent who is signed in to Zendesk. */
export interface ZendeskAgent {
  readonly id: number;
  readonly name: string;
  /** As Zendesk writes it: `en-us`, `de`. */
  readonly locale: string;
  /** Custom roles count as agents (U10): what they may really do, Zendesk decides when they do it. */
  readonly role: 'admin' | 'agent';
}

/** Reads who is signed in. Rejects with a `PortError` when Zendesk does not say. */
export async function readCurrentAgent({
  client,
  clock = systemClock,
}: {
  readonly client: ZafClient;
  readonly clock?: Clock;
}): Promise<ZendeskAgent> {
  const { currentUser } = await callZaf(() => client.get('currentUser'), clock);
  const { id, name, locale, role } = readObject(currentUser);
  if (typeof id !== 'number') throw new PortError('unavailable', 'Zendesk did not say who is signed in.');
  return {
    id,
    name: typeof name === 'string' ? name : '',
    locale: typeof locale === 'string' ? locale : 'en-us',
    role: role === 'admin' ? 'admin' : 'agent',
  };
}

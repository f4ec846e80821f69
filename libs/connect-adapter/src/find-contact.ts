import type { ConnectStreams, ContactData, StreamsAgent, StreamsContact } from './connect-types.js';
import { readContact } from './read-contacts.js';

export interface FoundContact {
  readonly contact: StreamsContact;
  readonly data: ContactData;
}

/** The agent, as soon as there is one: until then Streams' constructor throws. */
export function findAgent({ Agent }: Pick<ConnectStreams, 'Agent'>): StreamsAgent | undefined {
  try {
    return new Agent();
  } catch {
    return undefined;
  }
}

/** One of the agent's contacts; `undefined` when the agent does not have it, or is not there yet. */
export function findContact(
  connect: Pick<ConnectStreams, 'Agent'>,
  contactId: string,
): FoundContact | undefined {
  for (const contact of findAgent(connect)?.getContacts() ?? []) {
    const data = readContact(contact);
    if (data?.contactId === contactId) return { contact, data };
  }
  return undefined;
}

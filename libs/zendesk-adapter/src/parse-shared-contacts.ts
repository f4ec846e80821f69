import { readId, readList, readObject, readText } from './read-json.js';
import type { SharedContact } from './shared-contact.js';

const channels = ['voice', 'queue_callback', 'chat', 'task', 'email', 'unknown'] as const;
const states = ['ringing', 'connected', 'onHold', 'afterContactWork'] as const;

/** The live contacts that the softphone told; those that cannot be read are left out. */
export function parseSharedContacts(data: unknown): readonly SharedContact[] {
  return readList(readObject(data)['contacts'])
    .map(parseContact)
    .filter((contact) => contact !== undefined);
}

function parseContact(value: unknown): SharedContact | undefined {
  const raw = readObject(value);
  const contactId = readText(raw['contactId']);
  const state = states.find((each) => each === raw['state']);
  const since = raw['since'];
  if (contactId === undefined || state === undefined || typeof since !== 'number') return undefined;
  return {
    contactId,
    who: readText(raw['who']) ?? '',
    channel: channels.find((each) => each === raw['channel']) ?? 'unknown',
    state,
    since,
    ticketId: readId(raw['ticketId']),
    customerId: readId(raw['customerId']),
    needsAssignment: raw['needsAssignment'] === true,
  };
}

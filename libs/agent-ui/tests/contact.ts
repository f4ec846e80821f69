import type { ContactCardData } from '../src/contact-card/contact-card-data.js';

/** A call that has no ticket yet. */
export const contactWithoutTicket: ContactCardData = {
  contactId: 'contact-1',
  channel: 'voice',
  direction: 'inbound',
  who: 'Jane Doe',
  number: '+1 415-555-0134',
  organisation: 'Acme',
  customerKind: 'recognised',
  queue: 'Support',
  phase: 'connected',
  since: 1_000_000,
  line: 'On #1234. Call details follow when the call ends.',
  tone: 'success',
  inView: true,
  retryable: false,
};

/** An ordinary contact in the middle of a call; a test changes what it is about. */
export const contact: ContactCardData = {
  ...contactWithoutTicket,
  ticket: { id: 1234, subject: 'Parcel has not arrived' },
};

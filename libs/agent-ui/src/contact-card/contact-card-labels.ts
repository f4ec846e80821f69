import type { ContactCardData } from './contact-card-data.js';

/** The words of a contact card that do not come with its data. */
export interface ContactCardLabels {
  /** What kind of contact it is, for people who cannot see the icon. */
  readonly channels: Record<ContactCardData['channel'], string>;
  readonly directions: Record<ContactCardData['direction'], string>;
  readonly phases: Record<ContactCardData['phase'], string>;
  /** Beside the name. A recognised customer needs no word. */
  readonly customerKinds: Record<Exclude<ContactCardData['customerKind'], 'recognised'>, string>;
  readonly noTicket: string;
  readonly openTicket: string;
  readonly openCustomer: string;
  readonly retry: string;
}

/** British English, for a page without a localisation library. */
export const englishContactCardLabels: ContactCardLabels = {
  channels: {
    voice: 'Call',
    chat: 'Chat',
    task: 'Task',
    email: 'Email',
    callback: 'Callback',
    unknown: 'Contact',
  },
  directions: { inbound: 'inbound', outbound: 'outbound', callback: 'callback' },
  phases: {
    ringing: 'Ringing',
    connected: 'Connected',
    afterContactWork: 'After-contact work',
    over: 'Over',
  },
  customerKinds: {
    'looking-up': 'looking up',
    unrecognised: 'new customer',
    anonymous: 'anonymous',
    several: 'several matches',
  },
  noTicket: 'No ticket yet',
  openTicket: 'Open ticket',
  openCustomer: 'Open customer',
  retry: 'Try again',
};

import type { DialView } from '../src/softphone/dial-view.js';

/** A panel of an app without default country, for an agent without queues. */
export const withoutCountry: DialView = {
  open: true,
  number: '',
  queues: [],
  isSelectedByHand: false,
  reason: 'Your routing profile has no outbound queue. An administrator can give it one.',
  mayCall: false,
};

/** The panel as it opens for an agent. */
export const emptyDial: DialView = {
  ...withoutCountry,
  defaultCountry: 'US',
  queues: [
    { id: 'basic', name: 'BasicQueue' },
    { id: 'sales-eu', name: 'Sales EU' },
    { id: 'long', name: 'Customer care for returns and invoices, Europe, Middle East and Africa' },
  ],
  selectedQueueId: 'basic',
  reason: 'Will call from queue BasicQueue: default outbound queue.',
};

/** A number that can be called, for a ticket. */
export const readyToCall: DialView = {
  ...emptyDial,
  number: '(415) 555-0134',
  e164: '+14155550134',
  origin: 'For ticket #1234 Parcel has not arrived and the customer asks where it is',
  selectedQueueId: 'sales-eu',
  reason: 'Will call from queue Sales EU: brand Acme.',
  callerId: '+1 206-555-0100',
  mayCall: true,
};

/** Every state of the dial panel worth a look. */
export const dialViews: Readonly<Record<string, DialView>> = {
  'dial-closed': { ...emptyDial, open: false },
  'dial-not-possible': {
    ...emptyDial,
    open: false,
    mayNotDialBecause: 'Amazon Connect lets you dial when your state is Available or Offline.',
  },
  'dial-empty': emptyDial,
  'dial-with-a-prefix': { ...emptyDial, defaultCountry: '+44' },
  'dial-ready': readyToCall,
  'dial-by-hand': {
    ...readyToCall,
    origin: 'For Jane Doe',
    selectedQueueId: 'long',
    isSelectedByHand: true,
    reason:
      'Will call from queue Customer care for returns and invoices, Europe, Middle East and Africa: you selected it.',
  },
  'dial-impossible-number': {
    ...emptyDial,
    number: '555',
    numberProblem: 'This number is too short for the United States.',
  },
  'dial-calling': { ...readyToCall, mayCall: false, busy: 'Calling +1 415 555 0134.' },
  'dial-refused': {
    ...readyToCall,
    problem: 'Nobody answered. Amazon Connect ended the call; you can call again.',
  },
  'dial-no-longer-possible': {
    ...readyToCall,
    mayCall: false,
    mayNotDialBecause: 'Amazon Connect lets you dial when your state is Available or Offline.',
  },
  'dial-without-country-and-queues': withoutCountry,
};

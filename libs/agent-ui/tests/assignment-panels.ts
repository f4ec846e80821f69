import type { AssignmentPanelData, OpenTicketOption } from '../src/assignment-panel/assignment-panel-data.js';

/** The clock of every panel, in epoch milliseconds. */
export const panelNow = (): number => Date.UTC(2026, 10, 23, 12);

const day = 86_400_000;
const statuses = ['new', 'open', 'pending', 'hold'] as const;
const long = 'A very long text that has never heard of three hundred and twenty pixels '.repeat(3);
const markup = '<img src=x onerror="alert(1)">';
const fromRightToLeft = 'شركة النور للتجارة';

function ticket(index: number): OpenTicketOption {
  return {
    id: 4_100 + index,
    subject: ['Parcel has not arrived', long, fromRightToLeft, markup][index % 4] ?? '',
    status: statuses[index % 4] ?? 'open',
    updatedAt: panelNow() - index * index * day,
  };
}

/** A panel in which everything can be pressed; a test changes what it is about. */
export const panel: AssignmentPanelData = {
  contactId: 'contact-1',
  open: true,
  waitsForAnswer: false,
  requester: { kind: 'customer', id: 7, name: 'Jane Doe', organisation: 'Acme' },
  candidates: [],
  current: { kind: 'ticket', id: 1234, subject: 'Parcel has not arrived', closed: false },
  openTickets: { state: 'listed', tickets: [ticket(0), ticket(1)] },
  canLookAgain: false,
};

/** Several users share the number. */
export const candidates: AssignmentPanelData['candidates'] = [
  { id: 7, name: 'Jane Doe', organisation: 'Acme', chosen: false },
  { id: 8, name: 'John Doe', email: 'john.doe@northwind.example', chosen: false },
  { id: 9, name: fromRightToLeft, organisation: long, chosen: false },
  { id: 10, name: markup, organisation: markup, chosen: false },
  { id: 11, name: long, chosen: false },
];

/** Every state of the panel worth a look. */
export const panels: Readonly<Record<string, AssignmentPanelData>> = {
  chosen: panel,
  ringing: { ...panel, waitsForAnswer: true, reason: 'Agents choose the ticket here (ticket_assignment).' },
  'ringing, looking up': {
    ...panel,
    waitsForAnswer: true,
    requester: { kind: 'lookingUp' },
    current: { kind: 'none' },
    openTickets: { state: 'loading' },
  },
  'several candidates': {
    ...panel,
    reason: '5 customers have this number.',
    requester: { kind: 'newCustomer', name: '+1 415-555-0134' },
    candidates,
    openTickets: { state: 'noCustomer' },
  },
  'a candidate is chosen': {
    ...panel,
    reason: '5 customers have this number.',
    candidates: candidates.map((candidate) => ({ ...candidate, chosen: candidate.id === 7 })),
    openTickets: { state: 'loading' },
  },
  'a new customer, no ticket in view': {
    ...panel,
    requester: { kind: 'newCustomer', name: '+1 415-555-0134' },
    current: { kind: 'none' },
    openTickets: { state: 'noCustomer' },
  },
  anonymous: { ...panel, requester: { kind: 'agent' }, openTickets: { state: 'noCustomer' } },
  'a closed ticket in view': {
    ...panel,
    current: { kind: 'ticket', id: 4101, subject: 'Old invoice', closed: true },
    openTickets: { state: 'listed', tickets: [] },
  },
  'long texts, 25 tickets': {
    ...panel,
    reason: long,
    requester: { kind: 'customer', id: 9, name: long, organisation: long },
    current: { kind: 'ticket', id: 123_456_789, subject: long, closed: true },
    openTickets: { state: 'listed', tickets: Array.from({ length: 25 }, (_, index) => ticket(index)) },
  },
  'markup and names from right to left': {
    ...panel,
    reason: markup,
    requester: { kind: 'customer', id: 9, name: fromRightToLeft, organisation: markup },
    current: { kind: 'ticket', id: 5, subject: fromRightToLeft, closed: false },
    openTickets: { state: 'listed', tickets: [ticket(2), ticket(3)] },
  },
  'the tickets are not known': { ...panel, openTickets: { state: 'failed' } },
  creating: { ...panel, busy: { kind: 'creating' } },
  attaching: { ...panel, busy: { kind: 'attaching', ticketId: 4101 } },
  'attaching to the ticket in view': { ...panel, busy: { kind: 'attaching', ticketId: 1234 } },
  'creating a follow-up': {
    ...panel,
    current: { kind: 'ticket', id: 4101, subject: 'Old invoice', closed: true },
    busy: { kind: 'creatingFollowUp', ticketId: 4101 },
  },
  'a transfer without its ticket': {
    ...panel,
    reason: 'The first agent’s ticket was not found.',
    canLookAgain: true,
  },
  'its ticket was given up': {
    ...panel,
    reason: 'Zendesk refused its ticket, and you gave it up.',
    saveNothing: 'whenOver',
  },
  'its ticket was given up, and it is over': {
    ...panel,
    reason: 'Zendesk refused its ticket, and you gave it up.',
    saveNothing: 'now',
  },
  'looking again': {
    ...panel,
    reason: 'The first agent’s ticket was not found.',
    canLookAgain: true,
    busy: { kind: 'lookingAgain' },
  },
};

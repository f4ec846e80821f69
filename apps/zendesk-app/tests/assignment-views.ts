import type { AssignmentPanelData, OpenTicketOption } from '@patchcord/agent-ui';

const day = 86_400_000;
const now = 1_800_000_000_000;
const long = 'Invoice 20391 was paid twice and the customer asks for the money, for the third time this week';

const tickets: readonly OpenTicketOption[] = [
  { id: 4100, subject: 'Parcel has not arrived', status: 'new', updatedAt: now - 600_000 },
  { id: 4087, subject: long, status: 'pending', updatedAt: now - day },
  { id: 3990, subject: 'شركة النور للتجارة', status: 'hold', updatedAt: now - 9 * day },
  { id: 3801, subject: '<img src=x onerror="alert(1)">', status: 'open', updatedAt: now - 70 * day },
];

/** A panel in which everything can be pressed. */
export const assignment: AssignmentPanelData = {
  contactId: 'connected',
  open: true,
  waitsForAnswer: false,
  reason: 'Agents choose the ticket (ticket_assignment is agent).',
  requester: { kind: 'customer', id: 7, name: 'Jane Doe', organisation: 'Acme' },
  candidates: [],
  current: { kind: 'ticket', id: 1234, subject: 'Parcel has not arrived', closed: false },
  openTickets: { state: 'listed', tickets },
  canLookAgain: false,
};

const candidates: AssignmentPanelData['candidates'] = [
  { id: 7, name: 'Jane Doe', organisation: 'Acme', chosen: true },
  {
    id: 8,
    name: 'John Doe, who has a rather long name',
    organisation: 'A company with one too',
    chosen: false,
  },
  { id: 9, name: 'شركة النور للتجارة', chosen: false },
];

/** Every state of the assignment panel worth a look. */
export const assignmentViews: Readonly<Record<string, AssignmentPanelData>> = {
  'assign-ringing-looking-up': {
    ...assignment,
    contactId: 'ringing',
    waitsForAnswer: true,
    requester: { kind: 'lookingUp' },
    current: { kind: 'none' },
    openTickets: { state: 'loading' },
  },
  'assign-ringing': { ...assignment, contactId: 'ringing', waitsForAnswer: true },
  assign: assignment,
  'assign-no-ticket-in-view': {
    ...assignment,
    requester: { kind: 'newCustomer', name: '+1 415-555-0134' },
    current: { kind: 'none' },
    openTickets: { state: 'noCustomer' },
  },
  'assign-anonymous': { ...assignment, requester: { kind: 'agent' }, openTickets: { state: 'noCustomer' } },
  'assign-candidates': { ...assignment, reason: '3 customers have this number.', candidates },
  'assign-closed-ticket': {
    ...assignment,
    current: { kind: 'ticket', id: 1234, subject: long, closed: true },
    openTickets: { state: 'listed', tickets: [] },
  },
  'assign-unknown-tickets': { ...assignment, openTickets: { state: 'failed' } },
  'assign-creating': { ...assignment, busy: { kind: 'creating' } },
  'assign-attaching': { ...assignment, busy: { kind: 'attaching', ticketId: 4087 } },
  'assign-transfer': {
    ...assignment,
    reason: 'The first agent’s ticket was not found.',
    canLookAgain: true,
  },
  'assign-many': {
    ...assignment,
    reason: long,
    requester: { kind: 'customer', id: 9, name: long, organisation: long },
    openTickets: {
      state: 'listed',
      tickets: Array.from({ length: 25 }, (_, index) => ({
        id: 5000 + index,
        subject: tickets[index % 4]?.subject ?? '',
        status: 'open',
        updatedAt: now - index * day,
      })),
    },
  },
};

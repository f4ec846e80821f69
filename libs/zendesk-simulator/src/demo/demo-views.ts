import { demoAgentId } from '../desk/account.js';
import type { ViewRecord } from '../desk/view.js';

/** The views of the demo desk. */
export const demoViews: readonly ViewRecord[] = [
  {
    id: 360009000001,
    title: 'Your unsolved tickets',
    includes: (ticket) => ticket.assignee_id === demoAgentId && !['solved', 'closed'].includes(ticket.status),
  },
  {
    id: 360009000002,
    title: 'Unassigned tickets',
    includes: (ticket) => ticket.assignee_id === null && !['solved', 'closed'].includes(ticket.status),
  },
  {
    id: 360009000003,
    title: 'All unsolved tickets',
    includes: (ticket) => !['solved', 'closed'].includes(ticket.status),
  },
  {
    id: 360009000004,
    title: 'Pending tickets',
    includes: (ticket) => ticket.status === 'pending' || ticket.status === 'hold',
  },
  {
    id: 360009000005,
    title: 'Recently solved tickets',
    includes: (ticket) => ticket.status === 'solved',
  },
];

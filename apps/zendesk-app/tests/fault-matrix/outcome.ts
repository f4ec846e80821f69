import type { Instant } from '@patchcord/contact-ports';
import type { ZendeskState } from '@patchcord/zendesk-simulator';
import { agentId, type Prepared } from './account.js';

/** A call on its ticket; instants are seconds after the contact was offered. */
export interface RecordOutcome {
  /** Its subject. */
  readonly ticket: string;
  readonly contact: string;
  readonly agent: string;
  readonly customer: string | undefined;
  readonly direction: string;
  readonly from: string;
  readonly to: string;
  readonly startedAfter: number;
  readonly answeredAfter: number;
  readonly endedAfter: number;
}

/** What Zendesk holds after a life besides what was there before. */
export interface Outcome {
  readonly customers: readonly { readonly name: string; readonly phone: string | null }[];
  readonly tickets: readonly {
    readonly subject: string;
    readonly requester: string;
    readonly assignee: string;
    readonly conversation: string | undefined;
  }[];
  readonly records: readonly RecordOutcome[];
  /** Comments besides the first of each ticket and the calls. */
  readonly furtherComments: number;
  /** Call objects that stand on no ticket. */
  readonly callsWithoutComment: number;
}

/** Reads what became of a life, with names instead of ids. */
export function readOutcome(state: ZendeskState, { users, tickets }: Prepared, offeredAt: Instant): Outcome {
  const knownUsers = new Set(users.values());
  const knownTickets = new Set(tickets.values());
  const nameOf = (id: number | null | undefined): string | undefined => {
    if (id === agentId) return 'the agent';
    return state.users.find((user) => user.id === id)?.name;
  };
  const subjectOf = (id: number): string => state.tickets.find((ticket) => ticket.id === id)?.subject ?? '';
  const shown = state.comments.filter(({ type }) => type === 'TpeVoiceComment');
  const after = (stamp: unknown): number => (Date.parse(String(stamp)) - offeredAt) / 1_000;
  return {
    customers: state.users
      .filter(({ id, role }) => role === 'end-user' && !knownUsers.has(id))
      .map(({ name, phone }) => ({ name, phone })),
    tickets: state.tickets
      .filter(({ id }) => !knownTickets.has(id))
      .map(({ subject, requester_id, assignee_id, external_id }) => ({
        subject: subject ?? '',
        requester: nameOf(requester_id) ?? '',
        assignee: nameOf(assignee_id) ?? '',
        conversation: external_id ?? undefined,
      })),
    records: shown.map(({ data, ticket_id }) => {
      const call = state.calls.find(({ id }) => id === data?.['call_id']);
      const startedAfter = after(call?.['call_started_at']);
      return {
        ticket: subjectOf(ticket_id),
        contact: call?.external_id ?? '',
        agent: nameOf(call?.agent_id) ?? '',
        customer: nameOf(call?.end_user_id),
        direction: call?.direction ?? '',
        from: call?.from_line ?? '',
        to: call?.to_line ?? '',
        startedAfter,
        answeredAfter: startedAfter + Number(call?.['wait_time']),
        endedAfter: after(call?.['call_ended_at']),
      };
    }),
    furtherComments: state.comments.length - shown.length - state.tickets.length,
    callsWithoutComment: state.calls.length - shown.length,
  };
}

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

/** A private comment about a chat or a task, as it reads: its lines without times. */
export interface NoteOutcome {
  /** Its subject. */
  readonly ticket: string;
  readonly lines: readonly string[];
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
  readonly transcripts: readonly NoteOutcome[];
  /** Of tasks, on tickets that were there before. */
  readonly notes: readonly NoteOutcome[];
  /** Comments besides all these, and the first of each ticket. */
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
  const notes = state.comments.filter((comment) => !shown.includes(comment) && isFurther(comment, state));
  const transcripts = notes.filter(({ html_body: html }) => html.includes('>Chat transcript</h4>'));
  const tasks = notes.filter(({ html_body: html }) => html.includes('>Task</h4>'));
  const toNote = ({ html_body: html, ticket_id: ticketId }: Comment): NoteOutcome => ({
    ticket: subjectOf(ticketId),
    lines: readLines(html),
  });
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
      }))
      // Of several contacts, whose ticket was created first depends on what went wrong.
      .toSorted((one, other) => one.subject.localeCompare(other.subject)),
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
    transcripts: transcripts.map(toNote),
    notes: tasks.map(toNote),
    furtherComments: notes.length - transcripts.length - tasks.length,
    callsWithoutComment: state.calls.length - shown.length,
  };
}

type Comment = ZendeskState['comments'][number];

/** Not the first of its ticket. */
function isFurther(comment: Comment, { comments }: ZendeskState): boolean {
  return comments.find(({ ticket_id: ticketId }) => ticketId === comment.ticket_id) !== comment;
}

/** Each paragraph as text, without the days and times of day. */
function readLines(html: string): readonly string[] {
  return [...html.matchAll(/<p>(.*?)<\/p>/gs)]
    .map(([, text = '']) =>
      text
        .replace(/<br\s*\/?>/g, ': ')
        .replace(/<[^>]+>/g, '')
        .replace(/ ?\d\d:\d\d:\d\d ?/, ''),
    )
    .filter((line) => !/^\d{4}-\d\d-\d\d, times in UTC$/.test(line));
}

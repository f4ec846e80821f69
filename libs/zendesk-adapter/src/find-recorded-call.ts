import type { CallReceipt, RecordCallIntent } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import { readId, readInstant, readObject, readText } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { isCallNote } from './to-call-note.js';

/** The call of this leg that stands on its ticket already; undefined when there is none. */
export async function findRecordedCall(
  { agentId, request }: TicketingContext,
  intent: RecordCallIntent,
): Promise<CallReceipt | undefined> {
  const answer = await request({
    purpose: 'look for the call record that may have been written',
    method: 'GET',
    path: `/api/v2/tickets/${intent.ticketId}/comments`,
    query: { sort_order: 'desc', per_page: '100' },
  });
  const receipts = expectList(answer, 'comments').flatMap((value) => {
    const comment = readObject(value);
    const callId = isRecordOf(intent, agentId, comment)
      ? (readId(readObject(comment['data'])['call_id']) ?? readId(comment['id']))
      : undefined;
    return callId === undefined ? [] : [{ callId }];
  });
  return receipts[0];
}

function isRecordOf(
  intent: RecordCallIntent,
  agentId: number,
  { data, html_body: html, type }: Readonly<Record<string, unknown>>,
): boolean {
  switch (type) {
    case 'TpeVoiceComment':
      return readObject(data)['external_id'] === intent.contactId;
    case 'VoiceComment':
      return isSameLeg(readObject(data), intent, agentId);
    default:
      return isCallNote(readText(html) ?? '', intent.contactId);
  }
}

/** A plain voice comment has no room for a contact id: the agent and the second of the start tell legs apart. */
function isSameLeg(
  data: Readonly<Record<string, unknown>>,
  { startedAt }: RecordCallIntent,
  agentId: number,
): boolean {
  const seconds = Math.floor(startedAt / 1000);
  const theirs = readInstant(data['started_at']);
  return (
    readId(data['answered_by_id']) === agentId &&
    theirs !== undefined &&
    Math.floor(theirs / 1000) === seconds
  );
}

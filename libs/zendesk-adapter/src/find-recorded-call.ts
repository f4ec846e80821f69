import type { CallReceipt, RecordCallIntent } from '@patchcord/contact-ports';
import { readId, readInstant, readList, readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';

/** The call of this leg that stands on its ticket already; undefined when there is none. */
export async function findRecordedCall(
  { agentId, request }: TicketingContext,
  intent: RecordCallIntent,
): Promise<CallReceipt | undefined> {
  const answer = await request({
    method: 'GET',
    path: `/api/v2/tickets/${intent.ticketId}/comments`,
    query: { sort_order: 'desc', per_page: '100' },
  });
  const receipts = readList(readObject(answer)['comments']).flatMap((value) => {
    const comment = readObject(value);
    const data = readObject(comment['data']);
    const isOurs =
      comment['type'] === 'TpeVoiceComment'
        ? data['external_id'] === intent.contactId
        : comment['type'] === 'VoiceComment' && isSameLeg(data, intent, agentId);
    const callId = isOurs ? (readId(data['call_id']) ?? readId(comment['id'])) : undefined;
    return callId === undefined ? [] : [{ callId }];
  });
  return receipts[0];
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

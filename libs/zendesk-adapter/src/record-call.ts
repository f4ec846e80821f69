import {
  type CallReceipt,
  type DeliveryOptions,
  PortError,
  type RecordCallIntent,
} from '@patchcord/contact-ports';
import { createClosedError } from './create-closed-error.js';
import { findRecordedCall } from './find-recorded-call.js';
import { isRefusedAsClosed } from './is-refused-as-closed.js';
import { orFallBack } from './or-fall-back.js';
import { readId, readInstant, readList, readObject } from './read-json.js';
import type { BegunCall, TicketingContext } from './ticketing-context.js';
import { toCallNote } from './to-call-note.js';
import { toCallComment, toCallRecord, toVoiceComment } from './to-call-record.js';

/**
 * Writes a finished voice leg onto its ticket. Two requests: the call, then its comment on the ticket (U14: whether one request may carry both is not known;
 * U15: nor whether the comment is public). The id of a call that has no comment yet is kept, and told as progress,
 * so that a second attempt goes on where the first one failed, in another page, too. Rejects with `rejected`, and words for the agent, when the ticket was
 * closed in the meantime.
 */
export async function recordCall(
  context: TicketingContext,
  intent: RecordCallIntent,
  delivery: DeliveryOptions,
): Promise<CallReceipt> {
  try {
    return await record(context, intent, delivery);
  } catch (error) {
    throw (await isRefusedAsClosed(context, intent.ticketId, error))
      ? createClosedError(intent.ticketId, error)
      : error;
  }
}

/** A call that needs no comment of its own. */
interface ShownCall extends CallReceipt {
  readonly ticketId?: never;
}

async function record(
  context: TicketingContext,
  intent: RecordCallIntent,
  delivery: DeliveryOptions,
): Promise<CallReceipt> {
  const known = delivery.mayHaveBeenApplied ? await findRecordedCall(context, intent) : undefined;
  if (known !== undefined) return known;
  const written =
    findBegun(context, intent, delivery) ??
    (await orFallBack<BegunCall | ShownCall>(
      context,
      async () => writeCall(context, intent, delivery),
      async () => recordOnTicket(context, intent),
    ));
  return written.ticketId === undefined ? written : writeComment(context, intent, written);
}

/** A call that an earlier attempt has written, here or in another page, and not shown on this ticket. */
function findBegun(
  { callsWithoutComment }: TicketingContext,
  { key, ticketId }: RecordCallIntent,
  { progress = {} }: DeliveryOptions,
): BegunCall | undefined {
  const { callId, ticketId: progressTicketId } = progress;
  const told =
    callId === undefined || progressTicketId === undefined
      ? undefined
      : { callId, ticketId: progressTicketId };
  return [callsWithoutComment.get(key), told].find((call) => call?.ticketId === ticketId);
}

async function writeCall(
  context: TicketingContext,
  intent: RecordCallIntent,
  { onProgress }: DeliveryOptions,
): Promise<BegunCall> {
  const { key, ticketId } = intent;
  const callId = await postCall(context, intent);
  context.callsWithoutComment.set(key, { callId, ticketId });
  onProgress?.({ callId, ticketId });
  return { callId, ticketId };
}

async function writeComment(
  { agentId, callsWithoutComment, request }: TicketingContext,
  intent: RecordCallIntent,
  { callId }: BegunCall,
): Promise<CallReceipt> {
  await request({
    purpose: 'show the call on its ticket',
    method: 'POST',
    path: `/api/v2/calls/${callId}/comments`,
    body: toCallComment(intent, agentId),
  });
  callsWithoutComment.delete(intent.key);
  return { callId };
}

async function postCall({ agentId, appId, request, time }: TicketingContext, intent: RecordCallIntent) {
  const answer = await request({
    purpose: 'write the call record',
    method: 'POST',
    path: '/api/v2/calls',
    body: { call: toCallRecord(intent, appId, agentId) },
  });
  const call = readObject(readObject(answer)['call']);
  const createdAt = readInstant(call['created_at']);
  if (createdAt !== undefined) time.synchronise(createdAt);
  const callId = readId(call['id']);
  if (callId !== undefined) return callId;
  throw new PortError('unavailable', 'Zendesk answered without a call.', { mayHaveBeenApplied: true });
}

/** The way without Talk Partner Edition: a comment of the ticket, with a player only if there is something to play. */
async function recordOnTicket(
  { agentId, request }: TicketingContext,
  intent: RecordCallIntent,
): Promise<CallReceipt> {
  const answer = await request({
    purpose: 'write the call onto its ticket',
    method: 'PUT',
    path: `/api/v2/tickets/${intent.ticketId}`,
    body: {
      ticket:
        intent.recordingUrl === undefined
          ? { comment: toCallNote(intent) }
          : { voice_comment: toVoiceComment(intent, agentId) },
    },
  });
  const audit = readObject(readObject(answer)['audit']);
  const comment = readList(audit['events'])
    .map(readObject)
    .find(({ type }) => type === 'VoiceComment' || type === 'Comment');
  return { callId: readId(comment?.['id']) ?? readId(audit['id']) ?? intent.ticketId };
}

import { ResumeContactRecordingCommand, SuspendContactRecordingCommand } from '@aws-sdk/client-connect';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ConnectAccess } from '../shared/connect-access.js';
import { createDeadline } from '../shared/deadline.js';
import { endBy } from '../shared/end-by.js';
import type { Log } from '../shared/log.js';
import type { AgentCheck } from './agent-check.js';
import { readLiveContact } from './live-contact.js';
import { readRecordingOrder, type RecordingOrder } from './read-recording-order.js';
import { RecordingRefusal } from './recording-refusal.js';
import { recordingTarget } from './recording-target.js';
import { toRecordingRefusal } from './to-recording-refusal.js';
import type { UsedTokens } from './used-tokens.js';
import { isWronglySigned, verifyToken, type VerifiedToken } from './verify-token.js';

export interface CreateRecordingHandlerOptions {
  readonly connect: ConnectAccess;
  /** The secret shared with the app's setting `recordingControlSecret`; `fresh` reads it again. */
  readonly readSecret: (options?: { readonly fresh: boolean }) => Promise<string>;
  readonly usedTokens: UsedTokens;
  readonly isSameAgent: AgentCheck;
  /** The `aud` a token must have; the app's tokens have none. */
  readonly audience?: string | undefined;
  readonly log: Log;
  readonly now: () => Date;
  /** Milliseconds within which an order is answered: less than the app waits. */
  readonly limitMs: number;
}

/** `POST /recording` behind an HTTP API (payload format 2.0). */
export type RecordingHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * The service that `createRecordingControl` of `@patchcord/zendesk-adapter` describes. An order is carried out once per
 * token, for a contact that is going on and that the token's agent has, and answered with the state that Amazon Connect
 * has confirmed. Never rejects.
 */
export function createRecordingHandler(options: CreateRecordingHandlerOptions): RecordingHandler {
  const { connect, isSameAgent, log, usedTokens } = options;

  async function carryOut(
    order: RecordingOrder,
    token: VerifiedToken,
    answered: AbortSignal,
  ): Promise<'paused' | 'recording'> {
    if (!(await usedTokens.claim(token))) throw new RecordingRefusal(401, 'The token has been used already.');
    const { contact, userId } = await readLiveContact(connect, order.contactId);
    if (!(await isSameAgent(token.agent, userId)))
      throw new RecordingRefusal(403, `Contact ${order.contactId} is handled by another agent.`);
    const target = recordingTarget(connect.instanceId, order.contactId, contact);
    // The agent has been told that nobody knows the state, and may have ordered the opposite since.
    answered.throwIfAborted();
    await (order.action === 'pause'
      ? connect.client.send(new SuspendContactRecordingCommand(target), connect.sendOptions(answered))
      : connect.client.send(new ResumeContactRecordingCommand(target), connect.sendOptions(answered)));
    return order.action === 'pause' ? 'paused' : 'recording';
  }

  async function handle(
    event: APIGatewayProxyEventV2,
    answered: AbortSignal,
  ): Promise<APIGatewayProxyStructuredResultV2> {
    const order = readRecordingOrder(readBody(event));
    const token = await verify(options, event.headers['authorization'], order);
    const state = await carryOut(order, token, answered);
    log.info('The order was carried out.', { ...order, agent: token.agent, state });
    return answer(200, { state });
  }

  return async (event) => {
    const answered = new AbortController();
    try {
      const deadline = createDeadline(options.limitMs, () => performance.now());
      const handled = handle(event, answered.signal);
      return await endBy(deadline, handled, () => new RecordingRefusal(502, 'There was no answer in time.'));
    } catch (failure) {
      const { cause, message, retryAfter, status } = toRecordingRefusal(failure);
      const details = { status, message, cause: cause instanceof Error ? cause.name : undefined };
      if (status >= 500) log.error('The order failed.', details);
      else log.warn('The order was refused.', details);
      return answer(
        status,
        { error: message },
        retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
      );
    } finally {
      answered.abort();
    }
  };
}

/** A secret that was changed a moment ago is read again before a token is refused. */
async function verify(
  { audience, now, readSecret }: CreateRecordingHandlerOptions,
  authorization: string | undefined,
  order: RecordingOrder,
): Promise<VerifiedToken> {
  const given = { authorization, order, audience, now: now() };
  const secret = await readSecret();
  try {
    return await verifyToken({ ...given, secret });
  } catch (failure) {
    if (!isWronglySigned(failure)) throw failure;
    const changed = await readSecret({ fresh: true });
    if (changed === secret) throw failure;
    return verifyToken({ ...given, secret: changed });
  }
}

function readBody({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string {
  return isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
}

function answer(
  statusCode: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(body),
  };
}

import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import type { BasePersistenceLayer } from '@aws-lambda-powertools/idempotency/persistence';
import { StartTaskContactCommand, type StartTaskContactRequest } from '@aws-sdk/client-connect';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ConnectAccess } from '../shared/connect-access.js';
import { countedLines } from '../shared/counted-lines.js';
import type { Log } from '../shared/log.js';
import type { Pace } from '../shared/pace.js';
import { classifyFailure } from './classify-failure.js';
import { decideTask } from './decide-task.js';
import type { MessageQueue } from './message-queue.js';
import { pauseBefore } from './pause-before.js';
import { readTicketEvent } from './read-ticket-event.js';
import type { RoutingTable } from './routing-table.js';
import { toTask } from './to-task.js';

export interface CreateTicketTasksHandlerOptions {
  readonly connect: ConnectAccess;
  readonly queue: MessageQueue;
  /** Rejects while there is no table that can be read: then no message is lost, and all come again. */
  readonly readRoutingTable: () => Promise<RoutingTable>;
  /** Where it is kept which events have made their task. */
  readonly persistenceStore: BasePersistenceLayer;
  /** Keeps starts within what Connect takes. */
  readonly pace: Pace;
  readonly zendeskOrigin: string;
  /** After so many deliveries a message is parked. */
  readonly mostAttempts: number;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** A batch of the queue; what it answers comes again. */
export type TicketTasksHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/** How long an event is known to have made its task: longer than any queue keeps a message. */
const keptForSeconds = 30 * 24 * 60 * 60;

/** What an invocation needs to finish a start it has begun. */
const marginMs = 10_000;

/**
 * Makes tasks of ticket events. Every message ends in one of three ways: done (a task, or a reason for none), parked in
 * the dead-letter queue with the reason, or it comes again later.
 */
export function createTicketTasksHandler(options: CreateTicketTasksHandlerOptions): TicketTasksHandler {
  const { connect, log, now, pace, persistenceStore, queue } = options;

  async function startTask(task: StartTaskContactRequest, context: Context): Promise<{ contactId: string }> {
    await pace(context.getRemainingTimeInMillis() - marginMs);
    const started = await connect.client.send(new StartTaskContactCommand(task), connect.sendOptions());
    return { contactId: started.ContactId ?? '' };
  }

  async function deliver(record: SQSRecord, context: Context, table: RoutingTable): Promise<void> {
    const reading = readTicketEvent(record.body);
    if (reading.event === undefined) {
      await park(record, reading.problem);
      return;
    }
    const { event } = reading;
    const { reason, route } = decideTask(event, table);
    const details = { eventId: event.id, type: event.type, ticket: event.ticket.id, reason };
    if (route === undefined) {
      log.info('No task.', details);
      return;
    }
    if (context.getRemainingTimeInMillis() < marginMs) throw new Error('There is no time left.');
    const config = new IdempotencyConfig({
      eventKeyJmesPath: 'ClientToken',
      hashFunction: 'sha256',
      expiresAfterSeconds: keptForSeconds,
      lambdaContext: context,
    });
    const start = makeIdempotent(startTask, { persistenceStore, config, keyPrefix: 'ticket-tasks' });
    const given = { instanceId: connect.instanceId, zendeskOrigin: options.zendeskOrigin, now: now() };
    const { contactId } = await start(toTask(event, route, given), context);
    log.info('The task is started.', { ...details, contactId });
  }

  async function park(record: SQSRecord, reason: string): Promise<void> {
    await queue.park(record, reason);
    log.error('A message is parked in the dead-letter queue.', { messageId: record.messageId, reason });
  }

  /** Rejects when the message shall come again. */
  async function handle(record: SQSRecord, context: Context, table: RoutingTable): Promise<void> {
    try {
      await deliver(record, context, table);
    } catch (failure) {
      const { isFinal, reason } = classifyFailure(failure);
      const attempt = Number(record.attributes.ApproximateReceiveCount);
      if (isFinal) return park(record, reason);
      if (attempt >= options.mostAttempts)
        return park(record, `given up after ${String(attempt)} attempts; the last one: ${reason}`);
      await later(record, attempt, reason);
      throw failure;
    }
  }

  async function later(record: SQSRecord, attempt: number, reason: string): Promise<void> {
    const seconds = pauseBefore(attempt + 1, options.random());
    log.warn(countedLines.comesAgain, { messageId: record.messageId, attempt, seconds, reason });
    // Without it the message comes again all the same, after the queue's own visibility timeout.
    await queue.comeAgain(record, seconds).catch((failure: unknown) => {
      log.warn('Its pause could not be set.', { reason: classifyFailure(failure).reason });
    });
  }

  return async (event, context) => {
    let table: RoutingTable;
    try {
      table = await options.readRoutingTable();
    } catch (failure) {
      const { reason } = classifyFailure(failure);
      log.error(countedLines.noRoutingTable, { reason });
      return { batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    }
    const processor = new BatchProcessor(EventType.SQS);
    return processPartialResponse(event, (record: SQSRecord) => handle(record, context, table), processor, {
      context,
      throwOnFullBatchFailure: false,
    });
  };
}

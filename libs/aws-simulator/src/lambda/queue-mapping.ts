import { isInput } from '../server/read-input.js';
import type { ReceivedMessage } from '../sqs/queue-message.js';
import type { Queue } from '../sqs/queue.js';
import { toQueueEvent } from './queue-event.js';
import { tooManyRequests, type SimulatedFunction } from './simulated-function.js';

/** A function of the simulator, or anything else that takes a batch as JSON. */
export type BatchTaker = Pick<SimulatedFunction, 'invoke'>;

export interface QueueMappingOptions {
  readonly queue: Queue;
  readonly function: BatchTaker;
  /** 10 unless given. */
  readonly batchSize?: number;
  /** How many batches are handed over at once; 2 unless given. */
  readonly maximumConcurrency?: number;
  /** Strikes a batch: the function has done its work, and nobody hears of it. */
  readonly isLost?: () => boolean;
}

/** Seconds after which a batch comes again for which there was no room. */
const throttlePause = 1;

/**
 * Hands a queue's messages to a function, in batches, and deletes those that it did not report as failed
 * (`ReportBatchItemFailures`). What failed comes again when its visibility timeout ends. Gives what ends the mapping.
 */
export function mapQueue(options: QueueMappingOptions): () => void {
  const { batchSize = 10, function: target, isLost = () => false, maximumConcurrency = 2, queue } = options;
  let running = 0;
  let ended = false;

  function pump(): void {
    while (!ended && running < maximumConcurrency) {
      const batch = queue.receive(batchSize);
      if (batch.length === 0) return;
      running += 1;
      void deliver(batch).finally(() => {
        running -= 1;
        pump();
      });
    }
  }

  async function deliver(batch: readonly ReceivedMessage[]): Promise<void> {
    const { failure, payload } = await target.invoke(JSON.stringify(toQueueEvent(queue, batch)));
    if (ended || isLost()) return;
    if (failure !== undefined) {
      if (failure.errorType !== tooManyRequests) return;
      for (const { receipt } of batch) queue.changeVisibility(receipt, throttlePause);
      return;
    }
    const failed = readFailures(payload, batch);
    for (const { id, receipt } of batch) if (!failed.has(id)) queue.delete(receipt);
  }

  const unsubscribe = queue.subscribe(pump);
  pump();
  return () => {
    ended = true;
    unsubscribe();
  };
}

/** Ids of messages that failed; all of them when the report cannot be understood, as on Lambda. */
function readFailures(payload: string, batch: readonly ReceivedMessage[]): ReadonlySet<string> {
  const known = new Set(batch.map(({ id }) => id));
  const result: unknown = JSON.parse(payload);
  const reported = isInput(result) ? (result['batchItemFailures'] ?? []) : [];
  if (!Array.isArray(reported)) return known;
  const ids = reported.map((each: unknown) => (isInput(each) ? each['itemIdentifier'] : undefined));
  const isUnderstood = ids.every((id) => typeof id === 'string' && known.has(id));
  return isUnderstood ? new Set(ids as string[]) : known;
}

import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { DeskClock } from '../desk/clock.js';
import { toLoggedBody } from '../rest/request-log.js';
import { pauseBeforeRetry, type AttemptOutcome, type WebhookTiming } from './pause-before-retry.js';
import { usualConduct, type WebhookConduct, type WebhookDelivery } from './webhook-delivery.js';
import { toWebhookHeaders } from './webhook-headers.js';
import type { WebhookRecord } from './webhook.js';

/** A message that is to be sent. */
export interface WebhookOrder {
  readonly webhook: WebhookRecord;
  readonly secret: string;
  readonly body: string;
  readonly ticketId: number;
  readonly cause: string;
}

/** Brings messages to webhooks, while nobody waits. */
export interface WebhookCourier {
  /** All messages, in the order of what caused them. */
  readonly deliveries: readonly WebhookDelivery[];
  readonly conduct: WebhookConduct;
  send(order: WebhookOrder): void;
  /** Changes how messages travel from now on; messages that gathered are sent when none is held any more. */
  behave(conduct: Partial<WebhookConduct>): void;
  /** Gives up and forgets everything. */
  clear(): void;
}

interface Job extends WebhookOrder {
  readonly delivery: WebhookDelivery;
}

/** @returns a courier with nothing to do */
export function createWebhookCourier(clock: DeskClock, timing: WebhookTiming): WebhookCourier {
  let deliveries: WebhookDelivery[] = [];
  let conduct = usualConduct;
  let held: Job[] = [];
  let stop = createStop();

  /** Resolves after the first attempt; repetitions follow by themselves. */
  async function start(job: Job, lagMs: number, signal: AbortSignal): Promise<void> {
    try {
      signal.throwIfAborted();
      if (lagMs > 0) await setTimeout(lagMs, undefined, { signal });
      const outcome = await attempt(job, signal);
      void repeat(job, outcome, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async function repeat(job: Job, first: AttemptOutcome, signal: AbortSignal): Promise<void> {
    try {
      let outcome = first;
      for (let number = 1; !isDone(outcome); number += 1) {
        const pause = pauseBeforeRetry(outcome, number, timing);
        if (pause === undefined) {
          job.delivery.state = 'given up';
          return;
        }
        await setTimeout(pause, undefined, { signal });
        outcome = await attempt(job, signal);
      }
      job.delivery.state = 'delivered';
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async function attempt(job: Job, signal: AbortSignal): Promise<AttemptOutcome> {
    const at = clock.stamp();
    const outcome = await post(job, at, AbortSignal.any([signal, AbortSignal.timeout(timing.timeoutMs)]));
    signal.throwIfAborted();
    job.delivery.attempts.push({ at, status: outcome.status });
    return outcome;
  }

  /** One after the other, so that their order is certain. */
  async function release(jobs: readonly Job[], signal: AbortSignal): Promise<void> {
    for (const job of jobs) await start(job, 0, signal);
  }

  return {
    get deliveries() {
      return deliveries;
    },
    get conduct() {
      return conduct;
    },
    send(order) {
      for (let copy = 0; copy < conduct.copies; copy += 1) {
        const delivery = createDelivery(order);
        const job = { ...order, delivery };
        deliveries.push(delivery);
        if (conduct.isHeld) held.push(job);
        else void start(job, conduct.lagMs, stop.signal);
      }
    },
    behave(changes) {
      conduct = { ...conduct, ...changes };
      if (conduct.isHeld) return;
      const jobs = conduct.isReversed ? held.reverse() : held;
      held = [];
      void release(jobs, stop.signal);
    },
    clear() {
      stop.abort();
      stop = createStop();
      deliveries = [];
      held = [];
      conduct = usualConduct;
    },
  };
}

/** Every message that waits listens to it: Node takes more than ten for a leak. */
function createStop(): AbortController {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  return stop;
}

function createDelivery({ webhook, body, ticketId, cause }: WebhookOrder): WebhookDelivery {
  return {
    id: randomUUID(),
    webhookId: webhook.id,
    endpoint: webhook.endpoint,
    ticketId,
    cause,
    body: toLoggedBody(body),
    state: 'waiting',
    attempts: [],
  };
}

async function post(
  { webhook, secret, body, delivery }: Job,
  timestamp: string,
  signal: AbortSignal,
): Promise<AttemptOutcome> {
  const message = { invocationId: delivery.id, secret, timestamp, body };
  const isWithoutBody = webhook.http_method === 'GET' || webhook.http_method === 'DELETE';
  try {
    const response = await fetch(webhook.endpoint, {
      method: webhook.http_method,
      headers: toWebhookHeaders(webhook, message),
      redirect: 'manual',
      signal,
      ...(isWithoutBody ? {} : { body }),
    });
    await response.arrayBuffer();
    return { status: response.status, retryAfter: response.headers.get('retry-after') };
  } catch {
    return { status: null, retryAfter: null };
  }
}

function isDone({ status }: AttemptOutcome): boolean {
  return status !== null && status >= 200 && status < 300;
}

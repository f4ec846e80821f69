import { randomUUID } from 'node:crypto';
import type { Queue } from '../sqs/queue.js';
import { fitsPattern, type EventPattern } from './event-pattern.js';

/** An event before it has an envelope. */
export interface BusEvent {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
  /** ISO 8601; now unless given. */
  readonly time?: string;
}

/** Sends what fits to a queue. */
export interface Rule {
  readonly pattern: EventPattern;
  readonly queue: Queue;
}

/** An event bus of Amazon EventBridge, whose rules have queues as targets. */
export class EventBus {
  readonly name: string;
  readonly #rules: Rule[] = [];
  readonly #place: { readonly account: string; readonly region: string };

  constructor(name: string, place: { readonly account: string; readonly region: string }) {
    this.name = name;
    this.#place = place;
  }

  addRule(rule: Rule): void {
    this.#rules.push(rule);
  }

  /** @returns the event's id */
  put({ detail, detailType, resources = [], source, time }: BusEvent): string {
    const id = randomUUID();
    const event = {
      version: '0',
      id,
      'detail-type': detailType,
      source,
      account: this.#place.account,
      time: time ?? new Date().toISOString(),
      region: this.#place.region,
      resources,
      detail,
    };
    for (const { pattern, queue } of this.#rules)
      if (fitsPattern(pattern, event)) queue.send(JSON.stringify(event));
    return id;
  }
}

import { randomUUID } from 'node:crypto';
import { AwsError } from '../server/aws-error.js';
import type { MessageAttributes, ReceivedMessage } from './queue-message.js';

export interface QueueOptions {
  readonly name: string;
  /** Seconds for which a message that was received is hidden; 30 unless given. */
  readonly visibilityTimeout?: number;
  /** Where a message goes that was received more often than that. */
  readonly deadLetter?: { readonly queue: Queue; readonly maxReceiveCount: number };
  /** Standard queues keep no order, and deliver now and then twice: here by this chance, else never. */
  readonly disorder?: {
    /** From 0 up to 1. */
    readonly random: () => number;
    /** Which part of all deliveries comes once more. */
    readonly duplicates: number;
  };
}

/** What is in a queue. */
export interface QueueCounts {
  readonly visible: number;
  /** Received and not deleted. */
  readonly inFlight: number;
  /** Sent, and not to be seen yet. */
  readonly delayed: number;
}

interface StoredMessage {
  readonly id: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly sentAt: number;
  receiveCount: number;
  firstReceivedAt: number | undefined;
  receipt: string | undefined;
  timer: NodeJS.Timeout | undefined;
}

const defaultVisibilityTimeout = 30;

/** How far from its place disorder takes a message. */
const widestDisorder = 500;

/** A standard queue of Amazon SQS. */
export class Queue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly #options: QueueOptions;
  /** Milliseconds that a second lasts. */
  readonly #secondMs: number;
  readonly #visible = new Set<StoredMessage>();
  readonly #hidden = new Set<StoredMessage>();
  readonly #byReceipt = new Map<string, StoredMessage>();
  readonly #listeners = new Set<() => void>();

  constructor(
    options: QueueOptions,
    place: { readonly arn: string; readonly url: string; readonly secondMs: number },
  ) {
    this.name = options.name;
    this.arn = place.arn;
    this.url = place.url;
    this.#options = options;
    this.#secondMs = place.secondMs;
  }

  get visibilityTimeout(): number {
    return this.#options.visibilityTimeout ?? defaultVisibilityTimeout;
  }

  get deadLetter(): QueueOptions['deadLetter'] {
    return this.#options.deadLetter;
  }

  get counts(): QueueCounts {
    const inFlight = [...this.#hidden].filter(({ receipt }) => receipt !== undefined).length;
    return { visible: this.#visible.size, inFlight, delayed: this.#hidden.size - inFlight };
  }

  /** All messages, hidden ones too, in the order they were sent. */
  messages(): readonly {
    readonly id: string;
    readonly body: string;
    readonly attributes: MessageAttributes;
  }[] {
    return [...this.#visible, ...this.#hidden]
      .sort((left, right) => left.sentAt - right.sentAt)
      .map(({ attributes, body, id }) => ({ id, body, attributes }));
  }

  /** @returns the message's id */
  send(body: string, attributes: MessageAttributes = {}, delaySeconds = 0): string {
    const id = randomUUID();
    this.#put({ id, body, attributes, sentAt: Date.now() }, delaySeconds);
    return id;
  }

  /** Hands out visible messages, and hides them. */
  receive(most: number, visibilityTimeout = this.visibilityTimeout): readonly ReceivedMessage[] {
    const received: ReceivedMessage[] = [];
    while (received.length < most && this.#visible.size > 0) {
      const message = this.#next();
      this.#visible.delete(message);
      if (message.receipt !== undefined) this.#byReceipt.delete(message.receipt);
      message.receiveCount += 1;
      const { deadLetter, disorder } = this.#options;
      if (deadLetter !== undefined && message.receiveCount > deadLetter.maxReceiveCount) {
        deadLetter.queue.#put(message, 0);
        continue;
      }
      if (disorder !== undefined && disorder.random() < disorder.duplicates) this.#put(message, 0);
      message.firstReceivedAt ??= Date.now();
      message.receipt = `${message.id}/${randomUUID()}`;
      this.#byReceipt.set(message.receipt, message);
      this.#hide(message, visibilityTimeout);
      received.push(toReceived(message, message.receipt, message.firstReceivedAt));
    }
    return received;
  }

  /** Nothing happens for a message that is gone. Throws `ReceiptHandleIsInvalid`. */
  delete(receipt: string): void {
    if (!receipt.includes('/')) throw invalidReceipt(receipt);
    const message = this.#byReceipt.get(receipt);
    if (message !== undefined) this.#drop(message);
  }

  /** Hides a message that was received for so many seconds from now. Throws `MessageNotInflight`. */
  changeVisibility(receipt: string, seconds: number): void {
    if (!receipt.includes('/')) throw invalidReceipt(receipt);
    const message = this.#byReceipt.get(receipt);
    if (message === undefined || !this.#hidden.has(message))
      throw new AwsError('com.amazonaws.sqs#MessageNotInflight', 'The message is not in flight.');
    this.#hide(message, seconds);
  }

  /** Takes visible messages out for good, to be put elsewhere. */
  take(most: number): readonly { readonly body: string; readonly attributes: MessageAttributes }[] {
    const taken = [...this.#visible].slice(0, most);
    for (const message of taken) this.#drop(message);
    return taken;
  }

  /** Calls back when there may be something to receive. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Forgets all messages. */
  purge(): void {
    for (const message of [...this.#visible, ...this.#hidden]) this.#drop(message);
  }

  #put(message: Pick<StoredMessage, 'id' | 'body' | 'attributes' | 'sentAt'>, delaySeconds: number): void {
    const { attributes, body, id, sentAt } = message;
    const own = { receiveCount: 0, firstReceivedAt: undefined, receipt: undefined, timer: undefined };
    this.#hide({ id, body, attributes, sentAt, ...own }, delaySeconds);
  }

  #next(): StoredMessage {
    const { disorder } = this.#options;
    const range = Math.min(this.#visible.size, widestDisorder);
    let skip = disorder === undefined ? 0 : Math.floor(disorder.random() * range);
    for (const message of this.#visible) if (skip-- === 0) return message;
    throw new Error('There is no message.');
  }

  #hide(message: StoredMessage, seconds: number): void {
    clearTimeout(message.timer);
    if (seconds <= 0) this.#show(message);
    else {
      this.#hidden.add(message);
      message.timer = setTimeout(() => {
        this.#show(message);
      }, seconds * this.#secondMs);
      message.timer.unref();
    }
  }

  #show(message: StoredMessage): void {
    message.timer = undefined;
    this.#hidden.delete(message);
    this.#visible.add(message);
    for (const listener of this.#listeners) queueMicrotask(listener);
  }

  #drop(message: StoredMessage): void {
    clearTimeout(message.timer);
    this.#visible.delete(message);
    this.#hidden.delete(message);
    if (message.receipt !== undefined) this.#byReceipt.delete(message.receipt);
  }
}

function toReceived(
  { attributes, body, id, receiveCount, sentAt }: StoredMessage,
  receipt: string,
  firstReceivedAt: number,
): ReceivedMessage {
  return { id, receipt, body, attributes, receiveCount, sentAt, firstReceivedAt };
}

function invalidReceipt(receipt: string): AwsError {
  return new AwsError(
    'com.amazonaws.sqs#ReceiptHandleIsInvalid',
    `The input receipt handle "${receipt}" is not a valid receipt handle.`,
  );
}

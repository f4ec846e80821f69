import { createHash } from 'node:crypto';
import { AwsError } from '../server/aws-error.js';
import type { Operation, Operations } from '../server/aws-call.js';
import {
  isInput,
  listOf,
  optionalNumberOf,
  optionalTextOf,
  structureOf,
  textOf,
  type Input,
} from '../server/read-input.js';
import { moveMessages } from './move-messages.js';
import type { MessageAttributes, ReceivedMessage } from './queue-message.js';
import type { Queue } from './queue.js';

/** Bounds of SQS, in seconds. */
const longest = { delay: 900, visibility: 43_200, wait: 20 };

export interface QueueOperationsOptions {
  readonly queues: ReadonlyMap<string, Queue>;
  /** Milliseconds that a second lasts. */
  readonly secondMs: number;
}

/** Operations of Amazon SQS, in its JSON protocol. */
export function queueOperations({ queues, secondMs }: QueueOperationsOptions): Operations {
  const named = (name: string | undefined): Queue => {
    const queue = queues.get(name ?? '');
    if (queue !== undefined) return queue;
    throw new AwsError(
      'com.amazonaws.sqs#QueueDoesNotExist',
      'The specified queue does not exist or you do not have access to it.',
    );
  };
  const queueOf = (input: Input): Queue => named(textOf(input, 'QueueUrl').split('/').at(-1));
  const queueOfArn = (arn: string): Queue => named(arn.split(':').at(-1));

  return {
    SendMessage: (input) => send(queueOf(input), input),
    SendMessageBatch: (input) => batch(input, (entry) => send(queueOf(input), entry)),
    ReceiveMessage: (input) => receive(queueOf(input), input, secondMs),
    DeleteMessage: (input) => {
      queueOf(input).delete(textOf(input, 'ReceiptHandle'));
      return {};
    },
    DeleteMessageBatch: (input) =>
      batch(input, (entry) => {
        queueOf(input).delete(textOf(entry, 'ReceiptHandle'));
        return {};
      }),
    ChangeMessageVisibility: (input) => {
      const seconds = optionalNumberOf(input, 'VisibilityTimeout', [0, longest.visibility]) ?? 0;
      queueOf(input).changeVisibility(textOf(input, 'ReceiptHandle'), seconds);
      return {};
    },
    GetQueueUrl: (input) => ({ QueueUrl: named(textOf(input, 'QueueName')).url }),
    GetQueueAttributes: (input) => ({ Attributes: attributesOf(queueOf(input), input) }),
    PurgeQueue: (input) => {
      queueOf(input).purge();
      return {};
    },
    StartMessageMoveTask: (input) => {
      const destination = queueOfArn(textOf(input, 'DestinationArn'));
      const perSecond = optionalNumberOf(input, 'MaxNumberOfMessagesPerSecond', [1, 500]) ?? 500;
      moveMessages(queueOfArn(textOf(input, 'SourceArn')), destination, { perSecond, secondMs });
      return { TaskHandle: `move to ${destination.name}` };
    },
  };
}

function send(queue: Queue, input: Input): object {
  const body = textOf(input, 'MessageBody');
  const delay = optionalNumberOf(input, 'DelaySeconds', [0, longest.delay]) ?? 0;
  const id = queue.send(body, messageAttributesOf(input), delay);
  return { MessageId: id, MD5OfMessageBody: md5(body) };
}

function batch(input: Input, operation: Operation): object {
  const successful: object[] = [];
  const failed: object[] = [];
  for (const entry of listOf(input, 'Entries')) {
    const Id = textOf(entry, 'Id');
    try {
      successful.push({ Id, ...operation(entry) });
    } catch (failure) {
      if (!(failure instanceof AwsError)) throw failure;
      failed.push({ Id, SenderFault: true, Code: failure.type, Message: failure.message });
    }
  }
  return { Successful: successful, Failed: failed };
}

async function receive(queue: Queue, input: Input, secondMs: number): Promise<object> {
  const most = optionalNumberOf(input, 'MaxNumberOfMessages', [1, 10]) ?? 1;
  const visibilityTimeout = optionalNumberOf(input, 'VisibilityTimeout', [0, longest.visibility]);
  const wait = optionalNumberOf(input, 'WaitTimeSeconds', [0, longest.wait]) ?? 0;
  const received = queue.receive(most, visibilityTimeout);
  if (received.length > 0 || wait === 0) return { Messages: received.map(toMessage) };
  await somethingToReceive(queue, wait * secondMs);
  return { Messages: queue.receive(most, visibilityTimeout).map(toMessage) };
}

function somethingToReceive(queue: Queue, longestMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const unsubscribe = queue.subscribe(end);
    const timer = setTimeout(end, longestMs);
    timer.unref();
  });
}

function toMessage(message: ReceivedMessage): object {
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(message.sentAt),
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    },
    MessageAttributes: message.attributes,
  };
}

function attributesOf(queue: Queue, input: Input): Readonly<Record<string, string>> {
  const { delayed, inFlight, visible } = queue.counts;
  const all: Readonly<Record<string, string>> = {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(queue.visibilityTimeout),
  };
  const names = Array.isArray(input['AttributeNames']) ? (input['AttributeNames'] as readonly unknown[]) : [];
  const wanted = Object.entries(all).filter(([name]) => names.includes('All') || names.includes(name));
  return Object.fromEntries(wanted);
}

function messageAttributesOf(input: Input): MessageAttributes {
  return Object.fromEntries(
    Object.entries(structureOf(input, 'MessageAttributes'))
      .filter((entry): entry is [string, Input] => isInput(entry[1]))
      .map(([name, value]) => [name, toMessageAttribute(value)]),
  );
}

function toMessageAttribute(value: Input): MessageAttributes[string] {
  const text = optionalTextOf(value, 'StringValue');
  return { DataType: textOf(value, 'DataType'), ...(text === undefined ? {} : { StringValue: text }) };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

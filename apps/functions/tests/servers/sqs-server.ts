import { createHash } from 'node:crypto';
import { type RunningServer, type ServerAction, startServer } from './start-server.js';

export interface ParkedMessage {
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface SqsServer extends RunningServer {
  /** Messages that were sent, by the address of the queue. */
  readonly sent: Map<string, ParkedMessage[]>;
  /** The last visibility timeout of each receipt handle. */
  readonly visibility: Map<string, number>;
  readonly moves: Readonly<Record<string, unknown>>[];
  strike: (operation: string) => ServerAction | undefined;
}

interface SqsInput {
  readonly QueueUrl: string;
  readonly MessageBody: string;
  readonly MessageAttributes?: Readonly<Record<string, { readonly StringValue: string }>>;
  readonly ReceiptHandle: string;
  readonly VisibilityTimeout: number;
  readonly MaxNumberOfMessages?: number;
}

/** The operations of Amazon SQS that the functions and commands use, in its JSON protocol. */
export async function startSqsServer(): Promise<SqsServer> {
  const state = {
    sent: new Map<string, ParkedMessage[]>(),
    visibility: new Map<string, number>(),
    moves: [] as Readonly<Record<string, unknown>>[],
    strike: (() => undefined) as (operation: string) => ServerAction | undefined,
  };
  /** Messages that were received and are not visible again yet. */
  const received = new Set<ParkedMessage>();

  function carryOut(operation: string, input: SqsInput): ServerAction {
    const messages = state.sent.get(input.QueueUrl) ?? [];
    switch (operation) {
      case 'SendMessage': {
        const attributes = Object.entries(input.MessageAttributes ?? {}).map(
          ([name, { StringValue }]) => [name, StringValue] as const,
        );
        messages.push({ body: input.MessageBody, attributes: Object.fromEntries(attributes) });
        state.sent.set(input.QueueUrl, messages);
        return {
          status: 200,
          body: { MessageId: `m${String(messages.length)}`, MD5OfMessageBody: md5(input.MessageBody) },
        };
      }
      case 'ChangeMessageVisibility':
        state.visibility.set(input.ReceiptHandle, input.VisibilityTimeout);
        return { status: 200 };
      case 'ReceiveMessage': {
        const visible = messages.filter((message) => !received.has(message));
        const given = visible.slice(0, input.MaxNumberOfMessages ?? 1);
        for (const message of given) received.add(message);
        return {
          status: 200,
          body: { Messages: given.map((message, index) => toMessage(message, index)) },
        };
      }
      case 'GetQueueAttributes':
        return {
          status: 200,
          body: {
            Attributes: { QueueArn: `arn:aws:sqs:us-west-2:1:${input.QueueUrl.split('/').at(-1) ?? ''}` },
          },
        };
      case 'StartMessageMoveTask':
        state.moves.push({ ...input });
        return { status: 200, body: { TaskHandle: 'move-1' } };
      default:
        return { status: 400, body: { __type: 'UnknownOperation' } };
    }
  }

  const server = await startServer(({ body, headers }) => {
    const operation = String(headers['x-amz-target']).replace('AmazonSQS.', '');
    return state.strike(operation) ?? carryOut(operation, JSON.parse(body) as SqsInput);
  });
  return Object.assign(state, server);
}

function toMessage({ attributes, body }: ParkedMessage, index: number) {
  return {
    MessageId: `m${String(index)}`,
    ReceiptHandle: `r${String(index)}`,
    Body: body,
    MD5OfBody: md5(body),
    MessageAttributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
    ),
  };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

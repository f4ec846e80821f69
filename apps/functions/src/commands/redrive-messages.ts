import {
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { readTicketEvent } from '../ticket-tasks/read-ticket-event.js';

export interface RedriveOptions {
  readonly client: SQSClient;
  readonly deadLetterQueueUrl: string;
  readonly queueUrl: string;
  /** Whether to move the messages, or only to show them. */
  readonly go: boolean;
  readonly write: (line: string) => void;
}

/** No more than these are read to be shown; all are moved. */
const mostShown = 100;

/** Seconds for which a message that was shown hides from the next reading. */
const hiddenFor = 20;

/** Seconds to wait for messages: only then all servers of SQS are asked. */
const longPoll = 2;

/** So slow that the function, at its pace, has no other messages to keep waiting. */
const movedPerSecond = 10;

/**
 * Shows the messages of the dead-letter queue by reason, and with `go` has SQS move them back. Events that have made
 * their task make no second one: they are known by their ids.
 */
export async function redrive(options: RedriveOptions): Promise<void> {
  const { client, deadLetterQueueUrl, go, queueUrl, write } = options;
  if (!go) {
    await show(options);
    write('Nothing was moved. With --go, all messages go back to the queue.');
    return;
  }
  const [source, destination] = await Promise.all(
    [deadLetterQueueUrl, queueUrl].map((url) => readQueueArn(client, url)),
  );
  const { TaskHandle } = await client.send(
    new StartMessageMoveTaskCommand({
      SourceArn: source,
      DestinationArn: destination,
      MaxNumberOfMessagesPerSecond: movedPerSecond,
    }),
  );
  write(`SQS moves all messages back, ${String(movedPerSecond)} a second: task ${TaskHandle ?? ''}`);
}

async function show({ client, deadLetterQueueUrl, write }: RedriveOptions): Promise<void> {
  const messages: Message[] = [];
  for (let isMore = true; isMore && messages.length < mostShown;) {
    const received = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetterQueueUrl,
        MaxNumberOfMessages: 10,
        MessageAttributeNames: ['All'],
        VisibilityTimeout: hiddenFor,
        WaitTimeSeconds: longPoll,
      }),
    );
    messages.push(...(received.Messages ?? []));
    isMore = (received.Messages ?? []).length > 0;
  }
  for (const reason of new Set(messages.map(toReason))) {
    const same = messages.filter((message) => toReason(message) === reason);
    write(`${String(same.length)} × ${reason}`);
    write(`    ${same.slice(0, 10).map(toTicket).join(', ')}${same.length > 10 ? ' …' : ''}`);
  }
  const all = messages.length >= mostShown ? `the first ${String(messages.length)}` : String(messages.length);
  write(`Messages: ${all}`);
}

/** EventBridge names its own reasons otherwise; a message on which the function died has none. */
function toReason({ MessageAttributes = {} }: Message): string {
  return (
    MessageAttributes['reason']?.StringValue ??
    MessageAttributes['ERROR_MESSAGE']?.StringValue ??
    'no reason: the function never came to judge it'
  );
}

function toTicket({ Body = '' }: Message): string {
  const { event } = readTicketEvent(Body);
  return event === undefined ? 'no ticket' : `ticket ${event.ticket.id} (${event.type})`;
}

async function readQueueArn(client: SQSClient, url: string): Promise<string> {
  const command = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] });
  const { Attributes } = await client.send(command);
  const arn = Attributes?.['QueueArn'];
  if (arn === undefined) throw new Error(`SQS does not tell the ARN of ${url}.`);
  return arn;
}

import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { cutText } from '../shared/cut-text.js';

/** The queue a function takes its messages from, and the one beside it for messages that cannot be delivered. */
export interface MessageQueue {
  /** Puts a copy of a message into the dead-letter queue, with the reason. */
  park(record: SQSRecord, reason: string): Promise<void>;
  /** Lets a message come again after so many seconds. */
  comeAgain(record: SQSRecord, seconds: number): Promise<void>;
}

export interface CreateMessageQueueOptions {
  readonly client: SQSClient;
  readonly queueUrl: string;
  readonly deadLetterQueueUrl: string;
}

const longestReason = 1000;

export function createMessageQueue(options: CreateMessageQueueOptions): MessageQueue {
  const { client, deadLetterQueueUrl, queueUrl } = options;
  return {
    async park({ attributes, body, messageId }, reason) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: deadLetterQueueUrl,
          MessageBody: body,
          MessageAttributes: {
            reason: { DataType: 'String', StringValue: toAttributeText(reason) },
            attempts: { DataType: 'Number', StringValue: attributes.ApproximateReceiveCount },
            originalMessageId: { DataType: 'String', StringValue: messageId },
          },
        }),
      );
    },
    async comeAgain({ receiptHandle }, seconds) {
      await client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: queueUrl,
          ReceiptHandle: receiptHandle,
          VisibilityTimeout: seconds,
        }),
      );
    },
  };
}

/** SQS takes printable characters only, and refuses an empty text. */
function toAttributeText(reason: string): string {
  const text = cutText(reason.replace(/[\p{Cc}\p{Cn}\p{Cs}]+/gu, ' '), longestReason);
  return text === '' ? 'unknown' : text;
}

import type { SQSRecord } from 'aws-lambda';

/** A message as the queue hands it to a function. */
export function sqsRecord(messageId: string, body: string, attempt = 1): SQSRecord {
  return {
    messageId,
    receiptHandle: `receipt of ${messageId}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(attempt),
      SentTimestamp: '0',
      SenderId: 'events',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-west-2:123456789012:tickets',
    awsRegion: 'us-west-2',
  };
}

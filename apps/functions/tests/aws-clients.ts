import { ConnectClient } from '@aws-sdk/client-connect';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { ConnectAccess } from '../src/shared/connect-access.js';
import { instanceId } from './servers/connect-server.js';

/** What every client needs, whatever it speaks to. */
export const clientOptions = {
  region: 'us-west-2',
  credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'test' },
};

/** The SDK's own clients, before servers of a test. */
export function connectAccessTo(origin: string, attempts = 1, limitMs = 2000): ConnectAccess {
  return {
    client: new ConnectClient({ ...clientOptions, endpoint: origin, maxAttempts: attempts }),
    instanceId,
    sendOptions: (signal = new AbortController().signal) => ({
      abortSignal: AbortSignal.any([AbortSignal.timeout(limitMs), signal]),
    }),
  };
}

export function dynamoClientTo(origin: string): DynamoDBClient {
  return new DynamoDBClient({ ...clientOptions, endpoint: origin, maxAttempts: 1 });
}

export function sqsClientTo(origin: string): SQSClient {
  return new SQSClient({ ...clientOptions, endpoint: origin, maxAttempts: 1 });
}

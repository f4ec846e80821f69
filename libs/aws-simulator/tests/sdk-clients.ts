import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { onTestFinished } from 'vitest';
import { startAwsSimulator, type AwsSimulator, type AwsSimulatorOptions } from '../src/index.js';

/** A simulator for one test, and the SDK's own clients before it. */
export async function startAws(options: AwsSimulatorOptions = {}) {
  const aws: AwsSimulator = await startAwsSimulator(options);
  onTestFinished(() => aws.close());
  const given = {
    region: aws.region,
    credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'test' },
    endpoint: aws.origin,
    maxAttempts: 1,
  };
  return {
    aws,
    sqs: new SQSClient(given),
    dynamo: new DynamoDBClient(given),
    events: new EventBridgeClient(given),
    ssm: new SSMClient(given),
    secrets: new SecretsManagerClient(given),
  };
}

import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createConnectAccess } from '../shared/create-connect-access.js';
import { createSecretsProvider } from '../shared/create-secrets-provider.js';
import { readOptionalVariable, readVariable } from '../shared/read-environment.js';
import { createSecretsManagerReader } from '../shared/secrets-manager-reader.js';
import { createAgentCheck } from './agent-check.js';
import { createEmailReader } from './create-email-reader.js';
import { createRecordingHandler } from './create-recording-handler.js';
import { readAgentCheckKind } from './read-agent-check-kind.js';
import { createUsedTokens } from './used-tokens.js';

const environment = process.env;
const now = () => Date.now();
const secrets = createSecretsProvider();
const connect = createConnectAccess(readVariable(environment, 'CONNECT_INSTANCE_ID'), {
  attempts: 3,
  limitMs: 4000,
});

/** Pauses and resumes recordings; the stack sets its environment. */
export const handler = createRecordingHandler({
  connect,
  readSecret: createSecretsManagerReader(secrets, readVariable(environment, 'RECORDING_SECRET_ARN'), now),
  usedTokens: createUsedTokens({
    client: new DynamoDBClient({
      maxAttempts: 2,
      requestHandler: { connectionTimeout: 1000, requestTimeout: 1500, throwOnRequestTimeout: true },
    }),
    tableName: readVariable(environment, 'USED_TOKENS_TABLE'),
  }),
  isSameAgent: createAgentCheck({
    kind: readAgentCheckKind(readVariable(environment, 'AGENT_CHECK')),
    connect,
    readEmail: createEmailReader({
      account: readOptionalVariable(environment, 'ZENDESK_ACCOUNT'),
      secretId: readOptionalVariable(environment, 'ZENDESK_SECRET_ARN'),
      secrets,
      now,
    }),
    now,
  }),
  audience: readOptionalVariable(environment, 'TOKEN_AUDIENCE'),
  log: new Logger({ serviceName: 'recording-control' }),
  now: () => new Date(),
  // The app waits for 15 s.
  limitMs: 12_000,
});

import { Logger } from '@aws-lambda-powertools/logger';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { createSecretsProvider } from '../shared/create-secrets-provider.js';
import { readVariable } from '../shared/read-environment.js';
import { createSecretsManagerReader } from '../shared/secrets-manager-reader.js';
import { createIntakeHandler } from './create-intake-handler.js';

const environment = process.env;
const now = () => Date.now();

/** Takes Zendesk's webhooks; the stack sets its environment. */
export const handler = createIntakeHandler({
  client: new EventBridgeClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
  }),
  eventBusName: readVariable(environment, 'EVENT_BUS_NAME'),
  readSecret: createSecretsManagerReader(
    createSecretsProvider(),
    readVariable(environment, 'WEBHOOK_SECRET_ARN'),
    now,
  ),
  log: new Logger({ serviceName: 'ticket-intake' }),
  now,
  // The function may take eight seconds.
  limitMs: 7000,
});

import { Logger } from '@aws-lambda-powertools/logger';
import { createSecretsProvider } from '../shared/create-secrets-provider.js';
import { readOptionalVariable, readVariable } from '../shared/read-environment.js';
import { createSecretsManagerReader } from '../shared/secrets-manager-reader.js';
import { createZendeskAccess } from '../zendesk/create-zendesk-access.js';
import { createLookUpHandler } from './create-look-up-handler.js';

const environment = process.env;
const readSecret = createSecretsManagerReader(
  createSecretsProvider(),
  readVariable(environment, 'ZENDESK_SECRET_ARN'),
  () => Date.now(),
);

/** Looks users and tickets up for contact flows; the stack sets its environment. */
export const handler = createLookUpHandler({
  read: createZendeskAccess(readVariable(environment, 'ZENDESK_ACCOUNT'), readSecret),
  defaultCountry: readOptionalVariable(environment, 'DEFAULT_COUNTRY'),
  brandScope: readOptionalVariable(environment, 'BRAND_SCOPE'),
  log: new Logger({ serviceName: 'flow-look-up' }),
  now: () => performance.now(),
});

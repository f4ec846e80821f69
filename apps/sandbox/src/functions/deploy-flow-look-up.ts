import type { SimulatedFunction } from '@patchcord/aws-simulator';
import { functionBundle } from './function-bundle.js';
import type { FunctionSurroundings } from './function-surroundings.js';

/** A confidential OAuth client of the Zendesk account. */
export interface LookUpClient {
  readonly identifier: string;
  readonly secret: string;
}

/** Deploys the look-up for contact flows as docs/aws/flow-look-up.md says it. */
export function deployFlowLookUp(
  { aws, zendesk }: FunctionSurroundings,
  { identifier, secret }: LookUpClient,
): SimulatedFunction {
  const credentials = JSON.stringify({ client_id: identifier, client_secret: secret });
  return aws.createFunction({
    name: 'flow-look-up',
    module: functionBundle('flow-look-up'),
    timeout: 8,
    environment: {
      ZENDESK_ACCOUNT: zendesk,
      ZENDESK_SECRET_ARN: aws.putSecret('patchcord/zendesk', credentials),
      DEFAULT_COUNTRY: 'US',
    },
  });
}

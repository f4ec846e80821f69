import type { AwsSimulator } from '@patchcord/aws-simulator';

/** What the functions are deployed into: what an administrator gives to the stacks as parameters. */
export interface FunctionSurroundings {
  readonly aws: AwsSimulator;
  readonly connect: {
    /** Where Amazon Connect's public API is. */
    readonly origin: string;
    readonly instanceId: string;
  };
  /** Origin of the Zendesk account. */
  readonly zendesk: string;
}

/** What every function that speaks to Amazon Connect finds in its environment. */
export function connectVariables({ connect }: FunctionSurroundings): Readonly<Record<string, string>> {
  return { AWS_ENDPOINT_URL_CONNECT: connect.origin, CONNECT_INSTANCE_ID: connect.instanceId };
}

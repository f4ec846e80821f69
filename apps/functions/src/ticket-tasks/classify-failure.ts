import { ConnectServiceException } from '@aws-sdk/client-connect';

/** Whether another attempt may do what this one did not, and what went wrong in words for people. */
export interface FailureClass {
  readonly isFinal: boolean;
  readonly reason: string;
}

/** What Connect says about the request itself: a repetition would get the same answer. */
const finalNames: ReadonlySet<string> = new Set([
  'InvalidParameterException',
  'InvalidRequestException',
  'ResourceNotFoundException',
]);

export function classifyFailure(failure: unknown): FailureClass {
  const name = failure instanceof Error ? failure.name : typeof failure;
  const message = failure instanceof Error ? failure.message : String(failure);
  return {
    isFinal: failure instanceof ConnectServiceException && finalNames.has(name),
    reason: `${name}: ${message}`,
  };
}

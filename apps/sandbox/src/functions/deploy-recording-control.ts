import type { AwsSimulator, SimulatedFunction } from '@patchcord/aws-simulator';
import { functionBundle } from './function-bundle.js';
import { connectVariables, type FunctionSurroundings } from './function-surroundings.js';

const recordingControlApi = 'recording-control';

/** What the stack `PatchcordRecordingControl` makes. */
export interface RecordingControl {
  /** The secret that the app's setting `recordingControlSecret` holds, too. */
  readonly sharedSecret: string;
}

/** Deploys recording control as docs/aws/recording-control.md says it, with `AgentCheck` by tag. */
export function deployRecordingControl(
  surroundings: FunctionSurroundings,
  { sharedSecret }: RecordingControl,
): SimulatedFunction {
  const { aws } = surroundings;
  aws.createTable({ name: 'used-tokens' });
  const control = aws.createFunction({
    name: 'recording-control',
    module: functionBundle('recording-control'),
    timeout: 14,
    environment: {
      ...connectVariables(surroundings),
      RECORDING_SECRET_ARN: aws.putSecret('patchcord/recording', sharedSecret),
      USED_TOKENS_TABLE: 'used-tokens',
      AGENT_CHECK: 'tag',
    },
  });
  aws.createHttpApi(recordingControlApi, { 'POST /recording': control });
  return control;
}

/** What the app's setting `recordingControlUrl` takes; the function may be deployed later. */
export function recordingControlUrl(aws: Pick<AwsSimulator, 'httpApiUrl'>): string {
  return aws.httpApiUrl(recordingControlApi);
}

import { App, type Stack, Tags, Validations } from 'aws-cdk-lib';
import type { Bundles } from './bundles.js';
import { FlowLookUpStack } from './flow-look-up-stack.js';
import { RecordingControlStack } from './recording-control-stack.js';
import { TicketTasksStack } from './ticket-tasks-stack.js';

export interface CreateStacksOptions {
  readonly bundles: Bundles;
  /** Where the templates and the functions' code are written. */
  readonly outputFolder: string;
}

/** The three stacks. None refers to another: each can be deployed alone, into any account and region. */
export function createStacks({ bundles, outputFolder }: CreateStacksOptions) {
  const app = new App({ outdir: outputFolder, analyticsReporting: false });
  Tags.of(app).add('application', 'patchcord');
  const stacks = {
    ticketTasks: new TicketTasksStack(app, 'PatchcordTicketTasks', { bundles }),
    flowLookUp: new FlowLookUpStack(app, 'PatchcordFlowLookUp', { bundles }),
    recordingControl: new RecordingControlStack(app, 'PatchcordRecordingControl', { bundles }),
  };
  for (const stack of Object.values(stacks)) acknowledge(stack);
  return { app, ...stacks };
}

/** What the check of the templates takes for mistakes. */
function acknowledge(stack: Stack): void {
  Validations.of(stack).acknowledge(
    {
      id: 'CloudFormation-Validate::W1030',
      reason: 'Parameters that may be empty stand behind conditions.',
    },
    { id: 'CloudFormation-Validate::W2509', reason: 'The ARN of a secret is not the secret.' },
  );
}

import type { FlowAnswer, FlowQuestion } from '../wire/flow-question.js';
import type { TicketNews } from '../wire/ticket-news.js';
import { deployFlowLookUp, type LookUpClient } from './deploy-flow-look-up.js';
import { deployRecordingControl, type RecordingControl } from './deploy-recording-control.js';
import { deployTicketTasks, type TicketTasksOptions } from './deploy-ticket-tasks.js';
import type { FunctionSurroundings } from './function-surroundings.js';
import { readTicketNews } from './ticket-news.js';

/** The functions of AWS at work in the sandbox. */
export interface SandboxFunctions {
  /** Asks the look-up as a flow does. Rejects with an Error when the function fails. */
  lookUp(question: FlowQuestion): Promise<FlowAnswer>;
  /** How tickets fared on their way to tasks. */
  ticketNews(): TicketNews;
  /** Lets all functions begin anew, as after a deployment: nothing they have kept in memory is left. */
  redeploy(): Promise<void>;
}

/** What an administrator gives to the stacks. */
export interface SandboxFunctionsOptions extends RecordingControl, TicketTasksOptions {
  readonly lookUpClient: LookUpClient;
}

/** Deploys all functions. None starts before something asks it. */
export function deployFunctions(
  surroundings: FunctionSurroundings,
  options: SandboxFunctionsOptions,
): SandboxFunctions {
  const recordingControl = deployRecordingControl(surroundings, options);
  const lookUp = deployFlowLookUp(surroundings, options.lookUpClient);
  const ticketTasks = deployTicketTasks(surroundings, options);
  return {
    async lookUp(question) {
      const { failure, payload } = await lookUp.invoke(JSON.stringify(toFlowEvent(question)));
      if (failure !== undefined) throw new Error(`The look-up failed: ${failure.errorMessage}`);
      return JSON.parse(payload) as FlowAnswer;
    },
    ticketNews: () => readTicketNews(ticketTasks),
    async redeploy() {
      const all = [recordingControl, lookUp, ticketTasks.intake, ticketTasks.tasks];
      await Promise.all(all.map((each) => each.recycle()));
    },
  };
}

/** What Amazon Connect sends to a function (docs.aws.amazon.com, *Invoke AWS Lambda functions*). */
function toFlowEvent({ callerNumber, parameters }: FlowQuestion): object {
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: {},
        Channel: 'VOICE',
        CustomerEndpoint:
          callerNumber === undefined ? null : { Address: callerNumber, Type: 'TELEPHONE_NUMBER' },
        InitiationMethod: 'INBOUND',
      },
      Parameters: parameters,
    },
  };
}

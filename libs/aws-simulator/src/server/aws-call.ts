import type { Input } from './read-input.js';
import type { ServerAction, ServerReply } from './server-action.js';

export type ServiceName = 'sqs' | 'dynamodb' | 'events' | 'ssm' | 'secretsmanager' | 'lambda';

/** One operation that somebody asks a service for. */
export interface AwsCall {
  readonly service: ServiceName;
  /** As AWS names it: `PutItem`. */
  readonly operation: string;
  readonly input: Input;
}

/** What strikes a call before it is carried out; `'lost'` drops the answer of one that was. */
export type AwsFault = ServerAction | 'lost';

/** An operation: takes the input of the wire, gives its output. Throws {@link AwsError}. */
export type Operation = (input: Input) => object | Promise<object>;

export type Operations = Readonly<Record<string, Operation>>;

/** A refusal in the form of the JSON protocols: for faults, and for the services themselves. */
export function awsError(status: number, type: string, message = 'It fails as it was told to.'): ServerReply {
  return { status, headers: { 'x-amzn-errortype': type }, body: { __type: type, message, Message: message } };
}

/** What AWS answers whoever asks too often. */
export const throttled = awsError(400, 'ThrottlingException', 'Rate exceeded');

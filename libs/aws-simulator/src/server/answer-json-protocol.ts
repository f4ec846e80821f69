import type { AwsCall, AwsFault, Operations, ServiceName } from './aws-call.js';
import { awsError } from './aws-call.js';
import { AwsError } from './aws-error.js';
import { isInput, type Input } from './read-input.js';
import type { ServerAction, ServerRequest } from './server-action.js';

/** Targets of the JSON protocols: the header `x-amz-target` is `<target>.<operation>`. */
const targets: Readonly<Record<string, ServiceName>> = {
  AmazonSQS: 'sqs',
  DynamoDB_20120810: 'dynamodb',
  AWSEvents: 'events',
  AmazonSSM: 'ssm',
  secretsmanager: 'secretsmanager',
};

export interface JsonProtocolOptions {
  readonly services: Readonly<Partial<Record<ServiceName, Operations>>>;
  readonly strike: (call: AwsCall) => AwsFault | undefined;
}

/**
 * Answers an operation of a service with a JSON protocol, as the SDK's clients expect it, whatever its path is. It must be
 * signed; the signature itself is not checked.
 */
export async function answerJsonProtocol(
  { body, headers }: ServerRequest,
  { services, strike }: JsonProtocolOptions,
): Promise<ServerAction> {
  const [, target = '', operation = ''] = /^(.*)\.(\w+)$/.exec(String(headers['x-amz-target'])) ?? [];
  const service = targets[target];
  const carryOut = service === undefined ? undefined : services[service]?.[operation];
  if (!isSigned(headers.authorization))
    return awsError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
  const input = readInput(body);
  if (service === undefined || carryOut === undefined)
    return awsError(400, 'UnknownOperationException', `${target}.${operation} is not simulated.`);
  if (input === undefined) return awsError(400, 'SerializationException', 'The body is no JSON object.');
  const fault = strike({ service, operation, input });
  if (fault !== undefined && fault !== 'lost') return fault;
  try {
    const output = await carryOut(input);
    return fault === 'lost' ? 'dropped' : { status: 200, body: output };
  } catch (failure) {
    if (failure instanceof AwsError) return toReply(failure);
    return awsError(500, 'InternalFailure', String(failure));
  }
}

/** Whether a request carries what SigV4 makes. */
export function isSigned(authorization: string | undefined): boolean {
  return /^AWS4-HMAC-SHA256 Credential=\S+\/aws4_request/.test(authorization ?? '');
}

function readInput(body: string): Input | undefined {
  try {
    const input: unknown = JSON.parse(body === '' ? '{}' : body);
    return isInput(input) ? input : undefined;
  } catch {
    return undefined;
  }
}

function toReply({ details, message, status, type }: AwsError): ServerAction {
  return { status, body: { __type: type, message, ...details } };
}

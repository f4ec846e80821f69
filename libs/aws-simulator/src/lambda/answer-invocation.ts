import { awsError } from '../server/aws-call.js';
import type { ServerAction, ServerRequest } from '../server/server-action.js';
import { tooManyRequests, type SimulatedFunction } from './simulated-function.js';

/** Path of Lambda's `Invoke`. */
const path = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** Answers `Invoke` of AWS Lambda; `undefined` for any other request. */
export async function answerInvocation(
  { body, headers, method, url }: ServerRequest,
  functions: ReadonlyMap<string, SimulatedFunction>,
): Promise<ServerAction | undefined> {
  const [, id] = path.exec(url.pathname) ?? [];
  if (id === undefined || method !== 'POST') return undefined;
  const name = decodeURIComponent(id).split(':').at(-1) ?? '';
  const invoked = functions.get(name);
  if (invoked === undefined)
    return awsError(404, 'ResourceNotFoundException', `There is no function ${name}.`);
  const event = body === '' ? '{}' : body;
  if (!isJson(event)) return awsError(400, 'InvalidRequestContentException', 'The event is no JSON.');
  if (headers['x-amz-invocation-type'] === 'Event') {
    void invoked.invoke(event);
    return { status: 202, body: '' };
  }
  const { failure, payload } = await invoked.invoke(event);
  const json = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' };
  if (failure === undefined) return { status: 200, headers: json, body: payload };
  if (failure.errorType === tooManyRequests) return awsError(429, tooManyRequests, failure.errorMessage);
  const error = { ...json, 'x-amz-function-error': 'Unhandled' };
  return { status: 200, headers: error, body: JSON.stringify(failure) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import { toPathPattern, type Fault } from '../rest/fault.js';
import { isObject, type JsonObject } from '../rest/request-body.js';
import { ControlError } from './control-error.js';
import { optional, optionalChoice, refuseUnknown } from './read-control-body.js';

const members = ['match', 'status', 'body', 'retryAfter', 'delayMs', 'drop', 'silent', 'times'];

/** @throws ControlError when the body of `POST /control/faults` describes no fault */
export function readFault(body: JsonObject): Fault {
  refuseUnknown(body, members);
  const match = body['match'] ?? {};
  if (!isObject(match)) throw new ControlError('"match" must be an object with "method" and "path".');
  refuseUnknown(match, ['method', 'path']);
  const method = optional(match, 'method', 'string');
  const path = optional(match, 'path', 'string');
  if (path !== undefined && toPathPattern(path) === undefined) {
    throw new ControlError(`"match.path" is no valid expression: ${path}`);
  }
  const status = optional(body, 'status', 'number');
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    throw new ControlError(`"status" must be an HTTP status from 200 to 599, not ${status}.`);
  }
  const retryAfter = optional(body, 'retryAfter', 'number');
  const delayMs = optional(body, 'delayMs', 'number');
  const drop = optionalChoice(body, 'drop', ['before', 'after']);
  const silent = optional(body, 'silent', 'boolean');
  const times = optional(body, 'times', 'number');
  if (status === undefined && delayMs === undefined && drop === undefined && silent === undefined) {
    throw new ControlError('A fault needs at least one of "status", "delayMs", "drop" and "silent".');
  }
  return {
    match: { ...(method === undefined ? {} : { method }), ...(path === undefined ? {} : { path }) },
    ...(status === undefined ? {} : { status }),
    ...(body['body'] === undefined ? {} : { body: body['body'] }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(delayMs === undefined ? {} : { delayMs }),
    ...(drop === undefined ? {} : { drop }),
    ...(silent === undefined ? {} : { silent }),
    ...(times === undefined ? {} : { times }),
  };
}

import type { Fault } from '../server/faults.js';
import { ControlError } from './control-error.js';
import { readOptionalCount, readOptionalText, readOptionalWord, readText } from './read-body.js';
import type { ControlBody } from './read-body.js';

const outcomes = ['no-answer', 'dropped', 'lost'] as const;

/** A fault from the body of `POST /control/faults`. Throws 400. */
export function readFault(body: ControlBody): Fault {
  const operation = readText(body, 'operation');
  const delayMs = readOptionalCount(body, 'delayMs', 0);
  const status = readOptionalCount(body, 'status', 400);
  const type = readOptionalText(body, 'type');
  const outcome = readOptionalWord(body, 'outcome', outcomes);
  const times = readOptionalCount(body, 'times', 1);
  if (status !== undefined && status > 599) throw new ControlError(400, '"status" must be from 400 to 599.');
  if (delayMs === undefined && status === undefined && outcome === undefined) {
    throw new ControlError(400, 'A fault needs "delayMs", "status" or "outcome".');
  }
  return {
    operation,
    ...(delayMs === undefined ? {} : { delayMs }),
    ...(status === undefined ? {} : { status }),
    ...(type === undefined ? {} : { type }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(times === undefined ? {} : { times }),
  };
}

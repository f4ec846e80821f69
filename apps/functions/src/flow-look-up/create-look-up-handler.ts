import type { Context } from 'aws-lambda';
import { createDeadline } from '../shared/deadline.js';
import { endBy } from '../shared/end-by.js';
import type { Log } from '../shared/log.js';
import { ZendeskFailure } from '../zendesk/zendesk-failure.js';
import type { ZendeskReader } from '../zendesk/zendesk-reader.js';
import { readFlowEvent } from './flow-event.js';
import { lookUp, lookUpKinds } from './look-up.js';
import { BadRequest, type LookUpAnswer } from './look-up-answer.js';

export interface CreateLookUpHandlerOptions {
  readonly read: ZendeskReader;
  readonly defaultCountry: string | undefined;
  readonly brandScope: string | undefined;
  readonly log: Log;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/** The function a flow invokes. */
export type LookUpHandler = (
  event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
) => Promise<LookUpAnswer>;

/** A flow waits eight seconds at most, and part of them is gone before the function hears of it. */
const longestAnswerMs = 6500;

/** What is left for the answer itself. */
const marginMs = 500;

/** Looks users and tickets up. Always answers with a flat map and a `status`, in time; never rejects. */
export function createLookUpHandler(options: CreateLookUpHandlerOptions): LookUpHandler {
  const { brandScope, defaultCountry, log, now, read } = options;
  return async (event, context) => {
    const startedAt = now();
    const milliseconds = Math.min(longestAnswerMs, context.getRemainingTimeInMillis() - marginMs);
    const { callerNumber, parameters } = readFlowEvent(event);
    // A flow that is set up wrongly may give anything here, a customer's number too.
    const kind = lookUpKinds.find((each) => each === parameters['look_up']) ?? 'unknown';
    try {
      const deadline = createDeadline(milliseconds, now);
      const answer = await endBy(
        deadline,
        lookUp({ read, deadline, parameters, callerNumber, defaultCountry, brandScope }),
        () => new ZendeskFailure('unavailable', 'There was no answer in time.'),
      );
      log.info('Looked up.', { kind, status: answer.status, milliseconds: Math.round(now() - startedAt) });
      return answer;
    } catch (failure) {
      const status = isWrongRequest(failure) ? 'bad_request' : 'unavailable';
      const reason = failure instanceof Error ? failure.message : String(failure);
      const details = { kind, status, reason, milliseconds: Math.round(now() - startedAt) };
      if (isForAdministrators(failure)) log.error('The look-up failed.', details);
      else log.warn('The look-up failed.', details);
      return { reason: reason.slice(0, 250), status };
    }
  };
}

function isWrongRequest(failure: unknown): boolean {
  return (
    failure instanceof BadRequest || (failure instanceof ZendeskFailure && failure.reason === 'rejected')
  );
}

/** Zendesk being busy is nobody’s fault; everything else wants somebody to look at it. */
function isForAdministrators(failure: unknown): boolean {
  if (failure instanceof BadRequest) return false;
  return !(failure instanceof ZendeskFailure && failure.reason === 'unavailable');
}

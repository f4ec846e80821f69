import { assertEvent } from 'xstate';
import { change } from './change.js';

/** Whether the look-up under way has failed, and will be tried again. */
export const lookupFailureChanges = {
  'keep the lookup failure': change(({ event }) => {
    assertEvent(event, 'lookup.failed');
    const { reason, attempts, nextAttemptAt } = event;
    return { lookupFailure: { reason, attempts, nextAttemptAt } };
  }),
  'forget the lookup failure': change(() => ({ lookupFailure: undefined })),
};

import { backOff, PortError, type Clock } from '@patchcord/contact-ports';
import { fromCallback, type EventObject } from 'xstate';
import type { LookupEvent } from './contact-events.js';

/** Sent to a look-up that waits for its next attempt: try now. */
export interface RetryNow extends EventObject {
  readonly type: 'retryNow';
}

/**
 * An actor that asks until it gets an answer (contact-rules.md, section 2: a failed look-up is not *not found*).
 * Each failure is told to the contact as `lookup.failed`; the answer as the event that `toEvent` makes of it.
 */
export function retryingLookup<Input, Answer>(
  look: (input: Input) => Promise<Answer>,
  toEvent: (answer: Answer) => LookupEvent,
  { clock, random }: { readonly clock: Clock; readonly random: () => number },
) {
  return fromCallback<RetryNow, Input, LookupEvent>(({ input, sendBack, receive }) => {
    let stopped = false;
    let attempts = 0;
    let cancelWait: (() => void) | undefined;

    const attempt = async (): Promise<void> => {
      cancelWait = undefined;
      attempts += 1;
      try {
        const answer = await look(input);
        if (!stopped) sendBack(toEvent(answer));
      } catch (thrown) {
        if (stopped) return;
        const error = PortError.from(thrown);
        const wait = backOff(attempts, error, random());
        cancelWait = clock.schedule(() => void attempt(), wait);
        sendBack({
          type: 'lookup.failed',
          reason: error.reason,
          attempts,
          nextAttemptAt: clock.now() + wait,
        });
      }
    };

    receive(() => {
      if (!cancelWait) return;
      cancelWait();
      void attempt();
    });
    void attempt();
    return () => {
      stopped = true;
      cancelWait?.();
    };
  });
}

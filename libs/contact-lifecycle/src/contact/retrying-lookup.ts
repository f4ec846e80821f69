import { backOff, PortError, type Clock, type Milliseconds } from '@patchcord/contact-ports';
import { fromCallback, type EventObject } from 'xstate';
import type { LookupEvent } from './contact-events.js';

/** Sent to a look-up that waits for its next attempt: try now. */
export interface RetryNow extends EventObject {
  readonly type: 'retryNow';
}

export interface LookupTiming<Input, Answer> {
  readonly clock: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive), to spread repeated look-ups. */
  readonly random: () => number;
  /**
   * How long to wait before asking again although there was an answer; undefined to take it. What is looked for may
   * not be there yet.
   * @param asked how many answers there were, this one included
   */
  readonly askAgainAfter?: (answer: Answer, asked: number, input: Input) => Milliseconds | undefined;
}

/**
 * An actor that asks until it gets an answer (contact-rules.md, section 2: a failed look-up is not *not found*).
 * Each failure is told to the contact as `lookup.failed`; the answer as the event that `toEvent` makes of it.
 */
export function retryingLookup<Input, Answer>(
  look: (input: Input) => Promise<Answer>,
  toEvent: (answer: Answer) => LookupEvent,
  { clock, random, askAgainAfter = () => undefined }: LookupTiming<Input, Answer>,
) {
  return fromCallback<RetryNow, Input, LookupEvent>(({ input, sendBack, receive }) => {
    let stopped = false;
    let failures = 0;
    let asked = 0;
    let cancelWait: (() => void) | undefined;

    const waitFor = (wait: Milliseconds): void => {
      cancelWait = clock.schedule(() => void attempt(), wait);
    };
    const attempt = async (): Promise<void> => {
      cancelWait = undefined;
      try {
        const answer = await look(input);
        if (stopped) return;
        failures = 0;
        asked += 1;
        const wait = askAgainAfter(answer, asked, input);
        if (wait === undefined) sendBack(toEvent(answer));
        else waitFor(wait);
      } catch (thrown) {
        if (stopped) return;
        const error = PortError.from(thrown);
        failures += 1;
        const wait = backOff(failures, error, random());
        waitFor(wait);
        sendBack({
          type: 'lookup.failed',
          reason: error.reason,
          attempts: failures,
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

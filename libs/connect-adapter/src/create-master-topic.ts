import { type Clock, type Milliseconds, systemClock } from '@patchcord/contact-ports';
import type { ConnectStreams, StreamsMasterAnswer } from './connect-types.js';

/**
 * - `master`: this page is.
 * - `other`: another page of this browser is, or was when its process ended without a word.
 * - `notUp`: Connect's page is not there, so that there is nobody to ask, and no contact either.
 * - `silent`: it is there, and does not answer.
 */
export type Mastery = 'master' | 'other' | 'notUp' | 'silent';

/** A topic that one page at a time is master of, among the pages that share Connect's worker. */
export interface MasterTopic {
  /** Becomes it, if nobody is. */
  check(): Promise<Mastery>;
  /** Takes it from whoever has it. They are not told: they find out when they check. */
  take(): Promise<Mastery>;
}

export interface MasterTopicOptions {
  readonly connect: { readonly core: Pick<ConnectStreams['core'], 'getMasterClient'> };
  /** Not one of Connect's own. */
  readonly topic: string;
  readonly clock?: Clock;
}

const patience: Milliseconds = 3_000;

/**
 * The worker behind Connect's pages says who is master of a topic, and gives it back when a page goes (connect.md,
 * section 2.8). Whoever sees the same contacts in the same browser asks the same worker, whatever else is refused.
 */
export function createMasterTopic({ connect, topic, clock = systemClock }: MasterTopicOptions): MasterTopic {
  const ask = (
    method: 'checkMaster' | 'becomeMaster',
    toMastery: (answer: StreamsMasterAnswer) => Mastery,
  ): Promise<Mastery> =>
    new Promise((resolve) => {
      const cancel = clock.schedule(() => {
        resolve('silent');
      }, patience);
      const settle = (mastery: Mastery): void => {
        cancel();
        resolve(mastery);
      };
      try {
        const client = connect.core.getMasterClient?.();
        if (client === undefined) {
          settle('notUp');
          return;
        }
        client.call(
          method,
          { topic },
          {
            success: (answer) => {
              settle(toMastery(answer));
            },
            failure: () => {
              settle('silent');
            },
          },
        );
      } catch {
        // Streams throws as long as Connect's page has not answered for the first time.
        settle('notUp');
      }
    });
  return {
    check: () => ask('checkMaster', ({ isMaster }) => (isMaster === true ? 'master' : 'other')),
    take: () => ask('becomeMaster', () => 'master'),
  };
}

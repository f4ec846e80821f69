import type { Clock } from '@patchcord/contact-ports';
import type { ConnectStreams, StreamsMasterAnswer } from './connect-types.js';

/**
 * Which page of this browser partition's worker carries the audio (connect.md, section 6):
 * - `here`: the page that is embedded here.
 * - `elsewhere`: another page of the same worker.
 * - `nobody`: none of them. What another partition, browser or computer does cannot be known.
 * - `unknown`: it did not answer, or has not been asked yet.
 */
export type AudioOwner = 'here' | 'elsewhere' | 'nobody' | 'unknown';

export interface AudioOwnerOptions {
  readonly connect: ConnectStreams;
  readonly clock: Clock;
  readonly onChange: (owner: AudioOwner) => void;
}

const patience = 3_000;
const askEvery = 15_000;

/** Asks who carries the audio: when it is told to, and every 15 seconds from then on. */
export function watchAudioOwner({ connect, clock, onChange }: AudioOwnerOptions) {
  let owner: AudioOwner = 'unknown';
  let question = 0;
  let cancel = (): void => undefined;

  const settle = (asked: number, next: AudioOwner): void => {
    // An answer that comes late still counts, until the next question.
    if (asked !== question) return;
    cancel();
    cancel = clock.schedule(ask, askEvery);
    if (next === owner) return;
    owner = next;
    onChange(owner);
  };
  const ask = (): void => {
    cancel();
    question += 1;
    const asked = question;
    cancel = clock.schedule(() => {
      settle(asked, 'unknown');
    }, patience);
    try {
      connect.core.getMasterClient?.().call(
        'checkMaster',
        // Asking must not make this page the master: Connect's page becomes it by itself.
        { topic: 'connect::softphone', shouldNotBecomeMasterIfNone: true },
        {
          success: (answer) => {
            settle(asked, toOwner(answer));
          },
          failure: () => {
            settle(asked, 'unknown');
          },
        },
      );
    } catch {
      // Streams has no connection to Connect's page: not yet, or no more.
      settle(asked, 'unknown');
    }
  };

  return {
    /** Before the agent is there nobody can answer. */
    askAgain: ask,
    stop: (): void => {
      question += 1;
      cancel();
    },
  };
}

function toOwner({ masterId, isMaster }: StreamsMasterAnswer): AudioOwner {
  if (isMaster === true) return 'here';
  return masterId ? 'elsewhere' : 'nobody';
}

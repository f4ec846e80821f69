import {
  backOff,
  type ChatTranscript,
  type Clock,
  type Milliseconds,
  PortError,
} from '@patchcord/contact-ports';
import { createChatRecord } from './create-chat-record.js';
import type { TranscriptKeeper } from './create-transcript-keeper.js';
import type { OpenChat } from './open-chat.js';
import { readAlong, type ReadingAlong } from './read-along.js';
import { settleWithin } from './settle-within.js';

export interface FollowChatOptions {
  readonly contactId: string;
  /** Opens the chat; `undefined` as long as it must not be touched. */
  readonly open: () => Promise<OpenChat> | undefined;
  readonly keeper: TranscriptKeeper;
  readonly clock: Clock;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
}

export interface FollowedChat {
  /** Opens the chat if that is due, and it may be touched. */
  tryToOpen(): void;
  finish(): Promise<ChatTranscript>;
  /** Nothing is heard, asked or kept any more. */
  stop(): void;
}

const finishLimit: Milliseconds = 10_000;
/** Storage that does not answer by then is as none. */
const loadLimit: Milliseconds = 2_000;

/** One chat, from the moment somebody wants its transcript: what is kept of it, and what can be read of it. */
export function followChat(options: FollowChatOptions): FollowedChat {
  const { contactId, open, keeper, clock, random } = options;
  let opening: Promise<void> | undefined;
  let along: ReadingAlong | undefined;
  let isOpen = false;
  let failures = 0;
  let isWaiting = false;
  let cancelWaiting = (): void => undefined;
  let finishing: Promise<void> | undefined;
  let stopped = false;

  const record = createChatRecord({
    contactId,
    clock,
    onChange: (items) => {
      if (!stopped) keeper.append(contactId, { items, isComplete: record.isComplete() });
    },
  });
  const loading = keeper.read(contactId).then((kept) => {
    if (kept) record.restore(kept);
  });

  const openLater = (): void => {
    if (stopped || finishing) return;
    failures += 1;
    isWaiting = true;
    const wait = backOff(failures, new PortError('unavailable', 'The chat could not be opened.'), random());
    cancelWaiting = clock.schedule(() => {
      isWaiting = false;
      tryToOpen();
    }, wait);
  };
  const tryToOpen = (): void => {
    if (isOpen || opening || isWaiting || stopped || finishing) return;
    opening = open()
      ?.then((chat) => {
        if (stopped) return;
        isOpen = true;
        failures = 0;
        along?.stop();
        along = readAlong({
          ...{ contactId, chat, record, clock, random },
          onBroken: () => {
            isOpen = false;
            chat.drop();
            openLater();
          },
        });
      })
      .catch(openLater)
      .then(() => {
        opening = undefined;
      });
  };
  const wrapUp = async (): Promise<void> => {
    cancelWaiting();
    await settleWithin(loading, loadLimit, clock);
    await opening;
    await along?.finish();
  };

  return {
    tryToOpen,
    finish: async () => {
      finishing ??= settleWithin(wrapUp(), finishLimit, clock);
      await finishing;
      return record.toTranscript();
    },
    stop: () => {
      stopped = true;
      cancelWaiting();
      along?.stop();
    },
  };
}

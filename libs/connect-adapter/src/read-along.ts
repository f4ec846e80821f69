import { backOff, type Clock, type Milliseconds, PortError } from '@patchcord/contact-ports';
import type { ChatItemData } from './chat-types.js';
import type { ChatRecord } from './create-chat-record.js';
import { isRecord } from './is-record.js';
import { eventName } from './map-transcript-kind.js';
import type { OpenChat } from './open-chat.js';
import { readTranscript } from './read-transcript.js';
import { settleWithin } from './settle-within.js';
import { textOf } from './text-of.js';

export interface ReadAlongOptions {
  readonly contactId: string;
  readonly chat: OpenChat;
  readonly record: ChatRecord;
  readonly clock: Clock;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  /** The session is broken for good; another one has to be opened. */
  readonly onBroken: () => void;
}

export interface ReadingAlong {
  /** Reads what is missing once more; resolves when nothing is left to try. Never rejects, and takes as long as it takes. */
  finish(): Promise<void>;
  stop(): void;
}

/** Connect says that it sends messages before it does: what was sent in between is read after this. */
const settleTime: Milliseconds = 3_000;
/** What says that a chat is over comes right after the last who leaves. */
const lastLineLimit: Milliseconds = 1_000;
/** Snapshots and messages come on different ways: the end of a contact may be known before the last message is. */
const endLimit: Milliseconds = 3_000;

/**
 * Reads along in an open chat: everything at first, then each message, and everything again after each gap (connect.md,
 * section 5.10). chatjs has no way to unsubscribe: the handlers of what was stopped do nothing.
 */
export function readAlong(options: ReadAlongOptions): ReadingAlong {
  const { contactId, chat, record, clock, random, onBroken } = options;
  const { session, initialContactId, participantId } = chat;
  let reading: Promise<void> | undefined;
  let lastReading: Promise<void> | undefined;
  let isReadAgainDue = false;
  let isLineLost = false;
  let hasEarlierLegs = initialContactId !== undefined && initialContactId !== contactId;
  let failures = 0;
  let stopped = false;
  let hearEnd = (): void => undefined;
  const endHeard = new Promise<void>((resolve) => {
    hearEnd = resolve;
  });
  let cancelRead = (): void => undefined;
  let cancelSettling = (): void => undefined;

  /**
   * The service may give all legs at once, or each one by its id, or not (connect.md, section 9). Of legs between the
   * first and this one nobody tells the ids: unless the service gives other legs by itself, some may be missing.
   */
  const readEarlierLegs = async (): Promise<void> => {
    if (!hasEarlierLegs || initialContactId === undefined) return;
    if (record.givenLegs().size === 0) record.missLeg();
    if (!record.givenLegs().has(initialContactId)) {
      const onItems = (data: readonly (ChatItemData | null)[]): boolean =>
        record.include(data, initialContactId);
      try {
        await readTranscript(session, { clock, contactId: initialContactId, onItems });
      } catch (error) {
        if (!isRefusal(error)) throw error;
        record.missLeg();
      }
    }
    hasEarlierLegs = false;
  };
  const readOnce = async (): Promise<void> => {
    const cover = record.beginRead();
    await readTranscript(session, { clock, onItems: (data) => record.include(data) });
    await readEarlierLegs();
    cover();
  };
  const read = (): void => {
    cancelRead();
    if (stopped) return;
    if (reading) {
      isReadAgainDue = true;
      return;
    }
    reading = readOnce()
      .then(
        () => {
          failures = 0;
        },
        () => {
          failures += 1;
          isReadAgainDue = false;
          const wait = backOff(
            failures,
            new PortError('unavailable', 'The transcript could not be read.'),
            random(),
          );
          if (!stopped && !record.isOver()) cancelRead = clock.schedule(read, wait);
        },
      )
      .then(() => {
        reading = undefined;
        if (!isReadAgainDue) return;
        isReadAgainDue = false;
        read();
      });
  };
  const readAndSettle = (): void => {
    read();
    cancelSettling();
    cancelSettling = clock.schedule(read, settleTime);
  };
  const rest = (): void => {
    cancelRead();
    cancelSettling();
  };
  const over = (): void => {
    record.end();
    rest();
    // What was not sent is asked for at once: from the next moment on chatjs refuses everything, and so may the service.
    lastReading ??= readOnce().catch(() => settleWithin(endHeard, lastLineLimit, clock));
  };
  const lose = (): void => {
    isLineLost = true;
    record.gap();
  };
  const whileFollowed =
    <Arguments extends readonly unknown[]>(handler: (...given: Arguments) => void) =>
    (...given: Arguments): void => {
      if (!stopped) handler(...given);
    };

  session.onMessage(
    whileFollowed(({ data }) => {
      record.hear(data);
      if (endsLeg(data, participantId)) over();
      if (isLastLine(data)) hearEnd();
    }),
  );
  session.onConnectionLost(whileFollowed(lose));
  session.onConnectionBroken(
    whileFollowed(() => {
      lose();
      if (!record.isOver()) onBroken();
    }),
  );
  session.onConnectionEstablished(
    whileFollowed(() => {
      // The first one only says that the session is there.
      if (!isLineLost && reading) return;
      isLineLost = false;
      record.gap();
      readAndSettle();
    }),
  );
  session.onEnded(
    whileFollowed(() => {
      over();
      hearEnd();
    }),
  );
  readAndSettle();

  return {
    finish: async () => {
      if (!record.isComplete()) await settleWithin(record.ended, endLimit, clock);
      rest();
      await reading;
      rest();
      if (!record.isComplete()) {
        lastReading ??= readOnce().then(record.end, () => undefined);
      }
      await lastReading;
    },
    stop: () => {
      stopped = true;
      rest();
    },
  };
}

/** Whether nothing follows this message: not even what says that the chat is over. */
function isLastLine(data: ChatItemData | null | undefined): boolean {
  const name = eventName(textOf(data?.Type), textOf(data?.ContentType));
  return name === 'chat.ended' || name === 'transfer.succeeded';
}

/** Whether this agent's part in the chat ends with this message. */
function endsLeg(data: ChatItemData | null | undefined, participantId: string | undefined): boolean {
  if (isLastLine(data)) return true;
  const name = eventName(textOf(data?.Type), textOf(data?.ContentType));
  return name === 'participant.left' && participantId !== undefined && data?.ParticipantId === participantId;
}

/** Whether the service understood, and will not give it however often it is asked. */
function isRefusal(error: unknown): boolean {
  const status = isRecord(error) ? error['statusCode'] : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 && status !== 429;
}

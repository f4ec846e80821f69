import {
  type CompanionMessage,
  type OtherVersion,
  readCompanionMessage,
  writeCompanionMessage,
} from '@patchcord/companion-protocol';
import { type Clock, type Instant, type Milliseconds, systemClock } from '@patchcord/contact-ports';
import type { CompanionAddress } from './companion-address.js';
import {
  type CompanionFact,
  type CompanionLink,
  followCompanionFact,
  isDisplacedBy,
  presenceIn,
} from './companion-link.js';
import type { WindowMessage } from './listen-to-windows.js';
import { type CompanionWindow, type OpenCompanion, openCompanionWindow } from './open-companion-window.js';

export interface FollowCompanionOptions {
  readonly address: CompanionAddress;
  readonly open: OpenCompanion;
  /** A fresh id for each question. */
  readonly drawId: () => string;
  readonly clock?: Clock;
  /** Called after each change, and each time the companion is heard. */
  readonly onChange: (link: CompanionLink) => void;
}

/** What one tab knows of the companion window, from that window itself. */
export interface FollowedCompanion {
  get(): CompanionLink;
  /** Opens the window or brings it to the front. Call it inside a click. */
  open(how: { readonly mayLoadAgain: boolean }): void;
  /** A message of any window. */
  hear(message: WindowMessage): void;
  /** Asks at once: the agent has come back to this page. */
  askNow(): void;
  /** Another tab hears it, or did until now. */
  heardElsewhere(): void;
  /** The agent has no call any more that it could take along. */
  callOver(): void;
  stop(): void;
}

/** What a window may be told and asked. */
type Asked = Pick<CompanionWindow, 'closed' | 'postMessage'>;

const askEvery: Milliseconds = 10_000;
/** While it may only be loaded again, and know nobody any more. */
const askReturningAfter: Milliseconds = 1_000;
/** While an answer is awaited, or a window is being opened. */
const askAgainAfter: Milliseconds = 3_000;
const patience: Milliseconds = 8_000;
const openingPatience: Milliseconds = 20_000;
/** More would be a page that plays with us. */
const mostWindows = 4;

/**
 * Asks the companion window every ten seconds, and hears what it says.
 *
 * Only messages from the companion's own origin are read, and only a window is believed that has answered a question of
 * ours, by its id. A window that speaks up by itself is asked first.
 */
export function followCompanion(options: FollowCompanionOptions): FollowedCompanion {
  const { address, clock = systemClock, drawId, onChange, open } = options;
  /** Who was asked, and the questions that are not answered yet. */
  const windows = new Map<Asked, Set<string>>();
  let link: CompanionLink = { kind: 'unseen', since: clock.now() };
  let believed: Asked | undefined;
  let unansweredSince: Instant | undefined;
  let lookedAt: Instant = clock.now();
  let cancel = (): void => undefined;

  const note = (fact: CompanionFact): void => {
    link = followCompanionFact(link, fact);
    onChange(link);
  };
  const ask = (asked: Asked, questions: Set<string>): void => {
    // Old questions are worth no answer.
    if (questions.size > 4) questions.clear();
    const id = drawId();
    questions.add(id);
    asked.postMessage(writeCompanionMessage({ kind: 'ask', id }), address.origin);
  };
  const know = (asked: Asked): Set<string> | undefined => {
    const known = windows.get(asked);
    if (known !== undefined) return known;
    if (windows.size >= mostWindows) return undefined;
    const questions = new Set<string>();
    windows.set(asked, questions);
    return questions;
  };
  const dropClosed = (): void => {
    for (const asked of [...windows.keys()]) {
      if (!asked.closed) continue;
      windows.delete(asked);
      const isIt = asked === believed || (believed === undefined && windows.size === 0);
      if (!isIt) continue;
      believed = undefined;
      unansweredSince = undefined;
      note({ type: 'closed', at: clock.now() });
    }
  };
  const lookAfter = (pause: Milliseconds): void => {
    cancel();
    const mayReturn = link.kind === 'gone' && clock.now() - link.at < askEvery;
    const usually = link.kind === 'gone' ? askEvery : pause;
    cancel = clock.schedule(look, mayReturn ? askReturningAfter : usually);
  };
  const look = (): void => {
    cancel();
    dropClosed();
    if (windows.size === 0) return;
    const now = clock.now();
    // This page slept: answers may wait to be read.
    if (now - lookedAt > 3 * askEvery) unansweredSince = undefined;
    lookedAt = now;
    unansweredSince ??= now;
    const limit = link.kind === 'opening' ? openingPatience : patience;
    if (now - unansweredSince >= limit) note({ type: 'unanswered', at: now });
    for (const [asked, questions] of windows) ask(asked, questions);
    lookAfter(link.kind === 'silent' ? askEvery : askAgainAfter);
  };
  const answered = (): void => {
    unansweredSince = undefined;
    // The agent's answer to a question in that window is not awaited for long.
    lookAfter(link.kind === 'approvalNeeded' ? askAgainAfter : askEvery);
  };
  const believe = (source: Asked, message: CompanionMessage | OtherVersion): void => {
    believed = source;
    note({ type: 'heard', message, at: clock.now() });
    answered();
  };

  const hear = (source: Asked, message: CompanionMessage | OtherVersion): void => {
    const questions = know(source);
    if (questions === undefined) return;
    const isAnswer = takeAnswer(questions, message);
    if (source === believed) {
      if (isAnswer || message.kind === 'presence' || message.kind === 'gone') believe(source, message);
    } else if (!isAnswer) {
      if (message.kind !== 'gone') ask(source, questions);
    } else if (isDisplacedBy(link, message)) believe(source, message);
  };

  return {
    get: () => link,
    hear: ({ data, origin, source }) => {
      if (origin !== address.origin) return;
      const message = readCompanionMessage(data);
      if (message === undefined) return;
      if (isWindow(source)) hear(source, message);
      // The last words of a window that is gone by now; its id was told to nobody else.
      else if (message.kind === 'gone' && message.windowId === presenceIn(link)?.windowId) {
        note({ type: 'heard', message, at: clock.now() });
        answered();
      }
    },
    open: ({ mayLoadAgain }) => {
      const opened = openCompanionWindow(open, address.url, mayLoadAgain);
      if (opened === undefined) {
        note({ type: 'refused' });
        return;
      }
      know(opened);
      unansweredSince = undefined;
      note({ type: 'opened', mayLoadAgain, at: clock.now() });
      look();
    },
    askNow: look,
    heardElsewhere: () => {
      note({ type: 'heardElsewhere', at: clock.now() });
    },
    callOver: () => {
      if (link.kind === 'gone' && link.call !== 'none') note({ type: 'callOver' });
    },
    stop: () => {
      cancel();
      windows.clear();
    },
  };
}

/** Whether it answers one of these questions. A window of another version names none. */
function takeAnswer(questions: Set<string>, message: CompanionMessage | OtherVersion): boolean {
  if (message.kind === 'gone') return false;
  if (message.kind === 'other-version') return questions.size > 0;
  return message.answerTo !== undefined && questions.delete(message.answerTo);
}

function isWindow(source: unknown): source is Asked {
  return typeof source === 'object' && source !== null && 'postMessage' in source && 'closed' in source;
}

import type { Clock, Instant, Milliseconds } from '@patchcord/contact-ports';
import type { ZafClient } from './zaf-client.js';

/** Zendesk takes this many requests a minute from one app of one user (zendesk.md 1.11). */
const mostRequests = 100;
const period: Milliseconds = 60_000;
/** While both wait, a read comes after so many writes: a ringing contact's look-ups must not starve. */
const writesBeforeRead = 3;
/** So many of them no backlog may take: who comes while hundreds of writes are made up for is looked up at once. */
const keptForLive = 20;

/** What a request is: a look-up, a write, or any of both for what is over and only has to be made up for. */
export type RequestKind = 'read' | 'write' | 'backlog';

/** Lets requests go while there is room for them, in a window that slides; the others wait, and none fails. */
export interface RequestLimiter {
  /** Undefined: it may go at once, and is counted. Otherwise it resolves when it may go. */
  enter(kind: RequestKind): Promise<void> | undefined;
}

/** Each kind goes in the order in which it was asked for; writes before reads, and what was left behind after both. */
export function createRequestLimiter(clock: Clock): RequestLimiter {
  const waiting: Record<RequestKind, (() => void)[]> = { read: [], write: [], backlog: [] };
  let sent: readonly Instant[] = [];
  let writesInARow = 0;
  let isTimed = false;

  const hasRoom = (): boolean => {
    // A clock that was put back must not make a minute of an hour.
    sent = sent.filter((at) => at > clock.now() - period && at <= clock.now());
    return sent.length < mostRequests;
  };

  const hasRoomForBacklog = (): boolean => hasRoom() && sent.length < mostRequests - keptForLive;

  const count = (): void => {
    sent = [...sent, clock.now()];
  };

  const takeNext = (): (() => void) | undefined => {
    const isReadsTurn = writesInARow >= writesBeforeRead && waiting.read.length > 0;
    const write = isReadsTurn ? undefined : waiting.write.shift();
    writesInARow = write === undefined ? 0 : writesInARow + 1;
    const live = write ?? waiting.read.shift();
    return live ?? (hasRoomForBacklog() ? waiting.backlog.shift() : undefined);
  };

  const letGo = (): void => {
    isTimed = false;
    while (hasRoom()) {
      const go = takeNext();
      if (go === undefined) break;
      count();
      go();
    }
    waitForRoom();
  };

  const waitForRoom = (): void => {
    const [first] = sent;
    const isAnyWaiting = Object.values(waiting).some((queue) => queue.length > 0);
    if (isTimed || !isAnyWaiting || first === undefined) return;
    isTimed = true;
    clock.schedule(letGo, first + period - clock.now());
  };

  return {
    enter: (kind) => {
      const mayGo =
        kind === 'backlog'
          ? hasRoomForBacklog() && waiting.backlog.length === 0
          : hasRoom() && waiting.read.length + waiting.write.length === 0;
      if (mayGo) {
        count();
        return undefined;
      }
      const entering = new Promise<void>((resolve) => waiting[kind].push(resolve));
      waitForRoom();
      return entering;
    },
  };
}

const limiters = new WeakMap<ZafClient, RequestLimiter>();

/** The one limiter of a client, whoever in this page sends with it: the limit is the app's. */
export function findRequestLimiter(client: ZafClient, clock: Clock): RequestLimiter {
  const limiter = limiters.get(client) ?? createRequestLimiter(clock);
  limiters.set(client, limiter);
  return limiter;
}

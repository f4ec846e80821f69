import type { Clock, Milliseconds } from '@patchcord/contact-ports';
import { readNumber } from './read-data.js';
import type { Seat, SeatEvents } from './seat.js';
import type { TabChannel } from './tab-channel.js';

export interface LeaseSeatOptions extends SeatEvents {
  readonly channel: TabChannel;
  readonly clock: Clock;
}

/** How long others may object to a claim. Far more than a message takes, far less than an agent notices. */
const claimWindow: Milliseconds = 500;
/** A claim that took longer slept in between, and may not have heard an objection. */
const claimLimit: Milliseconds = 700;
/** What came while the tab slept for less than that is heard by then. */
const lastWord: Milliseconds = 100;
/** A last word that took longer slept itself. */
const lastWordLimit: Milliseconds = 200;

/**
 * A seat that the tabs give out among themselves, where the browser has no locks. Who wants it claims it, and has it
 * when nobody objected; of two claims the lower tab id wins. Each time it is taken the term counts up: of two tabs
 * that believe they have it, the one with the later term does.
 */
export function createLeaseSeat({ channel, clock, onTaken, onRobbed }: LeaseSeatOptions): Seat {
  const { tabId } = channel;
  let latestTerm = 0;
  let ownTerm: number | undefined;
  let isFree = false;
  let cancelClaim: (() => void) | undefined;

  const announce = (): void => {
    channel.post('seated', { term: ownTerm });
  };
  const withdraw = (): void => {
    cancelClaim?.();
    cancelClaim = undefined;
  };
  const claim = (): void => {
    if (ownTerm !== undefined || cancelClaim !== undefined) return;
    channel.post('claim');
    waitAwake(claimWindow, claimLimit, () => {
      waitAwake(lastWord, lastWordLimit, take);
    });
  };
  /** Goes on with the claim after a time in which this tab was awake; or begins anew. */
  const waitAwake = (time: Milliseconds, limit: Milliseconds, goOn: () => void): void => {
    const startedAt = clock.now();
    cancelClaim = clock.schedule(() => {
      cancelClaim = undefined;
      if (clock.now() - startedAt > limit) claim();
      else goOn();
    }, time);
  };
  const take = (): void => {
    ownTerm = latestTerm += 1;
    isFree = false;
    announce();
    onTaken();
  };

  channel.on('claim', (_, from) => {
    if (ownTerm !== undefined) {
      if (!isFree) channel.post('claimRefused', { to: from, term: ownTerm });
    } else if (cancelClaim !== undefined) {
      if (from < tabId) withdraw();
      else channel.post('claimRefused', { to: from });
    }
  });
  channel.on('claimRefused', ({ to, term }) => {
    // A later claim counts up from what is known of earlier terms, also those of before this page.
    latestTerm = Math.max(latestTerm, readNumber(term) ?? 0);
    if (to === tabId) withdraw();
  });
  channel.on('seated', ({ term: anyTerm }, from) => {
    const term = readNumber(anyTerm);
    if (term === undefined) return;
    withdraw();
    latestTerm = Math.max(latestTerm, term);
    if (ownTerm === undefined) return;
    if (term < ownTerm || (term === ownTerm && tabId < from)) {
      announce();
      return;
    }
    ownTerm = undefined;
    onRobbed();
  });
  channel.on('vacated', claim);

  return {
    queue: claim,
    seize: claim,
    setFree: (next) => {
      isFree = next;
    },
    check: () =>
      new Promise((resolve) => {
        if (ownTerm !== undefined) announce();
        clock.schedule(() => {
          resolve(ownTerm !== undefined);
        }, claimWindow);
      }),
    leave: () => {
      withdraw();
      if (ownTerm === undefined) return;
      ownTerm = undefined;
      channel.post('vacated');
    },
  };
}

import type { Clock, Milliseconds } from '@patchcord/contact-ports';
import { companionAppearsWithin, companionReturnsWithin } from '../audio/judge-companion.js';
import { bestCompanionLink, type KnownCompanion } from '../companion/best-companion-link.js';
import { companionAddress } from '../companion/companion-address.js';
import { hasAnswered } from '../companion/companion-link.js';
import { followCompanion, type FollowedCompanion } from '../companion/follow-companion.js';
import { listenToWindows } from '../companion/listen-to-windows.js';
import { shareCompanion } from '../companion/share-companion.js';
import type { TabChannel } from '../ownership/tab-channel.js';
import { drawId } from './draw-id.js';

/** The companion, as far as all tabs of the agent know it. */
export interface HeldCompanion extends Pick<FollowedCompanion, 'open' | 'callOver'> {
  get(): KnownCompanion;
}

export interface HoldCompanionOptions {
  readonly channel: TabChannel;
  readonly clock: Clock;
  readonly page: Window;
  /** Undefined where there is no companion to look for. */
  readonly companionUrl: string | undefined;
  readonly instanceUrl: string;
  readonly onChange: () => void;
}

/** Timers fire a little early. */
const tolerance: Milliseconds = 20;

/** Follows the companion window from this tab, and what other tabs know of it. Where there is none it listens to nobody. */
export function holdCompanion(options: HoldCompanionOptions): HeldCompanion {
  const { channel, clock, companionUrl, instanceUrl, onChange, page } = options;
  if (companionUrl === undefined) {
    const nothing: KnownCompanion = {
      link: { kind: 'unseen', since: clock.now() },
      openedFrom: 'thisTab',
    };
    return { get: () => nothing, open: () => undefined, callOver: () => undefined };
  }

  const get = (): KnownCompanion => bestCompanionLink(own.get(), sharing.getOthers());
  const judgeAfter = (time: Milliseconds): void => {
    clock.schedule(onChange, time + tolerance);
  };
  const changed = (): void => {
    onChange();
    if (get().link.kind === 'gone') judgeAfter(companionReturnsWithin);
  };
  const own = followCompanion({
    address: companionAddress(companionUrl, instanceUrl),
    clock,
    drawId,
    open: (url, name, features) => page.open(url, name, features),
    onChange: (link) => {
      sharing.publish(link);
      changed();
    },
  });
  let wasHeardElsewhere = false;
  const sharing = shareCompanion({
    ...{ channel, clock },
    onChange: () => {
      const isHeard = sharing.getOthers().some(hasAnswered);
      // A tab that is loaded again hears of it in a moment, and tells.
      if (wasHeardElsewhere && !isHeard) {
        own.heardElsewhere();
        judgeAfter(companionAppearsWithin);
      }
      wasHeardElsewhere = isHeard;
      changed();
    },
    onAsked: own.askNow,
  });
  listenToWindows(page, own.hear);
  const look = (): void => {
    if (page.document.visibilityState !== 'visible') return;
    own.askNow();
    sharing.askNow();
  };
  page.addEventListener('focus', look);
  page.document.addEventListener('visibilitychange', look);
  // By then it is in sight, or not.
  judgeAfter(companionAppearsWithin);
  return { get, open: own.open, callOver: own.callOver };
}

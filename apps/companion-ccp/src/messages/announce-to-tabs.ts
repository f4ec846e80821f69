import type { Clock, Instant } from '@patchcord/contact-ports';
import { type ForeignWindow, framesOf, type Listener, tabOf } from './frames-of.js';

export interface TabAnnouncerOptions {
  readonly clock: Clock;
  /** The origins that may be told, as they stand now. */
  readonly approved: () => readonly string[];
}

/** As often as this, for as long as somebody may be looking for this window. */
const often = 5_000;
const eagerFor = 120_000;
/** Then nobody seems to be there. */
const rarely = 30_000;
/** Timers fire a little early. */
const tolerance = 250;
const mostTabs = 4;
const mostFrames = 200;
const mostMessages = 400;

/**
 * Tells everybody in the browser tabs that this window knows of, whose page and frames may have been loaded again: who stands there is the
 * browser's knowledge, it delivers to the named origin only. It may log a line in the other page for each frame of another origin; so this
 * is done seldom, to a bounded number of frames, and only while nobody asks.
 */
export function createTabAnnouncer({ clock, approved }: TabAnnouncerOptions) {
  /** By tab, the origins that have asked from there; none where nobody has yet. */
  const tabs = new Map<ForeignWindow, ReadonlySet<string>>();
  let announcedAt: Instant = Number.NEGATIVE_INFINITY;
  let quietSince: Instant = clock.now();

  const originsFor = (asked: ReadonlySet<string>): readonly string[] => {
    const origins = approved();
    const known = origins.filter((origin) => asked.has(origin));
    return known.length > 0 ? known : origins;
  };

  return {
    /** A window of the tab has asked, or has opened this one. */
    remember: (window: ForeignWindow, origin?: string): void => {
      const tab = tabOf(window);
      const asked = new Set(tabs.get(tab)).add(origin ?? '');
      tabs.delete(tab);
      tabs.set(tab, asked);
      for (const oldest of [...tabs.keys()].slice(0, -mostTabs)) tabs.delete(oldest);
    },
    /** Somebody listens: nobody has to be looked for. */
    stayQuiet: (): void => {
      quietSince = clock.now();
    },
    isDue: (): boolean => {
      const now = clock.now();
      const pause = now - quietSince < eagerFor ? often : rarely;
      return now - announcedAt >= pause - tolerance;
    },
    announce: (tell: (frame: Listener, origin: string) => void): void => {
      const messages = [...tabs].flatMap(([tab, asked]) => {
        const frames = framesOf(tab, mostFrames);
        if (frames.length === 0) tabs.delete(tab);
        return frames.flatMap((frame) => originsFor(asked).map((origin) => ({ frame, origin })));
      });
      if (messages.length > 0) announcedAt = clock.now();
      for (const { frame, origin } of messages.slice(0, mostMessages)) tell(frame, origin);
    },
  };
}

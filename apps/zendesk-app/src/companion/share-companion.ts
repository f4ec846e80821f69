import { type Clock, type Instant, type Milliseconds, systemClock } from '@patchcord/contact-ports';
import type { TabChannel } from '../ownership/tab-channel.js';
import type { CompanionLink } from './companion-link.js';
import { parseCompanionLink } from './parse-companion-link.js';

/** What the tabs of one agent tell each other of the companion: only one of them may know its window. */
export interface CompanionSharing {
  /** What this tab knows itself. */
  publish(link: CompanionLink): void;
  /** What the others know. */
  getOthers(): readonly CompanionLink[];
  /** The agent looks at this tab: whoever does not answer in a moment knows nothing any more. */
  askNow(): void;
}

export interface ShareCompanionOptions {
  readonly channel: Pick<TabChannel, 'on' | 'post'>;
  readonly clock?: Clock;
  /** What the others know has changed. */
  readonly onChange: () => void;
  /** Another tab wants to know: the companion is asked at once. */
  readonly onAsked: () => void;
}

const answersWithin: Milliseconds = 3_000;
/** Browsers let hidden pages speak once a minute. */
const staysTrue: Milliseconds = 150_000;

interface Told {
  readonly link: CompanionLink;
  readonly at: Instant;
  readonly cancel: () => void;
}

export function shareCompanion(options: ShareCompanionOptions): CompanionSharing {
  const { channel, clock = systemClock, onAsked, onChange } = options;
  const others = new Map<string, Told>();
  let own: CompanionLink | undefined;

  const tell = (): void => {
    if (own !== undefined && own.kind !== 'unseen') channel.post('companion', { link: own });
  };
  const drop = (tabId: string): void => {
    others.get(tabId)?.cancel();
    if (others.delete(tabId)) onChange();
  };

  channel.on('companion', (body, tabId) => {
    const link = parseCompanionLink(body['link']);
    others.get(tabId)?.cancel();
    if (link === undefined) {
      others.delete(tabId);
    } else {
      const cancel = clock.schedule(() => {
        drop(tabId);
      }, staysTrue);
      others.set(tabId, { link, at: clock.now(), cancel });
    }
    onChange();
  });
  channel.on('goodbye', (_, tabId) => {
    drop(tabId);
  });
  channel.on('hello', tell);
  channel.on('companionAsked', () => {
    tell();
    onAsked();
  });

  return {
    publish: (link) => {
      const isNews = link.kind !== 'unseen' || own !== undefined;
      own = link;
      if (isNews) tell();
    },
    getOthers: () => [...others.values()].map(({ link }) => link),
    askNow: () => {
      if (others.size === 0) return;
      const askedAt = clock.now();
      channel.post('companionAsked');
      clock.schedule(() => {
        for (const [tabId, { at }] of [...others]) if (at < askedAt) drop(tabId);
      }, answersWithin);
    },
  };
}

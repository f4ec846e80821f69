import { type Clock, systemClock } from '@patchcord/contact-ports';
import type { OwnTab } from './follow-own-tab.js';
import type { TellingClient } from './list-instances.js';
import { tellInstances } from './tell-instances.js';

/** With this event a sidebar tells the softphone what it shows, and whether that is in view. */
export const tabAnnounced = 'patchcord.tabAnnounced';
/** With this event the softphone asks a sidebar for it. */
export const tabAsked = 'patchcord.tabAsked';

export interface AnnounceTabOptions {
  readonly client: TellingClient;
  /** As it came with the registration. */
  readonly context: { readonly instanceGuid: string };
  readonly ownTab: OwnTab;
  readonly clock?: Clock;
}

/**
 * In a sidebar: tells the softphone of the same browser tab what the agent looks at, on each change and when it asks.
 * Returns its own clean-up.
 */
export function announceTab(options: AnnounceTabOptions): () => void {
  const { client, clock = systemClock, context, ownTab } = options;
  const announce = (): void => {
    void tellInstances({
      client,
      clock,
      locations: ['top_bar'],
      event: tabAnnounced,
      data: () => {
        const since = ownTab.inViewSince();
        return { guid: context.instanceGuid, since, tab: since === undefined ? undefined : ownTab.getTab() };
      },
    });
  };
  const stop = ownTab.subscribe(announce);
  client.on(tabAsked, announce);
  announce();
  return () => {
    stop();
    client.off(tabAsked, announce);
  };
}

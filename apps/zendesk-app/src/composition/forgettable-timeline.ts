import type { Timeline } from '@patchcord/outbox';
import type { ShareableTimeline } from '@patchcord/zendesk-adapter';
import { GiveUpUnsentEvent } from '../softphone/unsent-events.js';
import type { Softphone } from '../softphone/softphone.js';

/**
 * The timeline as the app's page in the nav bar may erase it: whoever confirmed *Forget everything* was told what is unsent, so the
 * softphone gives that up as well. Otherwise it would go on sending from memory what the browser no longer stores.
 */
export function forgettableTimeline(
  timeline: Timeline,
  softphone: Pick<Softphone, 'view' | 'dispatchEvent'>,
): ShareableTimeline {
  return {
    get keptIn() {
      return timeline.keptIn;
    },
    getEntries: () => timeline.getEntries(),
    subscribe: (listener) => timeline.subscribe(listener),
    forget: () => {
      for (const { key } of softphone.view.unsent) softphone.dispatchEvent(new GiveUpUnsentEvent(key));
      return timeline.forget();
    },
  };
}

import type { Timeline } from '@patchcord/outbox';
import type { ShareableTimeline } from '@patchcord/zendesk-adapter';
import { GiveUpUnsentEvent } from '../softphone/unsent-events.js';
import type { Softphone } from '../softphone/softphone.js';

const nextTask = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

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
    forget: async () => {
      const { unsent } = softphone.view;
      for (const { key } of unsent) softphone.dispatchEvent(new GiveUpUnsentEvent(key));
      // That they were given up is noted a moment later, and is to be forgotten with the rest.
      if (unsent.length > 0) await nextTask();
      return timeline.forget();
    },
  };
}

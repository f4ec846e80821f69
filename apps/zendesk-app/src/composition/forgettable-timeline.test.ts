import { createTimeline } from '@patchcord/outbox';
import { describe, expect, it } from 'vitest';
import { unsentViews } from '../../tests/unsent-views.js';
import { initialSoftphoneView } from '../softphone/softphone-view.js';
import { forgettableTimeline } from './forgettable-timeline.js';

const entry = { contactId: 'c1', kind: 'event', name: 'contact.offered', reason: '' } as const;

describe('forgettableTimeline', () => {
  it('is the timeline, and with it the softphone gives up all that is unsent', async () => {
    const given: string[] = [];
    const softphone = Object.assign(document.createElement('div'), {
      view: { ...initialSoftphoneView, unsent: unsentViews.slice(0, 2) },
    });
    softphone.addEventListener('patchcord-give-up-unsent', ({ key }) => given.push(key));
    const timeline = forgettableTimeline(
      (() => {
        const kept = createTimeline();
        kept.record(entry);
        return kept;
      })(),
      softphone,
    );
    const changes: string[] = [];
    timeline.subscribe(({ kind }) => changes.push(kind));
    expect([timeline.keptIn, timeline.getEntries()]).toMatchObject(['memory', [entry]]);

    expect(await timeline.forget()).toBe(true);

    expect([timeline.getEntries(), changes, given]).toEqual([[], ['replaced'], ['c1/call', 'c2/ticket']]);
  });

  it('forgets what is noted of the giving up as well', async () => {
    const softphone = Object.assign(document.createElement('div'), {
      view: { ...initialSoftphoneView, unsent: unsentViews.slice(0, 1) },
    });
    const kept = createTimeline();
    softphone.addEventListener('patchcord-give-up-unsent', () => {
      void Promise.resolve()
        .then(() => undefined)
        .then(() => {
          kept.record({ ...entry, name: 'call.notRecorded' });
        });
    });

    await forgettableTimeline(kept, softphone).forget();

    expect(kept.getEntries()).toEqual([]);
  });
});

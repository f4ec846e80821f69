import type { Clock } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { openTabs } from '../../tests/open-tabs.js';
import { ownerPatience, watchOwner } from './watch-owner.js';

describe('watchOwner', () => {
  it('notices a silent owner although the clock was put back meanwhile', () => {
    const { channels } = openTabs(1);
    const manual = new ManualClock();
    let putBack = 0;
    const clock: Clock = {
      now: () => manual.now() - putBack,
      schedule: (callback, delay) => manual.schedule(callback, delay),
    };
    let silences = 0;
    const stop = watchOwner({
      channel: channels[0]!,
      clock,
      onSilence: () => {
        silences += 1;
      },
    });
    manual.advance(1_000);
    putBack = 3_600_000;
    manual.advance(3 * ownerPatience);
    expect(silences).toBeGreaterThan(0);
    stop();
  });
});

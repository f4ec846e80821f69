import type { Clock } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { FakeBrowser } from '../../tests/fake-browser.js';
import { openTabChannel } from './tab-channel.js';
import { ownerPatience, watchOwner } from './watch-owner.js';

describe('watchOwner', () => {
  it('notices a silent owner although the clock was put back meanwhile', () => {
    const { id: tabId, openBroadcast: open } = new FakeBrowser().openTab();
    const manual = new ManualClock();
    let putBack = 0;
    const clock: Clock = {
      now: () => manual.now() - putBack,
      schedule: (callback, delay) => manual.schedule(callback, delay),
    };
    let silences = 0;
    const stop = watchOwner({
      channel: openTabChannel({ name: 'agent 11', tabId, open }),
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

import type { Clock } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Nap, watchSleep } from './watch-sleep.js';

/** A machine that sleeps: its clock goes on, its timers do not. */
function createSleepyClock() {
  const timers = new ManualClock(0);
  let slept = 0;
  const clock: Clock = {
    now: () => timers.now() + slept,
    schedule: (callback, delay) => timers.schedule(callback, delay),
  };
  return {
    clock,
    run: (by: number) => {
      timers.advance(by);
    },
    sleep: (by: number) => (slept += by),
  };
}

describe('watchSleep', () => {
  let machine: ReturnType<typeof createSleepyClock>;
  let page: EventTarget;
  let naps: Nap[];
  let stop: () => void;

  beforeEach(() => {
    machine = createSleepyClock();
    page = new EventTarget();
    naps = [];
    stop = watchSleep({ clock: machine.clock, page, onWake: (nap) => void naps.push(nap) });
  });

  it('notices that the machine slept', () => {
    machine.run(10_000);
    machine.sleep(600_000);
    machine.run(5_000);
    expect(naps).toEqual([{ from: 10_000, to: 615_000 }]);
  });

  it('takes the timers of a hidden page for no sleep', () => {
    machine.sleep(60_000);
    machine.run(60_000);
    expect(naps).toEqual([]);
  });

  it('notices that the browser froze the page, and tells of it once', () => {
    machine.run(10_000);
    page.dispatchEvent(new Event('freeze'));
    machine.sleep(200_000);
    page.dispatchEvent(new Event('resume'));
    machine.run(5_000);
    expect(naps).toEqual([{ from: 10_000, to: 210_000 }]);
  });

  it('notices nothing once stopped', () => {
    stop();
    page.dispatchEvent(new Event('freeze'));
    page.dispatchEvent(new Event('resume'));
    machine.sleep(600_000);
    machine.run(60_000);
    expect(naps).toEqual([]);
  });
});

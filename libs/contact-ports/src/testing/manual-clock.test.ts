import { describe, expect, it } from 'vitest';
import { ManualClock } from './manual-clock.js';

describe('ManualClock', () => {
  it('stands still until it is advanced', () => {
    const clock = new ManualClock(1000);
    expect(clock.now()).toBe(1000);
    clock.advance(50);
    expect(clock.now()).toBe(1050);
  });

  it('runs due callbacks by time, then by age, each at its own moment', () => {
    const clock = new ManualClock(0);
    const ran: [string, number][] = [];
    clock.schedule(() => ran.push(['late', clock.now()]), 30);
    clock.schedule(() => ran.push(['early', clock.now()]), 10);
    clock.schedule(() => ran.push(['early, younger', clock.now()]), 10);
    clock.schedule(() => ran.push(['not yet', clock.now()]), 31);
    clock.advance(30);
    expect(ran).toEqual([
      ['early', 10],
      ['early, younger', 10],
      ['late', 30],
    ]);
    expect(clock.pending).toBe(1);
  });

  it('runs callbacks that callbacks schedule within the same advance', () => {
    const clock = new ManualClock(0);
    const ran: number[] = [];
    clock.schedule(() => clock.schedule(() => ran.push(clock.now()), 10), 10);
    clock.advance(20);
    expect(ran).toEqual([20]);
  });

  it('never runs a cancelled callback', () => {
    const clock = new ManualClock(0);
    const cancel = clock.schedule(() => expect.unreachable(), 10);
    cancel();
    clock.advance(20);
    expect(clock.pending).toBe(0);
  });
});

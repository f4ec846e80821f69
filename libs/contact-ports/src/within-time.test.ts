import { describe, expect, it } from 'vitest';
import { ManualClock } from './testing/manual-clock.js';
import { withinTime } from './within-time.js';

function within(promise: Promise<string>) {
  const clock = new ManualClock();
  const settled = withinTime(promise, { clock, limit: 1_000, createError: () => new Error('too late') });
  return { clock, settled };
}

describe('withinTime', () => {
  it.each([
    ['gives what comes in time', () => Promise.resolve('answer'), { status: 'fulfilled', value: 'answer' }],
    [
      'fails as what fails in time',
      () => Promise.reject<string>(new Error('no')),
      { status: 'rejected', reason: new Error('no') },
    ],
  ])('%s, and leaves no timer', async (_, promise, outcome) => {
    const { clock, settled } = within(promise());
    expect(await Promise.allSettled([settled])).toEqual([outcome]);
    expect(clock.pending).toBe(0);
  });

  it('fails with its own error at the limit, and not before', async () => {
    let answer: (text: string) => void = () => undefined;
    const late = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const { clock, settled } = within(late);
    clock.advance(999);
    expect(clock.pending).toBe(1);
    clock.advance(1);
    answer('answer');
    await expect(settled).rejects.toThrow('too late');
  });
});

import { describe, expect, it } from 'vitest';
import { mount, textOf } from '../../tests/mount.js';
import { TimeSince } from './time-since.js';

describe(TimeSince.name, () => {
  it('shows the time since its instant by the clock it is given', async () => {
    const timer = await mount('patchcord-time-since', { since: 10_000, now: () => 75_000 });

    expect(textOf(timer)).toBe('01:05');
  });

  it('starts again when the instant changes', async () => {
    const timer = await mount('patchcord-time-since', { since: 10_000, now: () => 75_000 });

    timer.since = 74_000;
    await timer.updateComplete;

    expect(textOf(timer)).toBe('00:01');
  });
});

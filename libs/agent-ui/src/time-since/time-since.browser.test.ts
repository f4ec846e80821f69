import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount, textOf } from '../../tests/mount.js';
import { TimeSince } from './time-since.js';

describe(TimeSince.name, () => {
  it('passes accessibility checks', async () => {
    const timer = await mount('patchcord-time-since', { since: Date.now() - 61_000 });

    await expectAccessible(timer);
  });

  it('ticks while it can be seen', async () => {
    let now = 61_900;
    const timer = await mount('patchcord-time-since', { since: 0, now: () => now });
    expect(textOf(timer)).toBe('01:01');

    now = 62_000;

    await vi.waitFor(() => {
      expect(textOf(timer)).toBe('01:02');
    });
  });

  it('does not ask for the time while it cannot be seen, and catches up when it can', async () => {
    const now = vi.fn(() => 61_000);
    const hidden = await mount('patchcord-time-since', { since: 0, now, hidden: true });
    const seen = await mount('patchcord-time-since', { since: 0, now: Date.now });
    hidden.style.display = 'none';
    const ticks = vi.spyOn(seen, 'requestUpdate');
    await vi.waitFor(() => {
      expect(ticks).toHaveBeenCalledTimes(3);
    }, 4000);
    expect(now).toHaveBeenCalledTimes(1);

    now.mockReturnValue(90_000);
    hidden.style.display = 'inline';

    await vi.waitFor(() => {
      expect(textOf(hidden)).toBe('01:30');
    });
  });
});

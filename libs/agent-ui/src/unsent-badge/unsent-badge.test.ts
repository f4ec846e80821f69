import { describe, expect, it } from 'vitest';
import { mount, textOf } from '../../tests/mount.js';
import { UnsentBadge } from './unsent-badge.js';

describe(UnsentBadge.name, () => {
  it('says how much waits', async () => {
    const badge = await mount('patchcord-unsent-badge', { count: 2, label: '2 unsent' });

    expect(textOf(badge)).toBe('2 unsent');
  });

  it('is silent when nothing waits', async () => {
    const badge = await mount('patchcord-unsent-badge', { count: 0, label: '0 unsent' });

    expect(textOf(badge)).toBe('');
  });
});

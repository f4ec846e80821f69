import { describe, expect, it } from 'vitest';
import { mount, part, textOf } from '../../tests/mount.js';
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

  it('stays while what it opened is open: the focus has somewhere to go back to', async () => {
    const badge = await mount('patchcord-unsent-badge', { count: 0, label: '0 unsent', expanded: true });

    expect(part(badge, 'button').getAttribute('aria-expanded')).toBe('true');
  });

  it('asks for what waits to be shown', async () => {
    const badge = await mount('patchcord-unsent-badge', { count: 2, label: '2 unsent' });
    let pressed = 0;
    badge.addEventListener('patchcord-toggle-unsent', () => (pressed += 1));

    part(badge, 'button').click();

    expect([pressed, part(badge, 'button').getAttribute('aria-expanded')]).toEqual([1, 'false']);
  });
});

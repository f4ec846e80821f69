import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount } from '../../tests/mount.js';
import { UnsentBadge } from './unsent-badge.js';

describe(UnsentBadge.name, () => {
  it.each([false, true])('passes accessibility checks (expanded: %s)', async (expanded) => {
    const badge = await mount('patchcord-unsent-badge', {
      count: 2,
      expanded,
      explanation: 'Will be sent again.',
    });

    await expectAccessible(badge);
  });

  it('is pressed with the keyboard', async () => {
    const badge = await mount('patchcord-unsent-badge', { count: 2 });
    let pressed = 0;
    badge.addEventListener('patchcord-toggle-unsent', () => (pressed += 1));

    badge.focus();
    await userEvent.keyboard('{Enter} ');

    expect(pressed).toBe(2);
  });
});

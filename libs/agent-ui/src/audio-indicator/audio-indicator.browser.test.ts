import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount } from '../../tests/mount.js';
import { AudioIndicator } from './audio-indicator.js';

describe(AudioIndicator.name, () => {
  it.each(['here', 'here-trouble', 'companion-connected', 'companion-trouble', 'companion-lost'] as const)(
    'passes accessibility checks: %s',
    async (status) => {
      const indicator = await mount('patchcord-audio-indicator', { status, expanded: status === 'here' });

      await expectAccessible(indicator);
    },
  );

  it('is pressed with the keyboard', async () => {
    const indicator = await mount('patchcord-audio-indicator', { status: 'here' });
    let pressed = 0;
    indicator.addEventListener('patchcord-toggle-sound', () => (pressed += 1));

    indicator.focus();
    await userEvent.keyboard('{Enter} ');

    expect(pressed).toBe(2);
  });
});

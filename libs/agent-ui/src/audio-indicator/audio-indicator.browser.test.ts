import { describe, it } from 'vitest';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount } from '../../tests/mount.js';
import { AudioIndicator } from './audio-indicator.js';

describe(AudioIndicator.name, () => {
  it.each(['here', 'companion-connected', 'companion-lost'] as const)(
    'passes accessibility checks: %s',
    async (status) => {
      const indicator = await mount('patchcord-audio-indicator', { status });

      await expectAccessible(indicator);
    },
  );
});

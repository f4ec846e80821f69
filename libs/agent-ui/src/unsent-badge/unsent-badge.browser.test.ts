import { describe, it } from 'vitest';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount } from '../../tests/mount.js';
import { UnsentBadge } from './unsent-badge.js';

describe(UnsentBadge.name, () => {
  it('passes accessibility checks', async () => {
    const badge = await mount('patchcord-unsent-badge', { count: 2, explanation: 'Will be sent again.' });

    await expectAccessible(badge);
  });
});

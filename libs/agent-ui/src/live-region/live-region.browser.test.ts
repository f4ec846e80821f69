import { describe, it } from 'vitest';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount } from '../../tests/mount.js';
import { LiveRegion } from './live-region.js';

describe(LiveRegion.name, () => {
  it('passes accessibility checks', async () => {
    const region = await mount('patchcord-live-region', {
      announcements: [{ id: 'problem', text: 'Zendesk does not answer.', urgency: 'polite' }],
    });

    await expectAccessible(region);
  });
});

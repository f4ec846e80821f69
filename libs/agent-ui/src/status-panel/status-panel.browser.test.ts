import { describe, it } from 'vitest';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount } from '../../tests/mount.js';
import { StatusPanel } from './status-panel.js';

describe(StatusPanel.name, () => {
  it.each([
    ['neutral', false],
    ['working', false],
    ['warning', false],
    ['danger', false],
    ['warning', true],
  ] as const)('passes accessibility checks: %s (compact: %s)', async (tone, compact) => {
    const panel = await mount('patchcord-status-panel', {
      compact,
      content: {
        tone,
        heading: 'Connect does not let this page in',
        sentence: 'Add both addresses to the approved origins of https://a-very-long-name.my.connect.aws.',
        progress: 'Waiting for Amazon Connect',
        copyables: [{ label: 'First origin', value: 'https://acme-with-a-long-name.zendesk.com' }],
        actions: [
          { id: 'retry', label: 'Try again' },
          { id: 'help', label: 'Read more' },
        ],
      },
    });

    await expectAccessible(panel);
  });
});

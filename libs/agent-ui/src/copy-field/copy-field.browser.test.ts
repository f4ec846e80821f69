import { describe, it } from 'vitest';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount } from '../../tests/mount.js';
import { CopyField } from './copy-field.js';

describe(CopyField.name, () => {
  it('passes accessibility checks', async () => {
    const field = await mount('patchcord-copy-field', {
      label: 'Origin of Zendesk',
      value: 'https://a-company-with-a-rather-long-name.zendesk.com',
    });

    await expectAccessible(field);
  });
});

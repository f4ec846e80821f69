import { describe, expect, it } from 'vitest';
import { contact } from '../../tests/contact.js';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount } from '../../tests/mount.js';
import type { ContactCardData } from '../contact-card/contact-card-data.js';
import { ContactRow } from './contact-row.js';

const long = 'A very long text that has never heard of three hundred and twenty pixels '.repeat(3);
const rows: Readonly<Record<string, ContactCardData>> = {
  'a call in view': contact,
  'a chat that is offered': { ...contact, channel: 'chat', phase: 'ringing', inView: false },
  'long texts': { ...contact, channel: 'task', who: long, ticket: { id: 1, subject: long }, inView: false },
  'something failed': { ...contact, channel: 'chat', who: 'شركة النور للتجارة', line: long, tone: 'danger' },
  'something waits': { ...contact, inView: false, line: long, tone: 'warning' },
};

describe(ContactRow.name, () => {
  it.each(Object.entries(rows))('passes accessibility checks: %s', async (_name, data) => {
    await expectAccessible(await mount('patchcord-contact-row', { contact: data, now: () => 1_063_000 }));
  });

  it('never changes its height, whatever it has to say', async () => {
    const heights = new Set<number>();
    for (const data of Object.values(rows)) {
      const row = await mount('patchcord-contact-row', { contact: data, now: () => 1_063_000 });
      heights.add(row.getBoundingClientRect().height);
    }

    expect(heights.size).toBe(1);
  });
});

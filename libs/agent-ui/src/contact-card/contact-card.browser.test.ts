import { describe, expect, it } from 'vitest';
import { contact, contactWithoutTicket } from '../../tests/contact.js';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount, part } from '../../tests/mount.js';
import { ContactCard } from './contact-card.js';
import type { ContactCardData } from './contact-card-data.js';

const now = () => 1_063_000;
const long = 'A very long text that has never heard of three hundred and twenty pixels '.repeat(3);

const cards: Record<string, ContactCardData> = {
  'a call on a ticket': contact,
  'a ringing call of somebody new': {
    ...contactWithoutTicket,
    phase: 'ringing',
    customerKind: 'unrecognised',
    tone: 'working',
    line: 'Ringing.',
  },
  'a failed chat with long texts': {
    ...contact,
    channel: 'chat',
    who: long,
    organisation: long,
    ticket: { id: 1, subject: long },
    line: long,
    customerKind: 'several',
    tone: 'danger',
    retryable: true,
  },
  'a contact that waits for Zendesk': {
    ...contactWithoutTicket,
    tone: 'warning',
    retryable: true,
    inView: false,
  },
};

describe(ContactCard.name, () => {
  it.each(Object.entries(cards))('passes accessibility checks: %s', async (_name, data) => {
    const card = await mount('patchcord-contact-card', { contact: data, now });

    await expectAccessible(card);
  });

  it('never changes its height, whatever it has to say', async () => {
    const heights = new Set<number>();
    for (const data of Object.values(cards)) {
      const card = await mount('patchcord-contact-card', { contact: data, now });
      heights.add(card.getBoundingClientRect().height);
    }

    expect(heights.size).toBe(1);
  });

  it('keeps a long subject in one line, and whole in its tooltip', async () => {
    const data = { ...contact, ticket: { id: 1, subject: long } };
    const card = await mount('patchcord-contact-card', { contact: data, now });
    const link = part(card, '.ticket button');

    expect(link.scrollWidth).toBeGreaterThan(link.clientWidth);
    expect(link.title).toBe(`Open ticket: #1 ${long}`);
  });
});

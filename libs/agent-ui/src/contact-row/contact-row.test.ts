import { describe, expect, it } from 'vitest';
import { contact, contactWithoutTicket } from '../../tests/contact.js';
import { mount, part, textOf } from '../../tests/mount.js';
import type { ContactCardData } from '../contact-card/contact-card-data.js';
import { ContactRow } from './contact-row.js';

const mountRow = (changes: Partial<ContactCardData>, base = contact) =>
  mount('patchcord-contact-row', { contact: { ...base, ...changes }, now: () => 1_063_000 });

describe(ContactRow.name, () => {
  it.each([
    [{ channel: 'chat' }, 'In conversation · Chat · #1234 Parcel has not arrived'],
    [{ channel: 'task', isPaused: true }, 'Paused · Task · #1234 Parcel has not arrived'],
    [
      { channel: 'voice', phase: 'afterContactWork' },
      'After-contact work · Call · #1234 Parcel has not arrived',
    ],
    [{ channel: 'email', phase: 'ringing' }, 'Offered · Email · #1234 Parcel has not arrived'],
  ] as const)('says how a contact stands, in the words of its channel: %j', async (changes, words) => {
    expect(textOf(part(await mountRow(changes), '.state'))).toBe(words);
  });

  it('says the queue as long as there is no ticket', async () => {
    const row = await mountRow({ channel: 'chat', phase: 'ringing' }, contactWithoutTicket);

    expect(textOf(part(row, '.state'))).toBe('Offered · Chat · Support');
  });

  it.each(['warning', 'danger'] as const)('says what needs the agent instead: %s', async (tone) => {
    const row = await mountRow({ tone, line: 'Zendesk does not answer; trying again in 8 s.' });

    expect(textOf(part(row, '.state'))).toBe('Zendesk does not answer; trying again in 8 s.');
    expect(part(row, '.state').title).toBe('Zendesk does not answer; trying again in 8 s.');
  });

  it('puts its contact in view, unless it is there already', async () => {
    const heard: string[] = [];
    for (const inView of [true, false]) {
      const row = await mountRow({ inView });
      row.addEventListener('patchcord-select-contact', ({ contactId }) =>
        heard.push(`${contactId} ${inView}`),
      );
      part(row, 'button').click();
      expect(part(row, 'button').getAttribute('aria-pressed')).toBe(String(inView));
    }

    expect(heard).toEqual(['contact-1 false']);
  });
});

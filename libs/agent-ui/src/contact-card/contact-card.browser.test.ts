import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contact, contactWithoutTicket } from '../../tests/contact.js';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount, part } from '../../tests/mount.js';
import { voiceId } from '../../tests/voice-ids.js';
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

const recording = { state: 'recording', notSetUp: false } as const;
const addNumber = {
  number: '+14155550134',
  customerId: 7,
  customerName: long,
  state: 'offered',
} as const;

const cardsWithTools: Record<string, ContactCardData> = {
  'a recorded call with several agents': {
    ...contact,
    recording,
    participants: [
      { name: long, state: 'onHold' },
      { name: 'شركة النور للتجارة', state: 'connected' },
    ],
  },
  'a recording that is being paused': { ...contact, recording: { ...recording, busy: 'pausing' } },
  'a paused recording': { ...contact, recording: { ...recording, state: 'paused' } },
  'a recording nobody knows of': {
    ...contact,
    inView: false,
    recording: { state: 'unknown', notSetUp: false, problem: long },
  },
  'a recording nothing is set up for': { ...contact, recording: { state: 'unknown', notSetUp: true } },
  'a number to add': { ...contact, addNumber },
  'a number that is being added': { ...contact, addNumber: { ...addNumber, state: 'adding' } },
  'a number that was added': { ...contact, addNumber: { ...addNumber, state: 'added' } },
  'a number that was refused': { ...contact, addNumber: { ...addNumber, state: 'failed', problem: long } },
  'a call with Voice ID': { ...contact, voiceId },
  'a ringing call with Voice ID': { ...contactWithoutTicket, phase: 'ringing', voiceId },
  'a task': {
    ...contactWithoutTicket,
    channel: 'task',
    who: long,
    customerName: long,
    isPaused: true,
    task: { description: long, references: [] },
  },
  'an email of nobody known': {
    ...contactWithoutTicket,
    channel: 'email',
    customerKind: 'unrecognised',
    hint: long,
  },
  'a call that is listened to': { ...contact, isMonitoring: true, line: '' },
};

describe(ContactCard.name, () => {
  it.each(Object.entries(cardsWithTools))('passes accessibility checks: %s', async (_name, data) => {
    const card = await mount('patchcord-contact-card', { contact: data, selectable: true, now });

    await expectAccessible(card);
  });

  it('keeps its height from the first ringing of a call with Voice ID to the end of after-contact work', async () => {
    const card = await mount('patchcord-contact-card', { now });
    const heights = new Set<number>();
    for (const phase of ['ringing', 'connected', 'afterContactWork', 'over'] as const) {
      card.contact = { ...contact, phase, voiceId };
      await card.updateComplete;
      heights.add(card.getBoundingClientRect().height);
    }

    expect(heights.size).toBe(1);
  });

  it('keeps its height from the first ringing of a recorded call to the end of after-contact work', async () => {
    const card = await mount('patchcord-contact-card', { now });
    const heights = new Set<number>();
    for (const phase of ['ringing', 'connected', 'afterContactWork', 'over'] as const) {
      card.contact = { ...contact, phase, recording };
      await card.updateComplete;
      heights.add(card.getBoundingClientRect().height);
    }
    card.contact = { ...contact, recording: { ...recording, state: 'paused', busy: 'resuming' } };
    await card.updateComplete;
    heights.add(card.getBoundingClientRect().height);

    expect(heights.size).toBe(1);
  });

  it('is put in view with the keyboard', async () => {
    const card = await mount('patchcord-contact-card', {
      contact: { ...contact, inView: false },
      selectable: true,
      now,
    });
    const heard: string[] = [];
    card.addEventListener('patchcord-select-contact', ({ contactId }) => heard.push(contactId));

    await userEvent.keyboard('{Tab}{Enter}');

    expect(heard).toEqual(['contact-1']);
  });

  it('takes the focus of what goes away, such as Try again', async () => {
    const failed = { ...contact, line: 'Not saved.', tone: 'danger', retryable: true } as const;
    const card = await mount('patchcord-contact-card', { contact: failed, now });
    const buttons = [...(card.shadowRoot?.querySelectorAll('button') ?? [])];
    buttons.find(({ textContent }) => textContent.trim() === 'Try again')?.focus();
    expect(card.matches(':focus-within')).toBe(true);

    card.contact = { ...failed, retryable: false };

    await expect.poll(() => card.shadowRoot?.activeElement?.id).toBe('who');
  });

  it('leaves the keyboard in its place when the number was added', async () => {
    const card = await mount('patchcord-contact-card', { contact: { ...contact, addNumber }, now });
    const offer = part(card, 'patchcord-number-offer');
    part(offer, 'button').focus();

    card.contact = { ...contact, addNumber: { ...addNumber, state: 'added' } };

    await expect.poll(() => offer.shadowRoot?.activeElement?.className).toBe('added');
  });

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

import { describe, expect, it } from 'vitest';
import { contact, contactWithoutTicket } from '../../tests/contact.js';
import { mount, part, textOf } from '../../tests/mount.js';
import { ContactCard } from './contact-card.js';
import type { OpenCustomerEvent, OpenTicketEvent, RetryContactEvent } from './contact-card-events.js';

const now = () => 1_063_000;

describe(ContactCard.name, () => {
  it('says who it is, in which phase, from where, on which ticket, and where things stand', async () => {
    const card = await mount('patchcord-contact-card', { contact, now });

    expect(textOf(card)).toBe(
      'Call, inbound: Jane Doe Connected · Support · +1 415-555-0134 · Acme ' +
        '#1234 Parcel has not arrived Timeline On #1234. Call details follow when the call ends.',
    );
  });

  it.each([
    ['looking-up', 'looking up'],
    ['unrecognised', 'new customer'],
    ['several', 'several matches'],
    ['anonymous', 'anonymous'],
  ] as const)('puts a word beside a customer who is %s', async (customerKind, word) => {
    const card = await mount('patchcord-contact-card', { contact: { ...contact, customerKind }, now });

    expect(textOf(part(card, '.badge'))).toBe(word);
  });

  it('does not say anonymous twice', async () => {
    const anonymous = { ...contact, who: 'Anonymous', customerKind: 'anonymous' } as const;
    const card = await mount('patchcord-contact-card', { contact: anonymous, now });

    expect(card.shadowRoot?.querySelector('.badge')).toBeNull();
  });

  it('says that there is no ticket yet', async () => {
    const card = await mount('patchcord-contact-card', { contact: contactWithoutTicket, now });

    expect(textOf(part(card, '.ticket'))).toBe('No ticket yet');
  });

  it('asks for the ticket when its link is pressed', async () => {
    const card = await mount('patchcord-contact-card', { contact, now });
    const heard: OpenTicketEvent[] = [];
    card.addEventListener('patchcord-open-ticket', (event) => heard.push(event));

    part(card, '.ticket button').click();

    expect(heard.map(({ contactId, ticketId }) => ({ contactId, ticketId }))).toEqual([
      { contactId: 'contact-1', ticketId: 1234 },
    ]);
  });

  it('asks for the customer when the name is pressed', async () => {
    const card = await mount('patchcord-contact-card', { contact, now });
    const heard: OpenCustomerEvent[] = [];
    card.addEventListener('patchcord-open-customer', (event) => heard.push(event));

    part(card, '#who').click();

    expect(heard.map(({ contactId }) => contactId)).toEqual(['contact-1']);
  });

  it('offers to try again only what can be tried again', async () => {
    const settled = await mount('patchcord-contact-card', { contact, now });
    const failed = await mount('patchcord-contact-card', { contact: { ...contact, retryable: true }, now });
    const heard: RetryContactEvent[] = [];
    failed.addEventListener('patchcord-retry', (event) => heard.push(event));

    part(failed, '.retry').click();

    expect(settled.shadowRoot?.querySelector('.retry')).toBeNull();
    expect(heard.map(({ contactId }) => contactId)).toEqual(['contact-1']);
  });

  it('lets its events leave every shadow root', async () => {
    const card = await mount('patchcord-contact-card', { contact, now });
    const heard: Event[] = [];
    document.addEventListener('patchcord-open-ticket', (event) => heard.push(event), { once: true });

    part(card, '.ticket button').click();

    expect(heard).toHaveLength(1);
  });
});

import { FakeTicketing } from '@patchcord/contact-ports/testing';
import { compileQueueBrandMapping } from '@patchcord/queue-mapping';
import { describe, expect, it } from 'vitest';
import { chooseTicket } from './choose-ticket.js';

const jane = { id: 1, name: 'Jane Doe' };
const recognised = { kind: 'recognised', customer: jane } as const;
const unplaced = { ticketBrand: undefined, ticketOutboundQueue: undefined };
const settings = { ...unplaced, zendeskTicket: undefined, recentTicketTimeout: 0 };
const contact = { channel: 'voice', direction: 'inbound', queueName: 'Support' } as const;
const nothingMapped = compileQueueBrandMapping([]);
const placement = {
  brandId: undefined,
  outboundQueue: undefined,
  reason: 'No brand is set; Zendesk’s own choice applies.',
  warnings: [],
};

describe('chooseTicket', () => {
  it('zendesk_ticket = 0: a new one, without asking for a recent one', async () => {
    const ticketing = new FakeTicketing();
    await expect(
      chooseTicket(
        {
          contact,
          customer: recognised,
          settings: { ...settings, zendeskTicket: 0, recentTicketTimeout: 60 },
        },
        ticketing,
        nothingMapped,
      ),
    ).resolves.toEqual({
      outcome: { kind: 'new', followUpOf: undefined, placement },
      reason:
        'The customer asked for a new ticket (zendesk_ticket is 0). No brand is set; Zendesk’s own choice applies.',
      unknownTicket: undefined,
    });
    expect(ticketing.world.deliveries).toEqual([]);
  });

  it('a given ticket of the customer, or for a caller nobody knows: that one', async () => {
    const ticketing = new FakeTicketing();
    const { id } = ticketing.world.addTicket({ requesterId: jane.id });
    for (const customer of [
      recognised,
      { kind: 'anonymous' },
      { kind: 'unrecognised', number: undefined },
    ] as const) {
      await expect(
        chooseTicket(
          { contact, customer, settings: { ...settings, zendeskTicket: id } },
          ticketing,
          nothingMapped,
        ),
      ).resolves.toMatchObject({ outcome: { kind: 'existing', ticket: { id } } });
    }
  });

  it('a given ticket whose requester is somebody else: the agent decides', async () => {
    const ticketing = new FakeTicketing();
    const { id } = ticketing.world.addTicket({ requesterId: 99 });
    await expect(
      chooseTicket(
        { contact, customer: recognised, settings: { ...settings, zendeskTicket: id } },
        ticketing,
        nothingMapped,
      ),
    ).resolves.toMatchObject({ outcome: { kind: 'otherRequester', ticket: { id } } });
  });

  it('a given ticket that is closed: a follow-up of it', async () => {
    const ticketing = new FakeTicketing();
    const { id } = ticketing.world.addTicket({ requesterId: jane.id, closed: true });
    await expect(
      chooseTicket(
        { contact, customer: recognised, settings: { ...settings, zendeskTicket: id } },
        ticketing,
        nothingMapped,
      ),
    ).resolves.toMatchObject({ outcome: { kind: 'new', followUpOf: id } });
  });

  it('a given ticket the agent may not see: told, and the recent-ticket rule applies', async () => {
    const ticketing = new FakeTicketing();
    const hidden = ticketing.world.addTicket({ visible: false });
    const recent = ticketing.world.addTicket({ requesterId: jane.id });
    await expect(
      chooseTicket(
        {
          contact,
          customer: recognised,
          settings: { ...settings, zendeskTicket: hidden.id, recentTicketTimeout: 60 },
        },
        ticketing,
        nothingMapped,
      ),
    ).resolves.toMatchObject({
      outcome: { kind: 'existing', ticket: { id: recent.id } },
      unknownTicket: hidden.id,
    });
  });

  it('no recent ticket: a new one', async () => {
    await expect(
      chooseTicket(
        { contact, customer: recognised, settings: { ...settings, recentTicketTimeout: 60 } },
        new FakeTicketing(),
        nothingMapped,
      ),
    ).resolves.toMatchObject({
      outcome: { kind: 'new', followUpOf: undefined },
      reason:
        'Jane Doe has no open ticket updated in the last 60 minutes. No brand is set; Zendesk’s own choice applies.',
    });
  });
});

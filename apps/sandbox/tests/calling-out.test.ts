import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/start-sandbox.js';
import { jane, janesNumber, queueField, unknownNumber } from './demo-desk.js';
import { eventually, finish } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const world = useDesk(
  {
    appSettings: {
      queueMappings: JSON.stringify({
        v: 1,
        format: 1,
        queueBrands: [],
        brandQueues: [
          ['Acme', 'Acme Sales'],
          ['Globex', 'Globex Sales'],
        ],
      }),
    },
  },
  (sandbox) => sandbox.connect.driver.setDialling('waits'),
);

/** A ticket of Jane's in the brand, with the queue in its field. */
async function ticketOf(brand: 'Acme' | 'Globex' | 'Initech', queue?: string): Promise<number> {
  const { tickets } = await world.sandbox.zendesk.driver.state();
  const brands = { Acme: 360001000701, Globex: 360001000702, Initech: 360001000703 };
  const ticket = tickets.find(({ brand_id: id, status }) => id === brands[brand] && status === 'open');
  if (!ticket) throw new Error(`No open ticket of ${brand}.`);
  if (queue !== undefined) {
    await fetch(`${world.sandbox.addresses.zendesk}/api/v2/tickets/${String(ticket.id)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket: { custom_fields: [{ id: queueField, value: queue }] } }),
    });
  }
  return ticket.id;
}

async function dialledContact() {
  let found: Awaited<ReturnType<Sandbox['connect']['driver']['contact']>> | undefined;
  await eventually(async () => {
    found = (await world.sandbox.connect.driver.contacts()).findLast(
      ({ direction }) => direction === 'outbound',
    );
    expect(found).toBeDefined();
  });
  if (!found) throw new Error('Nothing was dialled.');
  return found;
}

/** The customer answers, talks, hangs up; the agent clears. */
async function talk(contactId: string): Promise<void> {
  await world.sandbox.connect.driver.answer(contactId);
  await world.desk.softphone.getByText('Connected', { exact: true }).waitFor();
  await world.sandbox.connect.driver.customerHangup(contactId);
  await finish(world.desk);
}

describe('click-to-dial from a ticket', () => {
  it.each([
    ['the ticket’s field, when its queue is in the routing profile', 'Acme', 'Support EU', 'Support EU'],
    [
      'the brand’s queue, when the field’s is not in the routing profile',
      'Acme',
      'Globex Sales',
      'Acme Sales',
    ],
    ['the brand’s queue, when the field is empty', 'Acme', undefined, 'Acme Sales'],
    ['the default, when the brand’s queue is not in the routing profile', 'Globex', undefined, 'BasicQueue'],
    ['the default, when the brand is not mapped', 'Initech', undefined, 'BasicQueue'],
  ] as const)('calls from %s', async (_, brand, field, queue) => {
    const ticketId = await ticketOf(brand, field);
    await world.sandbox.zendesk.driver.dialout({ number: janesNumber, ticketId, userId: jane });
    expect(await dialledContact()).toMatchObject({ customerNumber: janesNumber, queue });
  });

  it('attaches the call to that ticket, and records it there', async () => {
    const ticketId = await ticketOf('Acme');
    await world.sandbox.zendesk.driver.dialout({ number: janesNumber, ticketId, userId: jane });
    const { contactId } = await dialledContact();
    await talk(contactId);
    const { tickets, calls, pops } = await world.whatHappened();
    expect(tickets).toEqual([]);
    expect(calls).toMatchObject([{ ticket_id: ticketId, direction: 'outbound', to_line: janesNumber }]);
    expect(pops).toEqual([`ticket ${String(ticketId)}`]);
  });

  it('a call that fails drops the ticket: the next call is not put on it', async () => {
    await world.sandbox.connect.driver.setDialling('busy');
    const ticketId = await ticketOf('Acme');
    await world.sandbox.zendesk.driver.dialout({ number: unknownNumber, ticketId });
    await world.desk.softphone.getByText('Not answered. Nothing is saved.').waitFor();
    await world.desk.ccp.getByRole('button', { name: 'Clear contact' }).first().click();
    await eventually(async () => {
      expect(await world.desk.softphone.locator('patchcord-contact-card').count()).toBe(0);
    });

    await world.sandbox.connect.driver.setDialling('waits');
    await world.sandbox.zendesk.driver.dialout({ number: unknownNumber });
    await eventually(async () => {
      expect((await world.sandbox.connect.driver.contacts()).filter(({ live }) => live)).toHaveLength(1);
    });
    const { contactId } = await dialledContact();
    await talk(contactId);
    expect((await world.whatHappened()).calls).toEqual([]);
  });
});

describe('click-to-dial from a user, and the dial panel', () => {
  it('a user’s profile: a new ticket for that user', async () => {
    await world.sandbox.zendesk.driver.dialout({ number: janesNumber, userId: jane });
    const { contactId, queue } = await dialledContact();
    expect(queue).toBe('BasicQueue');
    await talk(contactId);
    const { tickets, calls } = await world.whatHappened();
    expect(tickets).toMatchObject([{ subject: 'Outgoing call to Jane Doe', requester_id: jane }]);
    expect(calls).toMatchObject([{ ticket_id: tickets[0]?.id, end_user_id: jane }]);
  });

  it('(415) 555-0134 with default country US reaches +14155550134, from a queue selected by hand', async () => {
    await world.desk.page.getByRole('button', { name: /Patchcord/ }).click();
    await world.desk.softphone.getByRole('button', { name: 'Dial', exact: true }).click();
    await world.desk.softphone.getByLabel('Number').pressSequentially('(415) 555-0134');
    await world.desk.softphone.getByText('Will call +14155550134').waitFor();
    await world.desk.softphone
      .getByText('Will call from queue BasicQueue: your default outbound queue.')
      .waitFor();
    await world.desk.softphone.getByLabel('Outbound queue').selectOption('Support EU');
    await world.desk.softphone.getByText('Will call from queue Support EU: you selected it.').waitFor();
    await world.desk.softphone.getByRole('button', { name: 'Call', exact: true }).click();
    expect(await dialledContact()).toMatchObject({ customerNumber: janesNumber, queue: 'Support EU' });
  });

  it('Enter a number from a ticket: the panel opens for that ticket, and nothing is dialled yet', async () => {
    const ticketId = await ticketOf('Acme');
    await world.sandbox.zendesk.driver.dialout({ ticketId, userId: jane });
    await world.desk.softphone.getByText(new RegExp(`For ticket #${String(ticketId)}`)).waitFor();
    expect(
      (await world.sandbox.connect.driver.contacts()).filter(({ direction }) => direction === 'outbound'),
    ).toEqual([]);
    await world.desk.softphone.getByLabel('Number').fill(unknownNumber);
    await world.desk.softphone.getByRole('button', { name: 'Call', exact: true }).click();
    const { contactId } = await dialledContact();
    await talk(contactId);
    expect((await world.whatHappened()).calls).toMatchObject([
      { ticket_id: ticketId, to_line: unknownNumber },
    ]);
  });

  it('an impossible number is refused with a reason', async () => {
    await world.sandbox.zendesk.driver.dialout({ number: '12', userId: jane });
    await eventually(async () => {
      expect((await world.whatHappened()).notices).toEqual([
        '12 is not a number that can be called. Check it, or add the country code.',
      ]);
    });
    expect(
      (await world.sandbox.connect.driver.contacts()).filter(({ direction }) => direction === 'outbound'),
    ).toEqual([]);
  });

  it('an unknown number: nothing is created, unless all_outbound', async () => {
    await world.sandbox.zendesk.driver.dialout({ number: unknownNumber });
    const { contactId } = await dialledContact();
    await talk(contactId);
    const { users, tickets, calls } = await world.whatHappened();
    expect({ users, tickets, calls }).toEqual({ users: [], tickets: [], calls: [] });

    await world.sandbox.zendesk.driver.dialout({ number: '+12025550178' });
    await eventually(async () => {
      expect((await world.sandbox.connect.driver.contacts()).filter(({ live }) => live)).toHaveLength(1);
    });
    const second = await dialledContact();
    await world.sandbox.connect.driver.updateAttributes(second.contactId, { all_outbound: 'true' });
    await eventually(async () => {
      expect((await world.sandbox.connect.driver.contact(second.contactId)).attributes).toEqual({
        all_outbound: 'true',
      });
    });
    await talk(second.contactId);
    expect((await world.whatHappened()).tickets).toMatchObject([
      { subject: 'Outgoing call to +12025550178' },
    ]);
  });
});

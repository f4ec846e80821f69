import { describe, expect, it } from 'vitest';
import { amelia, jane, janesNumber, sharedNumber, unknownNumber } from './demo-desk.js';
import { accept, eventually, finish, ring, waitForContactState, type Caller } from './take-a-call.js';
import { goTo } from './go-to.js';
import { useDesk } from './use-desk.js';

const world = useDesk();

const panel = () => world.desk.softphone.locator('patchcord-assignment-panel');
const button = (name: string | RegExp) => panel().getByRole('button', { name });

/** Rings, and is answered; the panel waits for a choice. */
async function answer(caller: Caller): Promise<string> {
  const { contactId } = await world.sandbox.connect.driver.ring({ queue: 'Support', ...caller });
  await world.desk.softphone.getByRole('heading', { name: 'Choose the ticket when you answer' }).waitFor();
  await accept(world.desk);
  await waitForContactState(world.desk, contactId, 'connected');
  await world.desk.softphone.getByRole('heading', { name: 'Choose the ticket', exact: true }).waitFor();
  return contactId;
}

async function hangUp(contactId: string): Promise<void> {
  await world.sandbox.connect.driver.customerHangup(contactId);
  await finish(world.desk);
}

const agentDecides = { ticket_assignment: 'agent' };

describe('the panel', () => {
  it('creates the ticket for the customer, once for a double click, in five requests', async () => {
    const contactId = await answer({ customerNumber: janesNumber, attributes: agentDecides });
    await panel().getByText('Jane Doe').first().waitFor();
    await panel().getByText('Delivery window for the Oakland office').waitFor();
    await button('Create ticket').dblclick();
    await world.desk.softphone
      .getByText(/^On #\d+\. Call details follow/)
      .first()
      .waitFor();
    await eventually(async () => {
      expect(await panel().count()).toBe(0);
    });
    await hangUp(contactId);
    const { calls, requests, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ requester_id: jane, subject: 'Incoming call from Jane Doe' }]);
    expect(calls).toMatchObject([{ ticket_id: tickets[0]?.id, end_user_id: jane }]);
    expect(requests).toEqual([
      'GET /api/v2/search',
      'GET /api/v2/users/#/tickets/requested',
      'POST /api/v2/channels/voice/tickets',
      'POST /api/v2/calls',
      'POST /api/v2/calls/#/comments',
    ]);
  });

  it('attaches to one of the customer’s open tickets', async () => {
    const contactId = await answer({ customerNumber: janesNumber, attributes: agentDecides });
    await button(/^Attach to #4114/).click();
    await world.desk.softphone
      .getByText('On #4114. Call details follow when the call ends.')
      .first()
      .waitFor();
    await hangUp(contactId);
    const { calls, tickets, pops } = await world.whatHappened();
    expect(tickets).toEqual([]);
    expect(calls).toMatchObject([{ ticket_id: 4114, end_user_id: jane }]);
    expect(pops).toEqual([`user ${String(jane)}`, 'ticket 4114']);
  });

  it('attaches to the ticket in view; an unknown caller’s number changes nobody’s profile', async () => {
    const before = (await world.sandbox.zendesk.driver.state()).users;
    const contactId = await answer({ customerNumber: unknownNumber, attributes: agentDecides });
    await panel().getByText('Open a ticket and the apps beside it first.').first().waitFor();
    await goTo(world.desk, '/agent/tickets/4122');
    await button('Attach to #4122 (in view)').click();
    await world.desk.softphone
      .getByText('On #4122. Call details follow when the call ends.')
      .first()
      .waitFor();
    await hangUp(contactId);
    const { calls, tickets } = await world.whatHappened();
    expect(tickets).toEqual([]);
    expect(calls).toMatchObject([{ ticket_id: 4122, end_user_id: 380001000104 }]);
    expect((await world.sandbox.zendesk.driver.state()).users).toEqual(before);
  });

  it('says what is known of a caller nobody knows, and creates the user with the ticket', async () => {
    const contactId = await answer({
      customerNumber: unknownNumber,
      attributes: { ...agentDecides, customer_name: 'Nina Novak' },
    });
    await panel().getByText('Nina Novak').waitFor();
    await panel().getByText('A new customer will be created').waitFor();
    await button('Create ticket').click();
    await world.desk.softphone
      .getByText(/^On #\d+\. Call details follow/)
      .first()
      .waitFor();
    await hangUp(contactId);
    const { tickets, users, requests } = await world.whatHappened();
    expect(users).toMatchObject([{ name: 'Nina Novak', phone: unknownNumber }]);
    expect(tickets).toMatchObject([{ requester_id: users[0]?.id }]);
    expect(requests.length).toBeLessThanOrEqual(5);
  });

  it('lists the people who match; the one who is taken is shown, and gets the ticket', async () => {
    const contactId = await answer({ customerNumber: sharedNumber });
    await button('Create ticket').waitFor();
    await panel()
      .getByRole('radio', { name: /Amelia Clarke/ })
      .check({ force: true });
    await world.desk.page.getByRole('heading', { name: 'Amelia Clarke' }).first().waitFor();
    await eventually(async () => {
      expect(
        await panel()
          .getByRole('radio', { name: /Amelia Clarke/ })
          .isChecked(),
      ).toBe(true);
    });
    await button('Create ticket').click();
    await world.desk.softphone
      .getByText(/^On #\d+\. Call details follow/)
      .first()
      .waitFor();
    await hangUp(contactId);
    const { calls, tickets, notices } = await world.whatHappened();
    expect(tickets).toMatchObject([{ requester_id: amelia }]);
    expect(calls).toMatchObject([{ end_user_id: amelia }]);
    expect(notices).toEqual([expect.stringMatching(/^2 customers have this number/)]);
  });

  it('follows the Zendesk tab in view: a ticket’s requester, a user’s profile', async () => {
    const contactId = await answer({ customerNumber: janesNumber, attributes: agentDecides });
    await goTo(world.desk, '/agent/tickets/4122');
    await panel().getByText('Oliver Clarke').first().waitFor();
    await goTo(world.desk, '/agent/users/380001000102');
    await panel().getByText('Carlos Mendez').first().waitFor();
    await goTo(world.desk, '/agent/dashboard');
    await panel().getByText('Jane Doe').first().waitFor();
    await hangUp(contactId);
    expect((await world.whatHappened()).tickets).toMatchObject([{ requester_id: jane }]);
  });

  it('a closed ticket in view: a follow-up of it is offered', async () => {
    const contactId = await answer({ customerNumber: '+493023125014', attributes: agentDecides });
    await goTo(world.desk, '/agent/tickets/4101');
    await button('Create follow-up of #4101').click();
    await world.desk.softphone
      .getByText(/^On #\d+\. Call details follow/)
      .first()
      .waitFor();
    await hangUp(contactId);
    const { calls, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ requester_id: 380001000105, via: { source: { rel: 'follow_up' } } }]);
    expect(calls).toMatchObject([{ ticket_id: tickets[0]?.id }]);
  });

  it('Zendesk’s own form for a new ticket: a notice says to create it from the softphone', async () => {
    const contactId = await answer({ customerNumber: janesNumber, attributes: agentDecides });
    await goTo(world.desk, '/agent/tickets/new/1');
    await eventually(async () => {
      expect((await world.whatHappened()).notices).toEqual([
        'Create the ticket from the softphone, so that the contact is recorded on it.',
      ]);
    });
    await hangUp(contactId);
  });

  it('force_ticket_creation false: attached during after-contact work, the call is recorded', async () => {
    const contactId = await answer({
      customerNumber: janesNumber,
      attributes: { ...agentDecides, force_ticket_creation: 'false' },
    });
    await world.sandbox.connect.driver.customerHangup(contactId);
    await world.desk.softphone.getByText(/^Not on a ticket\./).waitFor();
    await button(/^Attach to #4114/).click();
    await finish(world.desk);
    const { calls, tickets } = await world.whatHappened();
    expect(tickets).toEqual([]);
    expect(calls).toMatchObject([{ ticket_id: 4114 }]);
  });

  it('force_ticket_creation false, and nothing chosen: nothing is written', async () => {
    const contactId = await answer({
      customerNumber: janesNumber,
      attributes: { ...agentDecides, force_ticket_creation: 'false' },
    });
    await hangUp(contactId);
    const { calls, tickets, comments } = await world.whatHappened();
    expect({ calls, tickets, comments }).toEqual({ calls: [], tickets: [], comments: [] });
  });

  it('works from the keyboard alone', async () => {
    const contactId = await answer({ customerNumber: janesNumber, attributes: agentDecides });
    await button('Create ticket').focus();
    await world.desk.page.keyboard.press('Enter');
    await world.desk.softphone
      .getByText(/^On #\d+\. Call details follow/)
      .first()
      .waitFor();
    await hangUp(contactId);
    expect((await world.whatHappened()).tickets).toHaveLength(1);
  });
});

describe('beside a ticket', () => {
  it('*Attach this call here* puts the call on that ticket', async () => {
    const contactId = await answer({ customerNumber: unknownNumber, attributes: agentDecides });
    await goTo(world.desk, '/agent/tickets/4122');
    // The softphone lies over the apps beside the ticket.
    await world.desk.page.getByRole('button', { name: 'Patchcord', exact: true }).click();
    const sidebar = world.desk.page.frameLocator('iframe[src*="sidebar.html"]').last();
    await sidebar.getByRole('button', { name: 'Attach this call here' }).click();
    await sidebar
      .getByText(/is on this ticket|on this ticket/i)
      .first()
      .waitFor();
    await world.desk.page.getByRole('button', { name: 'Patchcord', exact: true }).click();
    await hangUp(contactId);
    expect((await world.whatHappened()).calls).toMatchObject([{ ticket_id: 4122 }]);
  });
});

describe('an unknown number of a known customer', () => {
  it('is added to the profile when the agent asks, beside what is stored there', async () => {
    const contactId = await ring(world.desk, {
      customerNumber: unknownNumber,
      attributes: { zendesk_user: String(jane) },
    });
    await accept(world.desk);
    await waitForContactState(world.desk, contactId, 'connected');
    await world.desk.softphone.getByRole('button', { name: 'Add number to profile' }).click();
    await world.desk.softphone.getByText('Number added to profile').waitFor();
    await hangUp(contactId);
    const { users } = await world.sandbox.zendesk.driver.state();
    expect(users.find(({ id }) => id === jane)?.phone).toBe(janesNumber);
    const { body } = await world.sandbox.zendesk.driver
      .as('alex.morgan')
      .request('GET', `users/${String(jane)}/identities`);
    expect(body).toMatchObject({
      identities: expect.arrayContaining([
        expect.objectContaining({ type: 'phone_number', value: unknownNumber }),
      ]) as unknown,
    });
  });
});

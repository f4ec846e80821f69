import { describe, expect, it } from 'vitest';
import { janesNumber, unknownNumber } from './demo-desk.js';
import { accept, eventually, finish, ring, waitForContactState } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const search = { match: { method: 'GET', path: '/api/v2/search' } };
const createTicket = { match: { method: 'POST', path: '/api/v2/channels/voice/tickets' } };
const createUser = { match: { method: 'POST', path: '/api/v2/users' } };
const createCall = { match: { method: 'POST', path: '/api/v2/calls' } };

const world = useDesk();

/** One customer, one ticket, one call record, whatever happened on the way. */
async function expectOneOfEach(customers: number): Promise<void> {
  const { users, tickets, calls, comments } = await world.whatHappened();
  expect({
    users: users.length,
    tickets: tickets.length,
    calls: calls.map(({ ticket_id: id }) => id),
    voiceComments: comments.filter(({ type }) => type === 'TpeVoiceComment').length,
  }).toEqual({ users: customers, tickets: 1, calls: [tickets[0]?.id], voiceComments: 1 });
}

describe('a search that fails', () => {
  it('is not “not found”: no customer is created, the card says what happens, and Jane Doe gets her ticket', async () => {
    await world.sandbox.zendesk.driver.faults({ ...search, status: 500, times: 4 });
    const { contactId } = await world.sandbox.connect.driver.ring({
      customerNumber: janesNumber,
      queue: 'Support',
    });
    await world.desk.softphone.getByText(/^Zendesk does not answer; trying again/).waitFor();
    await accept(world.desk);
    await waitForContactState(world.desk, contactId, 'connected');
    const during = await world.whatHappened();
    expect(during.users).toEqual([]);
    expect(during.tickets).toEqual([]);

    await world.desk.softphone.getByText(/^On #\d+\./).waitFor();
    await world.sandbox.connect.driver.customerHangup(contactId);
    await finish(world.desk);
    await expectOneOfEach(0);
    const { tickets, notices } = await world.whatHappened();
    expect(tickets).toMatchObject([{ subject: 'Incoming call from Jane Doe' }]);
    expect(notices).toEqual([
      'Zendesk cannot look up the caller just now. It is tried again, and nothing is created twice.',
    ]);
  });
});

describe('a slow search', () => {
  it('an accept while it runs: one user, one ticket', async () => {
    await world.sandbox.zendesk.driver.faults({ ...search, delayMs: 1_500, times: 1 });
    const contactId = await ring(world.desk, { customerNumber: unknownNumber });
    await accept(world.desk);
    await waitForContactState(world.desk, contactId, 'connected');
    expect((await world.whatHappened()).users).toEqual([]);
    await world.desk.softphone.getByText(/^On #\d+\./).waitFor();
    await world.sandbox.connect.driver.customerHangup(contactId);
    await finish(world.desk);
    await expectOneOfEach(1);
  });

  it('a hang-up, and the clearing, before it has finished: the call is recorded all the same', async () => {
    await world.sandbox.zendesk.driver.faults({ ...search, delayMs: 2_500, times: 1 });
    const contactId = await ring(world.desk, { customerNumber: unknownNumber });
    await accept(world.desk);
    await world.desk.softphone.getByText('Connected', { exact: true }).waitFor();
    await world.sandbox.connect.driver.customerHangup(contactId);
    await world.sandbox.connect.driver.clear(contactId);
    expect((await world.whatHappened()).tickets).toEqual([]);
    await eventually(async () => {
      expect(await world.desk.softphone.locator('patchcord-contact-card').count()).toBe(0);
    });
    await expectOneOfEach(1);
  });
});

describe('a write that fails', () => {
  it.each([
    ['the ticket is refused by an overloaded Zendesk', { ...createTicket, status: 503, times: 1 }],
    ['the ticket meets a rate limit', { ...createTicket, status: 429, retryAfter: 1, times: 1 }],
    ['the ticket’s answer is lost', { ...createTicket, drop: 'after', times: 1 }],
    ['the user’s answer is lost', { ...createUser, drop: 'after', times: 1 }],
    ['the call record never arrives', { ...createCall, drop: 'before', times: 1 }],
  ] as const)('%s: it is sent again, and nothing is doubled', async (_, fault) => {
    await world.sandbox.zendesk.driver.faults(fault);
    const contactId = await ring(world.desk, { customerNumber: unknownNumber });
    await accept(world.desk);
    await world.desk.softphone.getByText(/^On #\d+\./).waitFor({ timeout: 20_000 });
    await world.sandbox.connect.driver.customerHangup(contactId);
    await finish(world.desk);
    await expectOneOfEach(1);
  });

  it('what Zendesk refuses for good stays visible until the agent retries it', async () => {
    await world.sandbox.zendesk.driver.faults({
      ...createTicket,
      status: 422,
      body: {
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: { base: [{ description: 'Group is missing' }] },
      },
      times: 1,
    });
    const contactId = await ring(world.desk, { customerNumber: janesNumber });
    await accept(world.desk);
    await world.desk.softphone.getByText(/^Not saved\. Zendesk refused it: .*Group is missing/).waitFor();
    await world.desk.softphone.getByText('1 unsent').waitFor();
    await world.sandbox.connect.driver.customerHangup(contactId);
    await world.sandbox.connect.driver.clear(contactId);

    await world.desk.softphone.getByRole('button', { name: /Try again/ }).click();
    await eventually(async () => {
      expect(await world.desk.softphone.locator('patchcord-contact-card').count()).toBe(0);
    });
    await expectOneOfEach(0);
  });
});

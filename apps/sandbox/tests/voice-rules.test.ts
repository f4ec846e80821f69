import { describe, expect, it } from 'vitest';
import { alex, sharedNumber, unknownNumber } from './demo-desk.js';
import type { WhatHappened } from './what-happened.js';
import { accept, finish, ring, waitForContactState, type Caller } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const jane = { id: 380001000101, customerNumber: '+14155550134' };
const carlos = { id: 380001000102, customerNumber: '+14155550171' };

/** One row of a table of contact-rules.md, for a call that is answered, talked and ended. */
interface Rule extends Caller {
  readonly rule: string;
  /** Requester of the ticket the call is on; `new` for a user who was created. */
  readonly requester: number | 'new';
  /** The ticket the call is on, when it existed before. */
  readonly ticket?: number;
  readonly followUpOf?: number;
  readonly newUsers?: number;
  readonly notice?: RegExp;
  readonly pops?: readonly string[];
  /** Zendesk requests at most (section 11). */
  readonly budget: number;
}

const auto: readonly Rule[] = [
  {
    rule: '2.2 zendesk_user names the customer; the CLI is disregarded',
    ...{ customerNumber: unknownNumber, attributes: { zendesk_user: String(carlos.id) } },
    ...{ requester: carlos.id, pops: [`user ${String(carlos.id)}`], budget: 4 },
  },
  {
    rule: '2.2 a zendesk_user that is nobody: a notice, and the number applies',
    ...{ customerNumber: jane.customerNumber, attributes: { zendesk_user: '999' } },
    ...{ requester: jane.id, notice: /Zendesk user 999/, budget: 5 },
  },
  {
    rule: '2.3 customer_number in local format; the CLI is disregarded',
    ...{ customerNumber: unknownNumber, attributes: { customer_number: '(415) 555-0171' } },
    ...{ requester: carlos.id, budget: 4 },
  },
  {
    rule: '2.3 a number stored in another spelling is the same number',
    ...{ customerNumber: '+12065550119', requester: 380001000112, budget: 4 },
  },
  {
    rule: '3.3 zendesk_ticket 0: a new one, although a recent one would do',
    ...{ customerNumber: jane.customerNumber },
    attributes: { zendesk_ticket: '0', recent_ticket_timeout: '600' },
    ...{ requester: jane.id, budget: 4 },
  },
  {
    rule: '3.4 zendesk_ticket of the customer: that ticket, popped while ringing',
    ...{ customerNumber: jane.customerNumber, attributes: { zendesk_ticket: '4114' } },
    ...{ requester: jane.id, ticket: 4114, pops: ['ticket 4114'], budget: 4 },
  },
  {
    rule: '3.4 an unrecognised caller: attached, and nobody is created',
    ...{ customerNumber: unknownNumber, attributes: { zendesk_ticket: '4122' } },
    ...{ requester: 380001000104, ticket: 4122, budget: 4 },
  },
  {
    rule: '3.4 an anonymous caller: attached',
    ...{ customerNumber: 'anonymous', attributes: { zendesk_ticket: '4122' } },
    ...{ requester: 380001000104, ticket: 4122, budget: 3 },
  },
  {
    rule: '3.5 zendesk_ticket that does not exist: a notice, and a new one',
    ...{ customerNumber: jane.customerNumber, attributes: { zendesk_ticket: '99999' } },
    ...{ requester: jane.id, notice: /#99999/, budget: 5 },
  },
  {
    rule: '3.5 zendesk_ticket without permission counts as not found',
    ...{ customerNumber: jane.customerNumber, attributes: { zendesk_ticket: '4115' } },
    ...{ requester: jane.id, notice: /#4115/, budget: 5 },
  },
  {
    rule: '3.6 the newest ticket updated within recent_ticket_timeout',
    ...{ customerNumber: jane.customerNumber, attributes: { recent_ticket_timeout: '600' } },
    ...{ requester: jane.id, ticket: 4125, pops: ['ticket 4125'], budget: 4 },
  },
  {
    rule: '3.6 solved counts',
    ...{ customerNumber: carlos.customerNumber, attributes: { recent_ticket_timeout: '6000' } },
    ...{ requester: carlos.id, ticket: 4118, budget: 4 },
  },
  {
    rule: '3.6 nothing within the window: a new one',
    ...{ customerNumber: jane.customerNumber, attributes: { recent_ticket_timeout: '1' } },
    ...{ requester: jane.id, budget: 5 },
  },
  {
    rule: '3 a closed ticket is continued by a follow-up',
    ...{ customerNumber: '+493023125014', attributes: { zendesk_ticket: '4101' } },
    ...{ requester: 380001000105, followUpOf: 4101, budget: 6 },
  },
];

const agentAssignment: readonly Rule[] = [
  {
    rule: '2 several users match: agent assignment; nothing chosen, so the agent is the requester',
    ...{ customerNumber: sharedNumber, requester: alex, notice: /2 customers have this number/, budget: 5 },
  },
  {
    rule: '3.4 zendesk_ticket of somebody else: popped, a notice, and the agent decides',
    ...{ customerNumber: jane.customerNumber, attributes: { zendesk_ticket: '4122' } },
    // The open tickets are listed twice: the panel follows the ticket that is popped.
    ...{ requester: jane.id, pops: ['ticket 4122'], notice: /#4122/, budget: 7 },
  },
  {
    rule: '5 the agent does nothing: a ticket for the identified customer is forced',
    ...{ customerNumber: jane.customerNumber, attributes: { ticket_assignment: 'agent' } },
    ...{ requester: jane.id, pops: [`user ${String(jane.id)}`], budget: 5 },
  },
  {
    rule: '5 the same for an unknown caller: the agent is the requester, and nobody is created',
    ...{ customerNumber: unknownNumber, attributes: { ticket_assignment: 'agent' } },
    ...{ requester: alex, budget: 5 },
  },
];

const world = useDesk();

async function expectRule(happened: WhatHappened, row: Rule): Promise<void> {
  const { tickets } = await world.sandbox.zendesk.driver.state();
  const [call] = happened.calls;
  expect(happened.calls).toHaveLength(1);
  const ticket = tickets.find(({ id }) => id === call?.ticket_id);
  const [created] = happened.users;
  expect(ticket?.requester_id).toBe(row.requester === 'new' ? created?.id : row.requester);
  expect(happened.users).toHaveLength(row.newUsers ?? 0);
  if (row.ticket === undefined) expect(happened.tickets.map(({ id }) => id)).toEqual([ticket?.id]);
  else {
    expect(ticket?.id).toBe(row.ticket);
    expect(happened.tickets).toEqual([]);
  }
  if (row.followUpOf !== undefined) {
    expect(ticket?.via).toMatchObject({ source: { rel: 'follow_up' } });
  }
  if (row.notice) expect(happened.notices).toEqual([expect.stringMatching(row.notice)]);
  else expect(happened.notices).toEqual([]);
  const pops = [...(row.pops ?? happened.pops.slice(0, -1)), `ticket ${String(ticket?.id)}`];
  // The ticket that is popped while ringing is focused again on the accept.
  expect(happened.pops).toEqual(pops);
  expect(happened.requests.length, happened.requests.join('\n')).toBeLessThanOrEqual(row.budget);
}

describe('auto assignment', () => {
  it.each(auto)('$rule', async (row) => {
    const contactId = await ring(world.desk, row);
    await accept(world.desk);
    await waitForContactState(world.desk, contactId, 'connected');
    await world.desk.softphone
      .getByText(/^On #\d+\./)
      .first()
      .waitFor();
    await world.sandbox.connect.driver.customerHangup(contactId);
    await finish(world.desk);
    await expectRule(await world.whatHappened(), row);
  });
});

describe('agent assignment, and the agent chooses nothing', () => {
  it.each(agentAssignment)('$rule', async (row) => {
    const { contactId } = await world.sandbox.connect.driver.ring({ queue: 'Support', ...row });
    await world.desk.softphone.getByRole('heading', { name: 'Choose the ticket when you answer' }).waitFor();
    await accept(world.desk);
    await world.desk.softphone.getByText(/^Choose its ticket below\./).waitFor();
    await world.sandbox.connect.driver.customerHangup(contactId);
    await finish(world.desk);
    await expectRule(await world.whatHappened(), row);
  });
});

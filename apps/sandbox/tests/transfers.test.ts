import { describe, expect, it } from 'vitest';
import { alex, bob, casey, jane, sam } from './demo-desk.js';
import type { Desk } from './open-desk.js';
import { accept, eventually, finish, ring, waitForContactState, type Caller } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const janesCall: Caller = { customerNumber: '+14155550134' };

const world = useDesk();
const driver = () => world.sandbox.connect.driver;

/** The agent answers a customer's call, and it is on a ticket. */
async function talk(caller: Caller = janesCall): Promise<string> {
  const contactId = await ring(world.desk, caller);
  await accept(world.desk);
  await waitForContactState(world.desk, contactId, 'connected');
  await onTicket(world.desk);
  return contactId;
}

async function onTicket(desk: Desk): Promise<void> {
  await desk.softphone
    .getByText(/^On #\d+\./)
    .first()
    .waitFor();
}

/** The other agent's app shows the leg while it rings; they accept, and it is on a ticket. */
async function takeTheLeg(desk: Desk, contactId: string): Promise<void> {
  await desk.softphone
    .getByText(/^Ringing\. Will go on #\d+ when you answer\.$/)
    .first()
    .waitFor();
  await accept(desk);
  await waitForContactState(desk, contactId, 'connected');
  await onTicket(desk);
}

function legOf(added: { readonly contactId: string | null }): string {
  if (added.contactId === null) throw new Error('Nobody was offered the call.');
  return added.contactId;
}

describe('a transfer', () => {
  it('warm: each agent’s leg is on one ticket, with its agent and its own times', async () => {
    const desk = await world.openDeskOf('bob.carter');
    const first = await talk();
    const leg = legOf(await driver().transfer(first, { to: 'agent:bob.carter' }));
    await takeTheLeg(desk, leg);
    await world.desk.softphone
      .getByText(/Bob Carter/)
      .first()
      .waitFor();
    await driver().leave(first);
    await finish(world.desk);
    await driver().customerHangup(leg);
    await finish(desk);

    const { calls, pops, requests, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ requester_id: jane, external_id: `connect:${first}` }]);
    const ticketId = tickets[0]?.id;
    expect(calls).toMatchObject([
      { ticket_id: ticketId, agent_id: alex, external_id: first, end_user_id: jane, direction: 'inbound' },
      { ticket_id: ticketId, agent_id: bob, external_id: leg, end_user_id: jane, direction: 'inbound' },
    ]);
    const [firstCall, secondCall] = calls;
    expect(Date.parse(String(secondCall?.['call_started_at']))).toBeGreaterThanOrEqual(
      Date.parse(String(firstCall?.['call_started_at'])),
    );
    expect(pops.filter((pop) => pop === `ticket ${String(ticketId)}`).length).toBeGreaterThanOrEqual(2);
    // Four for the first agent, and four for the second.
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(8);
  });

  it('cold, of a call on a ticket it was attached to: the ticket is found all the same', async () => {
    const desk = await world.openDeskOf('bob.carter');
    const first = await talk({ ...janesCall, attributes: { zendesk_ticket: '4114' } });
    const leg = legOf(await driver().transfer(first, { to: 'agent:bob.carter', mode: 'cold' }));
    await takeTheLeg(desk, leg);
    await driver().customerHangup(leg);
    await finish(desk);
    await finish(world.desk);
    const { calls, tickets } = await world.whatHappened();
    expect(tickets).toEqual([]);
    expect(calls.map(({ agent_id, ticket_id }) => ({ agent_id, ticket_id })).sort(byAgent)).toEqual([
      { agent_id: alex, ticket_id: 4114 },
      { agent_id: bob, ticket_id: 4114 },
    ]);
  });

  it('of an outbound call does not look inbound', async () => {
    await driver().setDialling('answers');
    const desk = await world.openDeskOf('bob.carter');
    await world.sandbox.zendesk.driver.as('alex.morgan').dialout({ number: '+14155550134', ticketId: 4114 });
    await onTicket(world.desk);
    const [first] = await driver().contacts();
    const leg = legOf(await driver().transfer(first?.contactId ?? '', { to: 'agent:bob.carter' }));
    await takeTheLeg(desk, leg);
    await driver().leave(first?.contactId ?? '');
    await driver().customerHangup(leg);
    await finish(desk);
    await finish(world.desk);
    const { calls } = await world.whatHappened();
    expect(calls.map(({ direction, ticket_id }) => ({ direction, ticket_id }))).toEqual([
      { direction: 'outbound', ticket_id: 4114 },
      { direction: 'outbound', ticket_id: 4114 },
    ]);
  });

  it(
    'to an agent who may not see the ticket: agent assignment, with a notice',
    { timeout: 60_000 },
    async () => {
      const desk = await world.openDeskOf('bob.carter');
      // 4115 belongs to a private group that neither sees: the first agent's ticket is made private while they talk.
      const first = await talk();
      const [ticket] = (await world.whatHappened()).tickets;
      await world.sandbox.zendesk.driver
        .as('sam.rivera')
        .request('PUT', `tickets/${String(ticket?.id)}`, { ticket: { group_id: 360003000003 } });
      const leg = legOf(await driver().transfer(first, { to: 'agent:bob.carter' }));
      await desk.softphone.getByRole('heading', { name: 'Choose the ticket when you answer' }).waitFor();
      await eventually(async () => {
        expect((await world.whatHappened()).notices).toEqual([
          expect.stringMatching(/^The ticket of the agent who had this call first was not found/),
        ]);
      });
      await accept(desk);
      await waitForContactState(desk, leg, 'connected');
      await desk.softphone.getByRole('button', { name: 'Look for the ticket again' }).waitFor();
      await desk.softphone.getByRole('button', { name: /^Attach to #4114/ }).click();
      await onTicket(desk);
      await driver().customerHangup(leg);
      await finish(desk);
      const { calls } = await world.whatHappened();
      expect(calls.filter(({ agent_id }) => agent_id === bob)).toMatchObject([{ ticket_id: 4114 }]);
    },
  );
});

describe('several agents in one call', () => {
  it(
    'up to three legs here: every one is recorded on the first agent’s ticket',
    { timeout: 60_000 },
    async () => {
      const bobsDesk = await world.openDeskOf('bob.carter');
      const caseysDesk = await world.openDeskOf('casey.lin');
      const first = await talk();
      const bobsLeg = legOf(await driver().addParticipant(first, 'agent:bob.carter'));
      await takeTheLeg(bobsDesk, bobsLeg);
      await driver().conference(first);
      const caseysLeg = legOf(await driver().addParticipant(first, 'agent:casey.lin'));
      await takeTheLeg(caseysDesk, caseysLeg);
      await driver().conference(first);
      await driver().customerHangup(first);
      for (const desk of [world.desk, bobsDesk, caseysDesk]) await finish(desk);
      const { calls, tickets } = await world.whatHappened();
      expect(tickets).toHaveLength(1);
      expect(calls.map(({ agent_id }) => agent_id).sort()).toEqual([alex, bob, casey]);
      expect(new Set(calls.map(({ ticket_id }) => ticket_id))).toEqual(new Set([tickets[0]?.id]));
    },
  );
});

describe('monitoring', () => {
  it.each(['silent', 'barge'] as const)(
    '%s: the ticket is shown to the supervisor, also when it appears only later; nothing is written',
    async (mode) => {
      const desk = await world.openDeskOf('sam.okafor');
      const attributes = { ticket_assignment: 'agent' };
      const { contactId } = await driver().ring({ queue: 'Support', ...janesCall, attributes });
      await accept(world.desk);
      await waitForContactState(world.desk, contactId, 'connected');
      const { contactId: watching } = await driver().monitor(contactId, { supervisor: 'sam.okafor', mode });
      await desk.softphone
        .getByText(/Waiting for the ticket of the call\.$/)
        .first()
        .waitFor({ state: 'attached' });
      await world.desk.softphone.getByRole('button', { name: 'Create ticket' }).click();
      await onTicket(world.desk);
      const [ticket] = (await world.whatHappened()).tickets;
      await desk.softphone
        .getByText(`The call is on #${String(ticket?.id)}.`)
        .first()
        .waitFor({ state: 'attached' });
      await eventually(() => {
        expect(desk.page.url()).toContain(`/agent/tickets/${String(ticket?.id)}`);
      });
      await driver().stopMonitoring(watching);
      await driver().customerHangup(contactId);
      await finish(world.desk);
      const { calls, tickets, comments } = await world.whatHappened();
      expect(tickets).toHaveLength(1);
      expect(calls).toMatchObject([{ agent_id: alex }]);
      expect(comments.filter(({ author_id }) => author_id === sam)).toEqual([]);
    },
  );

  it('classic: asks Zendesk nothing and writes nothing', async () => {
    const desk = await world.openDeskOf('sam.okafor');
    const contactId = await talk();
    await driver().setAgentState('Available', 'sam.okafor');
    const before = (await world.whatHappened()).requests.length;
    const { contactId: watching } = await driver().monitor(contactId, {
      ...{ supervisor: 'sam.okafor', mode: 'classic' },
    });
    await desk.softphone
      .getByText('Listening in; nothing is recorded.')
      .first()
      .waitFor({ state: 'attached' });
    await driver().stopMonitoring(watching);
    expect((await world.whatHappened()).requests).toHaveLength(before);
  });
});

describe('a queue callback', () => {
  it('is no transfer although its ids differ: a ticket of its own, recorded with direction callback', async () => {
    const { contactId } = await driver().ring({
      ...{ channel: 'queue_callback', queue: 'Support' },
      ...janesCall,
    });
    await world.desk.ccp
      .getByRole('button', { name: /^Accept/ })
      .first()
      .click();
    await waitForContactState(world.desk, contactId, 'connected');
    await onTicket(world.desk);
    await driver().customerHangup(contactId);
    await finish(world.desk);
    const { calls, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ subject: 'Callback to Jane Doe', requester_id: jane }]);
    expect(calls).toMatchObject([{ direction: 'callback' }]);
  });
});

describe('a desk phone', () => {
  it('answers without an accept in the browser: assigned and recorded all the same', async () => {
    await driver().setPhone({ softphoneEnabled: false, deskPhone: 'waits' });
    const { contactId } = await driver().ring({ queue: 'Support', ...janesCall });
    await world.desk.softphone
      .getByText(/^Ringing\. Jane Doe found/)
      .first()
      .waitFor();
    await driver().pickUp(contactId);
    await onTicket(world.desk);
    await driver().customerHangup(contactId);
    await finish(world.desk);
    expect((await world.whatHappened()).calls).toMatchObject([{ external_id: contactId }]);
  });
});

function byAgent(a: { readonly agent_id: unknown }, b: { readonly agent_id: unknown }): number {
  return Number(a.agent_id) - Number(b.agent_id);
}

import { describe, expect, it } from 'vitest';
import { janesNumber, unknownNumber } from './demo-desk.js';
import { accept, eventually, finish, ring, takeACall, waitForContactState } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const world = useDesk();

const jane = async () => {
  const user = (await world.sandbox.zendesk.driver.state()).users.find(({ name }) => name === 'Jane Doe');
  if (!user) throw new Error('Jane Doe is not on the world.desk.');
  return user;
};

describe('a recognised caller', () => {
  it('pops while ringing; gets a ticket on accept and a call record at the end, in four requests', async () => {
    const customer = await jane();
    const contactId = await ring(world.desk, { customerNumber: janesNumber });
    await eventually(async () => {
      expect((await world.whatHappened()).pops).toEqual([`user ${String(customer.id)}`]);
    });
    expect((await world.whatHappened()).tickets).toEqual([]);
    await world.desk.page.getByRole('heading', { name: 'Jane Doe' }).first().waitFor();

    await accept(world.desk);
    await world.desk.softphone.getByText(/^On #\d+\. Call details follow/).waitFor();
    const [ticket] = (await world.whatHappened()).tickets;
    expect(ticket).toMatchObject({
      subject: 'Incoming call from Jane Doe',
      requester_id: customer.id,
      external_id: `connect:${contactId}`,
      via: { channel: 'voice' },
    });
    expect(ticket?.assignee_id).toBe(ticket?.submitter_id);
    expect((await world.whatHappened()).pops).toEqual([
      `user ${String(customer.id)}`,
      `ticket ${String(ticket?.id)}`,
    ]);

    await world.sandbox.connect.driver.customerHangup(contactId);
    await finish(world.desk);
    const { calls, comments, tickets, users, notices, requests } = await world.whatHappened();
    expect(users).toEqual([]);
    expect(tickets).toHaveLength(1);
    expect(notices).toEqual([]);
    const contact = await world.sandbox.connect.driver.contact(contactId);
    expect(calls).toMatchObject([
      {
        ticket_id: ticket?.id,
        end_user_id: customer.id,
        agent_id: ticket?.assignee_id,
        direction: 'inbound',
        from_line: janesNumber,
        to_line: contact.systemNumber,
        queue_name: 'Support',
        external_id: contactId,
        completion_status: 'completed',
        recording_url: `${world.sandbox.connect.origin}/get-recording?format=wav&callLegId=${contactId}`,
      },
    ]);
    expect(comments.map(({ type, public: isPublic }) => ({ type, isPublic }))).toEqual([
      { type: 'Comment', isPublic: false },
      { type: 'TpeVoiceComment', isPublic: false },
    ]);
    expect(requests).toEqual([
      'GET /api/v2/search',
      'POST /api/v2/channels/voice/tickets',
      'POST /api/v2/calls',
      'POST /api/v2/calls/#/comments',
    ]);
  });

  it('is shown only after the accept when pop_incoming is false', async () => {
    const contactId = await ring(world.desk, {
      customerNumber: janesNumber,
      attributes: { pop_incoming: 'false' },
    });
    expect((await world.whatHappened()).requests).toEqual([]);
    await accept(world.desk);
    await world.desk.softphone.getByText(/^On #\d+\./).waitFor();
    const { pops, tickets } = await world.whatHappened();
    expect(pops).toEqual([`ticket ${String(tickets[0]?.id)}`]);
    await world.sandbox.connect.driver.agentHangup(contactId);
    await finish(world.desk);
  });

  it('is recorded under conversation_title, on dialed_number', async () => {
    await takeACall(world.desk, {
      customerNumber: janesNumber,
      attributes: { conversation_title: 'Late delivery', dialed_number: '+442079460000' },
    });
    const { tickets, calls, comments } = await world.whatHappened();
    expect(tickets).toMatchObject([{ subject: 'Late delivery' }]);
    expect(calls).toMatchObject([{ to_line: '+442079460000' }]);
    expect(comments.find(({ type }) => type === 'TpeVoiceComment')?.data).toMatchObject({
      title: 'Late delivery',
    });
  });

  it('gets no call record when voice_comment is false', async () => {
    await takeACall(world.desk, { customerNumber: janesNumber, attributes: { voice_comment: 'false' } });
    const { tickets, calls, comments } = await world.whatHappened();
    expect(tickets).toHaveLength(1);
    expect(calls).toEqual([]);
    expect(comments).toHaveLength(1);
  });

  it('gets a call record without link and player when download_recording is false', async () => {
    await takeACall(world.desk, { customerNumber: janesNumber, attributes: { download_recording: 'false' } });
    const { calls, comments } = await world.whatHappened();
    expect(calls).toMatchObject([{ recording_url: null }]);
    expect(JSON.stringify(comments.filter(({ type }) => type === 'TpeVoiceComment'))).not.toContain(
      'get-recording',
    );
  });
});

describe('a caller nobody knows', () => {
  it('becomes a user with a ticket on accept, in five requests', async () => {
    const contactId = await ring(world.desk, { customerNumber: unknownNumber });
    expect((await world.whatHappened()).users).toEqual([]);
    await accept(world.desk);
    await world.desk.softphone.getByText(/^On #\d+\./).waitFor();
    await world.sandbox.connect.driver.customerHangup(contactId);
    await finish(world.desk);

    const { users, tickets, calls, pops, requests } = await world.whatHappened();
    expect(users).toMatchObject([{ name: unknownNumber, phone: unknownNumber, role: 'end-user' }]);
    expect(tickets).toMatchObject([
      { subject: `Incoming call from ${unknownNumber}`, requester_id: users[0]?.id },
    ]);
    expect(calls).toMatchObject([
      { ticket_id: tickets[0]?.id, end_user_id: users[0]?.id, from_line: unknownNumber },
    ]);
    expect(pops).toEqual([`ticket ${String(tickets[0]?.id)}`]);
    expect(requests).toEqual([
      'GET /api/v2/search',
      'POST /api/v2/users',
      'POST /api/v2/channels/voice/tickets',
      'POST /api/v2/calls',
      'POST /api/v2/calls/#/comments',
    ]);
  });

  it('is named by customer_name', async () => {
    await takeACall(world.desk, {
      customerNumber: unknownNumber,
      attributes: { customer_name: 'Ada <b>Example</b>' },
    });
    const { users, tickets } = await world.whatHappened();
    expect(users).toMatchObject([{ name: 'Ada <b>Example</b>', phone: unknownNumber }]);
    expect(tickets).toMatchObject([{ subject: 'Incoming call from Ada <b>Example</b>' }]);
  });

  it('calls twice in a row, before Zendesk has indexed the new user: still one user', async () => {
    await takeACall(world.desk, { customerNumber: unknownNumber });
    await takeACall(world.desk, { customerNumber: unknownNumber });
    const { users, tickets, calls } = await world.whatHappened();
    expect(users).toHaveLength(1);
    expect(tickets.map(({ requester_id: requester }) => requester)).toEqual([users[0]?.id, users[0]?.id]);
    expect(calls.map(({ ticket_id: ticket }) => ticket).sort()).toEqual(tickets.map(({ id }) => id).sort());
  });
});

describe('an anonymous caller', () => {
  it('gets a ticket with the agent as requester, in three requests', async () => {
    await takeACall(world.desk, { customerNumber: 'anonymous' });
    const { users, tickets, calls, requests } = await world.whatHappened();
    expect(users).toEqual([]);
    expect(tickets).toHaveLength(1);
    expect(tickets[0]?.requester_id).toBe(tickets[0]?.assignee_id);
    expect(calls).toMatchObject([{ ticket_id: tickets[0]?.id, end_user_id: null }]);
    expect(requests).toEqual([
      'POST /api/v2/channels/voice/tickets',
      'POST /api/v2/calls',
      'POST /api/v2/calls/#/comments',
    ]);
  });
});

describe('contacts that are not answered', () => {
  it.each(['miss', 'customerHangup'] as const)('%s: nothing is written', async (how) => {
    const contactId = await ring(world.desk, { customerNumber: janesNumber });
    await world.sandbox.connect.driver[how](contactId);
    await world.desk.softphone.getByText('Not answered. Nothing is saved.').waitFor();
    await finish(world.desk);
    const { tickets, calls, users, comments } = await world.whatHappened();
    expect({ tickets, calls, users, comments }).toEqual({ tickets: [], calls: [], users: [], comments: [] });
  });

  it('rejected in the CCP: nothing is written', async () => {
    await ring(world.desk, { customerNumber: unknownNumber });
    await world.desk.ccp.getByRole('button', { name: 'Reject call' }).click();
    await world.desk.softphone.getByText('Not answered. Nothing is saved.').waitFor();
    await finish(world.desk);
    const { tickets, calls, users } = await world.whatHappened();
    expect({ tickets, calls, users }).toEqual({ tickets: [], calls: [], users: [] });
  });
});

describe('two contacts at once', () => {
  it('each gets its own customer, ticket and call record', async () => {
    const first = await ring(world.desk, { customerNumber: janesNumber });
    await world.sandbox.connect.driver.accept(first);
    await world.desk.softphone.getByText(/^On #\d+\./).waitFor();
    const second = await ring(world.desk, { customerNumber: unknownNumber, queue: 'Support EU' });
    await world.sandbox.connect.driver.accept(second);
    await eventually(async () => {
      expect(await world.desk.softphone.getByText(/^On #\d+\./).count()).toBe(2);
    });
    await world.sandbox.connect.driver.customerHangup(first);
    await world.sandbox.connect.driver.customerHangup(second);
    await eventually(async () => {
      expect((await world.whatHappened()).calls).toHaveLength(2);
    });
    const { calls, tickets } = await world.whatHappened();
    const subjectOf = (contactId: string) => {
      const call = calls.find(({ external_id: id }) => id === contactId);
      return tickets.find(({ id }) => id === call?.ticket_id)?.subject;
    };
    expect([subjectOf(first), subjectOf(second)]).toEqual([
      'Incoming call from Jane Doe',
      `Incoming call from ${unknownNumber}`,
    ]);
  });
});

describe('a page that reloads in mid-call', () => {
  it('goes on with the same ticket and records the whole call, once', async () => {
    const contactId = await ring(world.desk, { customerNumber: janesNumber });
    await accept(world.desk);
    await world.desk.softphone.getByText(/^On #\d+\./).waitFor();
    const { connectedAt } = await world.sandbox.connect.driver.contact(contactId);
    await world.desk.page.reload();
    await world.desk.softphone.getByText(/^On #\d+\./).waitFor({ state: 'attached' });
    await waitForContactState(world.desk, contactId, 'connected');
    await world.sandbox.connect.driver.customerHangup(contactId);
    await eventually(async () => {
      expect((await world.whatHappened()).calls).toHaveLength(1);
    });
    const { tickets, calls } = await world.whatHappened();
    expect(tickets).toHaveLength(1);
    expect(calls[0]?.ticket_id).toBe(tickets[0]?.id);
    expect(Date.parse(String(calls[0]?.['call_started_at']))).toBeLessThanOrEqual(
      Date.parse(connectedAt ?? ''),
    );
  });
});

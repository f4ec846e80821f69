import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/start-sandbox.js';
import { launchBrowser, openDesk, openSandbox, resetSandbox, type Desk } from './open-desk.js';
import { accept, eventually, finish, ring, takeACall, waitForContactState } from './take-a-call.js';
import { watchDesk, type WhatHappened } from './what-happened.js';

const janesNumber = '+14155550134';
const unknownNumber = '+12025550177';

let browser: Browser;
let sandbox: Sandbox;
let desk: Desk;
let whatHappened: () => Promise<WhatHappened>;

beforeAll(async () => {
  browser = await launchBrowser();
  sandbox = await openSandbox();
});
beforeEach(async () => {
  await resetSandbox(sandbox);
  desk = await openDesk(browser, sandbox);
  whatHappened = await watchDesk(sandbox);
});
afterEach(async () => {
  await desk.context.close();
  expect(desk.errors).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const jane = async () => {
  const user = (await sandbox.zendesk.driver.state()).users.find(({ name }) => name === 'Jane Doe');
  if (!user) throw new Error('Jane Doe is not on the desk.');
  return user;
};

describe('a recognised caller', () => {
  it('pops while ringing; gets a ticket on accept and a call record at the end, in four requests', async () => {
    const customer = await jane();
    const contactId = await ring(desk, { customerNumber: janesNumber });
    await eventually(async () => {
      expect((await whatHappened()).pops).toEqual([`user ${String(customer.id)}`]);
    });
    expect((await whatHappened()).tickets).toEqual([]);
    await desk.page.getByRole('heading', { name: 'Jane Doe' }).first().waitFor();

    await accept(desk);
    await desk.softphone.getByText(/^On #\d+\. Call details follow/).waitFor();
    const [ticket] = (await whatHappened()).tickets;
    expect(ticket).toMatchObject({
      subject: 'Incoming call from Jane Doe',
      requester_id: customer.id,
      external_id: `connect:${contactId}`,
      via: { channel: 'voice' },
    });
    expect(ticket?.assignee_id).toBe(ticket?.submitter_id);
    expect((await whatHappened()).pops).toEqual([
      `user ${String(customer.id)}`,
      `ticket ${String(ticket?.id)}`,
    ]);

    await sandbox.connect.driver.customerHangup(contactId);
    await finish(desk);
    const { calls, comments, tickets, users, notices, requests } = await whatHappened();
    expect(users).toEqual([]);
    expect(tickets).toHaveLength(1);
    expect(notices).toEqual([]);
    const contact = await sandbox.connect.driver.contact(contactId);
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
        recording_url: `${sandbox.connect.origin}/get-recording?format=wav&callLegId=${contactId}`,
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
    const contactId = await ring(desk, {
      customerNumber: janesNumber,
      attributes: { pop_incoming: 'false' },
    });
    expect((await whatHappened()).requests).toEqual([]);
    await accept(desk);
    await desk.softphone.getByText(/^On #\d+\./).waitFor();
    const { pops, tickets } = await whatHappened();
    expect(pops).toEqual([`ticket ${String(tickets[0]?.id)}`]);
    await sandbox.connect.driver.agentHangup(contactId);
    await finish(desk);
  });

  it('is recorded under conversation_title, on dialed_number', async () => {
    await takeACall(desk, {
      customerNumber: janesNumber,
      attributes: { conversation_title: 'Late delivery', dialed_number: '+442079460000' },
    });
    const { tickets, calls, comments } = await whatHappened();
    expect(tickets).toMatchObject([{ subject: 'Late delivery' }]);
    expect(calls).toMatchObject([{ to_line: '+442079460000' }]);
    expect(comments.find(({ type }) => type === 'TpeVoiceComment')?.data).toMatchObject({
      title: 'Late delivery',
    });
  });

  it('gets no call record when voice_comment is false', async () => {
    await takeACall(desk, { customerNumber: janesNumber, attributes: { voice_comment: 'false' } });
    const { tickets, calls, comments } = await whatHappened();
    expect(tickets).toHaveLength(1);
    expect(calls).toEqual([]);
    expect(comments).toHaveLength(1);
  });

  it('gets a call record without link and player when download_recording is false', async () => {
    await takeACall(desk, { customerNumber: janesNumber, attributes: { download_recording: 'false' } });
    const { calls, comments } = await whatHappened();
    expect(calls).toMatchObject([{ recording_url: null }]);
    expect(JSON.stringify(comments.filter(({ type }) => type === 'TpeVoiceComment'))).not.toContain(
      'get-recording',
    );
  });
});

describe('a caller nobody knows', () => {
  it('becomes a user with a ticket on accept, in five requests', async () => {
    const contactId = await ring(desk, { customerNumber: unknownNumber });
    expect((await whatHappened()).users).toEqual([]);
    await accept(desk);
    await desk.softphone.getByText(/^On #\d+\./).waitFor();
    await sandbox.connect.driver.customerHangup(contactId);
    await finish(desk);

    const { users, tickets, calls, pops, requests } = await whatHappened();
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
    await takeACall(desk, {
      customerNumber: unknownNumber,
      attributes: { customer_name: 'Ada <b>Example</b>' },
    });
    const { users, tickets } = await whatHappened();
    expect(users).toMatchObject([{ name: 'Ada <b>Example</b>', phone: unknownNumber }]);
    expect(tickets).toMatchObject([{ subject: 'Incoming call from Ada <b>Example</b>' }]);
  });

  it('calls twice in a row, before Zendesk has indexed the new user: still one user', async () => {
    await takeACall(desk, { customerNumber: unknownNumber });
    await takeACall(desk, { customerNumber: unknownNumber });
    const { users, tickets, calls } = await whatHappened();
    expect(users).toHaveLength(1);
    expect(tickets.map(({ requester_id: requester }) => requester)).toEqual([users[0]?.id, users[0]?.id]);
    expect(calls.map(({ ticket_id: ticket }) => ticket).sort()).toEqual(tickets.map(({ id }) => id).sort());
  });
});

describe('an anonymous caller', () => {
  it('gets a ticket with the agent as requester, in three requests', async () => {
    await takeACall(desk, { customerNumber: 'anonymous' });
    const { users, tickets, calls, requests } = await whatHappened();
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
    const contactId = await ring(desk, { customerNumber: janesNumber });
    await sandbox.connect.driver[how](contactId);
    await desk.softphone.getByText('Not answered. Nothing is saved.').waitFor();
    await finish(desk);
    const { tickets, calls, users, comments } = await whatHappened();
    expect({ tickets, calls, users, comments }).toEqual({ tickets: [], calls: [], users: [], comments: [] });
  });

  it('rejected in the CCP: nothing is written', async () => {
    await ring(desk, { customerNumber: unknownNumber });
    await desk.ccp.getByRole('button', { name: 'Reject call' }).click();
    await desk.softphone.getByText('Not answered. Nothing is saved.').waitFor();
    await finish(desk);
    const { tickets, calls, users } = await whatHappened();
    expect({ tickets, calls, users }).toEqual({ tickets: [], calls: [], users: [] });
  });
});

describe('two contacts at once', () => {
  it('each gets its own customer, ticket and call record', async () => {
    const first = await ring(desk, { customerNumber: janesNumber });
    await sandbox.connect.driver.accept(first);
    await desk.softphone.getByText(/^On #\d+\./).waitFor();
    const second = await ring(desk, { customerNumber: unknownNumber, queue: 'Support EU' });
    await sandbox.connect.driver.accept(second);
    await eventually(async () => {
      expect(await desk.softphone.getByText(/^On #\d+\./).count()).toBe(2);
    });
    await sandbox.connect.driver.customerHangup(first);
    await sandbox.connect.driver.customerHangup(second);
    await eventually(async () => {
      expect((await whatHappened()).calls).toHaveLength(2);
    });
    const { calls, tickets } = await whatHappened();
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
    const contactId = await ring(desk, { customerNumber: janesNumber });
    await accept(desk);
    await desk.softphone.getByText(/^On #\d+\./).waitFor();
    const { connectedAt } = await sandbox.connect.driver.contact(contactId);
    await desk.page.reload();
    await desk.softphone.getByText(/^On #\d+\./).waitFor({ state: 'attached' });
    await waitForContactState(desk, contactId, 'connected');
    await sandbox.connect.driver.customerHangup(contactId);
    await eventually(async () => {
      expect((await whatHappened()).calls).toHaveLength(1);
    });
    const { tickets, calls } = await whatHappened();
    expect(tickets).toHaveLength(1);
    expect(calls[0]?.ticket_id).toBe(tickets[0]?.id);
    expect(Date.parse(String(calls[0]?.['call_started_at']))).toBeLessThanOrEqual(
      Date.parse(connectedAt ?? ''),
    );
  });
});

import { sampleCallIntent, sampleCustomerIntent, sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { startZendeskSimulator, type ZendeskSimulator } from '@patchcord/zendesk-simulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTicketing } from '../src/index.js';
import { hurriedClock } from './hurried-clock.js';
import { createSimulatorClient } from './simulator-client.js';
import { createSimulatorWorld, type SimulatorWorld } from './simulator-world.js';

const agentId = 380001000011;
const adminId = 380001000012;
const first = { mayHaveBeenApplied: false };
const again = { mayHaveBeenApplied: true };
const recordingUrl = 'https://acme.my.connect.aws/get-recording?format=wav&callLegId=c-1';

let simulator: ZendeskSimulator;
let world: SimulatorWorld;

beforeAll(async () => {
  simulator = await startZendeskSimulator({ port: 0, seed: 'empty' });
});

beforeEach(async () => {
  await simulator.driver.reset();
  world = createSimulatorWorld(simulator);
});

afterAll(async () => {
  await simulator.close();
});

function createSubject() {
  return createTicketing({
    client: createSimulatorClient(simulator.origin),
    appId: 735264,
    agent: { id: agentId },
    defaultCountry: 'AU',
    clock: hurriedClock,
  });
}

/** Method and path of what reached Zendesk; numbers of records and queries left out. */
async function listRequests(): Promise<readonly string[]> {
  return (await simulator.driver.requests()).map(
    ({ method, path }) => `${method} ${path.replace('/api/v2', '').replace(/\?.*/, '').replace(/\d+/g, '#')}`,
  );
}

describe('requests of one contact', () => {
  it('needs four for a recognised caller: search, ticket, call, comment', async () => {
    const requesterId = await world.addUser({ name: 'Jane', phone: '+61491570006' });
    const ticketing = createSubject();
    await ticketing.findUsersByPhone('+61491570006');
    const { ticketId } = await ticketing.deliver(sampleTicketIntent({ requesterId }), first);
    await ticketing.deliver(sampleCallIntent({ ticketId, customerId: requesterId }), first);
    expect(await listRequests()).toEqual([
      'GET /search',
      'POST /channels/voice/tickets',
      'POST /calls',
      'POST /calls/#/comments',
    ]);
  });

  it('needs five for an unrecognised caller', async () => {
    await world.addUser({ name: 'Jane', phone: '+61491570111' });
    const ticketing = createSubject();
    await ticketing.findUsersByPhone('+61491570006');
    const { customerId } = await ticketing.deliver(sampleCustomerIntent(), first);
    const { ticketId } = await ticketing.deliver(sampleTicketIntent({ requesterId: customerId }), first);
    await ticketing.deliver(sampleCallIntent({ ticketId, customerId }), first);
    expect(await listRequests()).toEqual([
      'GET /search',
      'POST /users',
      'POST /channels/voice/tickets',
      'POST /calls',
      'POST /calls/#/comments',
    ]);
  });

  it('asks for identities only of hits whose own number differs, and of five at most', async () => {
    for (const country of ['44', '49', '33', '39', '34', '32', '31']) {
      await world.addUser({ name: `Alike ${country}`, phone: `+${country}491570006` });
    }
    const jane = await world.addUser({
      name: 'Jane',
      phone: '+61255501234',
      identities: ['+61491570006'],
    });
    const found = await createSubject().findUsersByPhone('+61491570006');
    expect(found).toEqual([{ customer: { id: jane, name: 'Jane', phone: '+61255501234' }, shared: false }]);
    expect(await listRequests()).toEqual(['GET /search', ...Array(5).fill('GET /users/#/identities')]);
  });
});

describe('what is written', () => {
  it('makes the agent submitter and assignee, marks the ticket, and keeps the comment private', async () => {
    const requesterId = await world.addUser({ name: 'Jane' });
    const { ticketId } = await createSubject().deliver(sampleTicketIntent({ requesterId }), first);
    const { comments, tickets } = await simulator.driver.state();
    expect(tickets.find(({ id }) => id === ticketId)).toMatchObject({
      requester_id: requesterId,
      submitter_id: agentId,
      assignee_id: agentId,
      external_id: 'connect:c-1',
      tags: ['amazon_connect', 'amazon_connect_inbound'],
      via: { channel: 'voice' },
    });
    expect(comments).toMatchObject([{ ticket_id: ticketId, public: false, author_id: agentId }]);
    expect(comments[0]?.html_body).toContain('+61491570006');
  });

  it('tells the contact id, the attributes and the contact record in the first comment, also of a follow-up', async () => {
    const followUpOf = await world.addTicket({ subject: 'Done', status: 'closed' });
    const { details } = sampleTicketIntent();
    const contactRecordUrl = 'https://acme.my.connect.aws/contact-trace-records/details/c-1?tz=UTC';
    const intents = [
      sampleTicketIntent({ details: { ...details, contactRecordUrl, attributes: { reason: 'Refund' } } }),
      sampleTicketIntent({
        contactId: 'c-2',
        followUpOf,
        details: { ...details, contactRecordUrl, attributes: { reason: 'Refund' } },
      }),
    ];
    for (const intent of intents) {
      const { ticketId } = await createSubject().deliver(intent, first);
      const { comments } = await simulator.driver.state();
      const html = comments.find((comment) => comment.ticket_id === ticketId)?.html_body;
      expect(html).toContain('<strong>Contact ID</strong>: c-1');
      expect(html).toContain('<strong>reason</strong>: Refund');
      expect(html).toContain(`<a href="${contactRecordUrl}"`);
    }
  });

  it('records the call with all its members on its ticket', async () => {
    const customerId = await world.addUser({ name: 'Jane' });
    const ticketId = await world.addTicket({ subject: 'Broken', requesterId: customerId });
    const intent = sampleCallIntent({ ticketId, customerId, recordingUrl });
    const { callId } = await createSubject().deliver(intent, first);
    const { calls, comments } = await simulator.driver.state();
    expect(calls).toMatchObject([
      {
        id: callId,
        app_id: 735264,
        ticket_id: ticketId,
        end_user_id: customerId,
        agent_id: agentId,
        external_id: 'c-1',
        duration: 183,
        completion_status: 'completed',
        recording_url: recordingUrl,
      },
    ]);
    expect(comments.at(-1)).toMatchObject({
      type: 'TpeVoiceComment',
      ticket_id: ticketId,
      author_id: agentId,
      data: { call_id: callId, external_id: 'c-1' },
    });
  });

  it('never overwrites a user who is there already', async () => {
    const ticketing = createSubject();
    const one = await ticketing.deliver(sampleCustomerIntent(), first);
    const intent = sampleCustomerIntent({ contactId: 'c-2', name: 'Somebody', email: 'some@body.example' });
    expect(await ticketing.deliver(intent, first)).toEqual(one);
    const { users } = await simulator.driver.state();
    expect(users.filter(({ role }) => role === 'end-user')).toMatchObject([
      { name: 'Caller +61491570006', email: null, external_id: 'patchcord:+61491570006' },
    ]);
  });

  it("leaves out an e-mail address that is somebody else's", async () => {
    const ticketing = createSubject();
    const email = 'jane@example.com';
    await ticketing.deliver(sampleCustomerIntent({ email }), first);
    const { customerId } = await ticketing.deliver(
      sampleCustomerIntent({ contactId: 'c-2', phone: '+61491570110', email }),
      first,
    );
    const { users } = await simulator.driver.state();
    expect(users.find(({ id }) => id === customerId)).toMatchObject({ phone: '+61491570110', email: null });
  });
});

describe('a customer whom Zendesk refuses', () => {
  it('is found by the external id, however the refusal says that it is taken', async () => {
    const ticketing = createSubject();
    const one = await ticketing.deliver(sampleCustomerIntent(), first);
    const details = { name: [{ description: 'External has already been taken' }] };
    await simulator.driver.faults({
      match: { method: 'POST' },
      status: 422,
      body: { error: 'RecordInvalid', description: 'Record validation errors', details },
      times: 1,
    });
    expect(await ticketing.deliver(sampleCustomerIntent({ contactId: 'c-2' }), first)).toEqual(one);
  });

  it('is created by the contact’s own id where somebody who is gone has kept the external id', async () => {
    const details = { external_id: [{ description: 'External has already been taken' }] };
    await simulator.driver.faults({
      match: { method: 'POST' },
      status: 422,
      body: { error: 'RecordInvalid', description: 'Record validation errors', details },
      times: 1,
    });
    const { customerId } = await createSubject().deliver(sampleCustomerIntent(), first);
    const { users } = await simulator.driver.state();
    expect(users.find(({ id }) => id === customerId)).toMatchObject({
      phone: '+61491570006',
      external_id: 'connect:c-1',
    });
  });

  it('is somebody new where whom we created for the number has another one by now', async () => {
    const ticketing = createSubject();
    const one = await ticketing.deliver(sampleCustomerIntent(), first);
    const { driver } = simulator;
    const identities = `users/${String(one.customerId)}/identities`;
    const identity = { type: 'phone_number', value: '+61491570111' };
    await driver.as(adminId).request('POST', identities, { identity });
    const { body } = await driver.as(adminId).request('GET', identities);
    const [old, added] = (body as { identities: { id: number }[] }).identities.map(({ id }) => String(id));
    await driver.as(adminId).request('PUT', `${identities}/${String(added)}/make_primary`);
    expect(await ticketing.deliver(sampleCustomerIntent({ contactId: 'c-2' }), first)).toEqual(one);

    await driver.as(adminId).request('DELETE', `${identities}/${String(old)}`);
    const intent = sampleCustomerIntent({ contactId: 'c-3' });
    const other = await ticketing.deliver(intent, first);
    expect(await ticketing.deliver(intent, again)).toEqual(other);
    const { users } = await driver.state();
    expect(users.filter(({ role }) => role === 'end-user')).toMatchObject([
      { id: one.customerId, phone: '+61491570111' },
      { id: other.customerId, phone: '+61491570006', external_id: 'connect:c-3' },
    ]);
  });

  it('is created by the beginning of a name that is too long for one', async () => {
    const name = 'Jane '.repeat(60);
    const { customerId } = await createSubject().deliver(sampleCustomerIntent({ name }), first);
    const { users } = await simulator.driver.state();
    expect(users.find(({ id }) => id === customerId)?.name).toBe(name.slice(0, 255));
  });

  it('is created without an e-mail address that is none', async () => {
    const { customerId } = await createSubject().deliver(sampleCustomerIntent({ email: 'none' }), first);
    const { users } = await simulator.driver.state();
    expect(users.find(({ id }) => id === customerId)).toMatchObject({ phone: '+61491570006', email: null });
  });

  it('is created without a number that Zendesk does not take for one, and found again', async () => {
    await simulator.driver.faults({
      match: { method: 'POST' },
      status: 422,
      body: { error: 'RecordInvalid', details: { phone: [{ description: 'Phone: is not valid' }] } },
      times: 1,
    });
    const ticketing = createSubject();
    const one = await ticketing.deliver(sampleCustomerIntent(), first);
    const { users } = await simulator.driver.state();
    expect(users.find(({ id }) => id === one.customerId)).toMatchObject({
      phone: null,
      external_id: 'patchcord:+61491570006',
    });
    expect(await ticketing.deliver(sampleCustomerIntent({ contactId: 'c-2' }), first)).toEqual(one);
  });
});

describe('a call record that was interrupted', () => {
  it('goes on with the comment when only that has failed, and makes no second call', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const ticketing = createSubject();
    await simulator.driver.faults({ match: { path: '/api/v2/calls/*/comments' }, status: 503, times: 1 });
    const intent = sampleCallIntent({ ticketId });
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject({ mayHaveBeenApplied: true });
    const { callId } = await ticketing.deliver(intent, again);
    const { calls } = await simulator.driver.state();
    expect(calls.map(({ id }) => id)).toEqual([callId]);
    expect(await world.listCalls()).toEqual([{ ticketId, contactId: 'c-1' }]);
  });

  it('finds the comment whose answer was lost, also from another page', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    await simulator.driver.faults({ match: { path: '/api/v2/calls/*/comments' }, drop: 'after', times: 1 });
    const intent = sampleCallIntent({ ticketId });
    await expect(createSubject().deliver(intent, first)).rejects.toMatchObject({ mayHaveBeenApplied: true });
    const { callId } = await createSubject().deliver(intent, again);
    const { calls } = await simulator.driver.state();
    expect(calls.map(({ id }) => id)).toEqual([callId]);
  });
});

describe('an account without Talk Partner Edition', () => {
  const missing = { status: 404, body: { error: 'InvalidEndpoint', description: 'Not found' } };

  beforeEach(async () => {
    await simulator.driver.faults(
      { match: { path: '/api/v2/channels/voice' }, ...missing },
      { match: { path: '/api/v2/calls' }, ...missing },
    );
  });

  it('creates plain tickets and voice comments, and asks only once for what is missing', async () => {
    const ticketing = createSubject();
    const { ticketId } = await ticketing.deliver(sampleTicketIntent(), first);
    await ticketing.deliver(sampleTicketIntent({ contactId: 'c-2' }), first);
    await ticketing.deliver(sampleCallIntent({ ticketId, recordingUrl }), first);
    expect(await listRequests()).toEqual([
      'POST /channels/voice/tickets',
      'POST /tickets',
      'POST /tickets',
      'PUT /tickets/#',
    ]);
    const { comments } = await simulator.driver.state();
    expect(comments.at(-1)).toMatchObject({
      type: 'VoiceComment',
      data: { from: '+61491570006', to: '+61255501234', call_duration: 183 },
    });
  });

  it('writes one voice comment when the answer to the first was lost', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    await simulator.driver.faults({ match: { method: 'PUT' }, drop: 'after', times: 1 });
    const ticketing = createSubject();
    const intent = sampleCallIntent({ ticketId, recordingUrl });
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject({ mayHaveBeenApplied: true });
    await ticketing.deliver(intent, again);
    const { comments } = await simulator.driver.state();
    expect(comments.filter(({ type }) => type === 'VoiceComment')).toHaveLength(1);
  });

  it('writes a note instead of a player when there is no recording to show, once', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    await simulator.driver.faults({ match: { method: 'PUT' }, drop: 'after', times: 1 });
    const intent = sampleCallIntent({ ticketId, recordingConsent: 'optedOut' });
    await expect(createSubject().deliver(intent, first)).rejects.toMatchObject({ mayHaveBeenApplied: true });
    const { callId } = await createSubject().deliver(intent, again);
    const comments = (await simulator.driver.state()).comments.filter((one) => one.ticket_id === ticketId);
    expect(comments.slice(1)).toMatchObject([{ id: callId, type: 'Comment', public: false }]);
    expect(comments[1]?.['plain_body']).toContain('Recording: the caller opted out');
  });
});

describe('an idempotency key that has been used with another body', () => {
  it('finds the ticket that it created', async () => {
    const ticketing = createSubject();
    const receipt = await ticketing.deliver(sampleTicketIntent({ channel: 'chat' }), first);
    const changed = sampleTicketIntent({ channel: 'chat', subject: 'Newer wording' });
    expect(await ticketing.deliver(changed, first)).toEqual(receipt);
    expect(await world.listTickets()).toHaveLength(1);
  });
});

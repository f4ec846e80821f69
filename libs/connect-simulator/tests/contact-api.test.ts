import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, defaultConnectWorld, startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ManualClock } from '../src/index.js';

const InstanceId = defaultConnectWorld.instance.instanceId;
const start = Date.UTC(2026, 0, 1);
const ContactFlowId = 'f10e0000-0001-4000-8000-000000000001';
const arnOf = (resource: string) =>
  `arn:aws:connect:us-west-2:123456789012:instance/${InstanceId}/${resource}`;

describe('the public API about contacts', () => {
  let clock: ManualClock;
  let simulator: ConnectSimulator;

  beforeEach(async () => {
    clock = createManualClock(start);
    let ids = 0;
    simulator = await startConnectSimulator({
      signedIn: true,
      clock,
      createId: () => `id-${String((ids += 1))}`,
    });
  });
  afterEach(() => simulator.close());

  const signed = {
    authorization: 'AWS4-HMAC-SHA256 Credential=key/20260101/us-west-2/connect/aws4_request, Signature=0',
  };
  const answerOf = async (response: Response) => ({
    status: response.status,
    type: response.headers.get('x-amzn-errortype'),
    body: (await response.json()) as Record<string, unknown>,
  });
  const startTask = async (members: object = {}, headers: Record<string, string> = signed) =>
    answerOf(
      await fetch(`${simulator.origin}/contact/task`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ InstanceId, ContactFlowId, Name: 'Zendesk-4127', ...members }),
      }),
    );
  const describeContact = async (contactId: string, headers: Record<string, string> = signed) =>
    answerOf(await fetch(`${simulator.origin}/contacts/${InstanceId}/${contactId}`, { headers }));

  it('StartTaskContact brings a task to an agent who serves the queue of its flow', async () => {
    const answer = await startTask({
      Description: 'Call back about the invoice',
      References: { Ticket: { Type: 'URL', Value: 'https://acme.zendesk.com/agent/tickets/4127' } },
      Attributes: { zendesk_ticket: '4127' },
    });
    expect(answer).toEqual({ status: 200, type: null, body: { ContactId: 'id-1' } });
    expect(await simulator.driver.contact('id-1')).toMatchObject({
      channel: 'task',
      agent: 'alex.morgan',
      queue: 'Support',
      state: 'connecting',
      initiationMethod: 'api',
      attributes: { zendesk_ticket: '4127' },
      work: {
        name: 'Zendesk-4127',
        description: 'Call back about the invoice',
        references: { Ticket: { type: 'URL', value: 'https://acme.zendesk.com/agent/tickets/4127' } },
      },
    });
  });

  it.each([
    ['a quick connect of an agent', { QuickConnectId: 'a6e47000-0002-4000-8000-000000000002' }, 'bob.carter'],
    ['a quick connect of a queue', { QuickConnectId: '9b1c0e52-0005-4000-8000-000000000005' }, 'casey.lin'],
    [
      'a flow by its ARN',
      { ContactFlowId: arnOf('contact-flow/f10e0000-0002-4000-8000-000000000002') },
      'casey.lin',
    ],
  ])('StartTaskContact by %s', async (_what, members, agent) => {
    await startTask({ ContactFlowId: undefined, ...members });
    expect((await simulator.driver.contact('id-1')).agent).toBe(agent);
  });

  it('makes one task of one token, however often it is sent', async () => {
    const bodies = [];
    for (const ClientToken of ['a', 'a', 'b']) bodies.push((await startTask({ ClientToken })).body);
    expect(bodies[0]).toEqual(bodies[1]);
    expect(bodies[2]).not.toEqual(bodies[0]);
  });

  it('brings a scheduled task when it is due', async () => {
    await startTask({ ScheduledTime: start / 1000 + 3600 });
    expect((await describeContact('id-1')).body).toEqual({
      Contact: {
        Arn: arnOf('contact/id-1'),
        Id: 'id-1',
        InitiationMethod: 'API',
        Channel: 'TASK',
        Name: 'Zendesk-4127',
        ScheduledTimestamp: start / 1000 + 3600,
        Attributes: {},
        InitiationTimestamp: start / 1000,
        LastUpdateTimestamp: start / 1000,
      },
    });
    expect(await simulator.driver.contacts()).toEqual([]);
    clock.advance(3_600_000);
    expect((await simulator.driver.contact('id-1')).state).toBe('connecting');
  });

  it("puts a task that goes on with a contact into that contact's chain", async () => {
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    const { body } = await startTask({ PreviousContactId: contactId, RelatedContactId: contactId });
    expect((await describeContact(String(body['ContactId']))).body['Contact']).toMatchObject({
      InitialContactId: contactId,
      PreviousContactId: contactId,
      RelatedContactId: contactId,
    });
  });

  it('DescribeContact tells the whole life of a call', async () => {
    const { contactId } = await simulator.driver.ring({
      customerNumber: '+14155550134',
      queue: 'Support',
      attributes: { zendesk_ticket: '12' },
    });
    clock.advance(2_000);
    await simulator.driver.accept(contactId);
    clock.advance(60_000);
    await simulator.driver.customerHangup(contactId);
    clock.advance(5_000);
    await simulator.driver.clear(contactId);
    expect(await describeContact(contactId)).toEqual({
      status: 200,
      type: null,
      body: {
        Contact: {
          Arn: arnOf(`contact/${contactId}`),
          Id: contactId,
          InitiationMethod: 'INBOUND',
          Channel: 'VOICE',
          QueueInfo: { Id: '9b1c0e52-0001-4000-8000-000000000001', EnqueueTimestamp: start / 1000 },
          AgentInfo: {
            Id: 'a6e47000-0001-4000-8000-000000000001',
            ConnectedToAgentTimestamp: start / 1000 + 2,
          },
          Attributes: { zendesk_ticket: '12' },
          InitiationTimestamp: start / 1000,
          LastUpdateTimestamp: start / 1000 + 67,
          DisconnectTimestamp: start / 1000 + 62,
          CustomerEndpoint: { Type: 'TELEPHONE_NUMBER', Address: '+14155550134' },
          SystemEndpoint: { Type: 'TELEPHONE_NUMBER', Address: '+18005550100' },
        },
      },
    });
  });

  it('DescribeContact tells where a transfer came from, and who wrote an e-mail', async () => {
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await simulator.driver.accept(contactId);
    const added = await simulator.driver.transfer(contactId, { to: 'agent:bob', mode: 'cold' });
    expect((await describeContact(added.contactId ?? '')).body['Contact']).toMatchObject({
      InitialContactId: contactId,
      PreviousContactId: contactId,
      InitiationMethod: 'TRANSFER',
    });
    const mail = await simulator.driver.sendEmail({
      subject: 'Hello',
      from: 'carla@example.com',
      queue: 'Support',
    });
    expect((await describeContact(mail.contactId)).body['Contact']).toMatchObject({
      Channel: 'EMAIL',
      Name: 'Hello',
      CustomerEndpoint: { Type: 'EMAIL_ADDRESS', Address: 'carla@example.com' },
    });
  });

  it.each([
    ['no name', { Name: '' }, 400, 'InvalidRequestException'],
    ['a name that is too long', { Name: 'x'.repeat(513) }, 400, 'InvalidParameterException'],
    ['neither flow nor quick connect', { ContactFlowId: undefined }, 400, 'InvalidParameterException'],
    ['a flow that does not exist', { ContactFlowId: 'none' }, 404, 'ResourceNotFoundException'],
    ['another instance', { InstanceId: 'other' }, 404, 'ResourceNotFoundException'],
    [
      'a contact before it that does not exist',
      { PreviousContactId: 'none' },
      404,
      'ResourceNotFoundException',
    ],
    ['a time that is past', { ScheduledTime: start / 1000 - 1 }, 400, 'InvalidParameterException'],
    ['a time in a week', { ScheduledTime: start / 1000 + 604_800 }, 400, 'InvalidParameterException'],
    ['a reference without a type', { References: { A: { Value: 'x' } } }, 400, 'InvalidParameterException'],
  ])('StartTaskContact refuses %s', async (_what, members, status, type) => {
    const answer = await startTask(members);
    expect({ status: answer.status, type: answer.type }).toEqual({ status, type });
    expect([await simulator.driver.contacts(), await simulator.driver.pendingWork()]).toEqual([[], []]);
  });

  it('refuses what is not signed and what does not exist', async () => {
    expect((await startTask({}, {})).status).toBe(403);
    expect((await describeContact('nobody', {})).status).toBe(403);
    expect(await describeContact('nobody')).toMatchObject({ status: 404, type: 'ResourceNotFoundException' });
  });

  it('throttles, and loses an answer after the effect, as it is told to', async () => {
    await simulator.driver.addFault({ operation: 'StartTaskContact', status: 429, times: 1 });
    await simulator.driver.addFault({ operation: 'StartTaskContact', outcome: 'lost', times: 1 });
    await simulator.driver.addFault({ operation: 'DescribeContact', status: 500, times: 1 });
    expect(await startTask({ ClientToken: 'a' })).toMatchObject({ status: 429, type: 'ThrottlingException' });
    expect(await simulator.driver.contacts()).toEqual([]);
    await expect(startTask({ ClientToken: 'a' })).rejects.toThrow('fetch failed');
    expect((await startTask({ ClientToken: 'a' })).body).toEqual({ ContactId: 'id-1' });
    expect((await describeContact('id-1')).status).toBe(500);
    expect((await describeContact('id-1')).status).toBe(200);
  });
});

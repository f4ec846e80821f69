import {
  ConnectClient,
  DescribeContactCommand,
  DescribeUserCommand,
  ListUsersCommand,
  ResumeContactRecordingCommand,
  StartTaskContactCommand,
  SuspendContactRecordingCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-connect';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, defaultConnectWorld, startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ManualClock } from '../src/index.js';

const InstanceId = defaultConnectWorld.instance.instanceId;
const ContactFlowId = 'f10e0000-0001-4000-8000-000000000001';
const alex = 'a6e47000-0001-4000-8000-000000000001';
const start = Date.UTC(2026, 0, 1);

describe('the AWS SDK', () => {
  let clock: ManualClock;
  let simulator: ConnectSimulator;
  let client: ConnectClient;
  const createClient = (maxAttempts: number) =>
    new ConnectClient({
      region: 'us-west-2',
      credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'test' },
      endpoint: simulator.origin,
      maxAttempts,
    });

  beforeEach(async () => {
    clock = createManualClock(start);
    simulator = await startConnectSimulator({ signedIn: true, clock });
    client = createClient(1);
  });
  afterEach(async () => {
    client.destroy();
    await simulator.close();
  });

  const task = { InstanceId, ContactFlowId, Name: 'Zendesk-4127' };
  const startTask = (members: object = {}) =>
    client.send(new StartTaskContactCommand({ ...task, ...members }));
  const contactOf = async (ContactId: string) =>
    (await client.send(new DescribeContactCommand({ InstanceId, ContactId }))).Contact;
  const ring = () => simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });

  it('starts a task once per client token, with references, attributes and a related contact', async () => {
    const { contactId } = await ring();
    const members = {
      ClientToken: 'event-1',
      Description: 'The order has not arrived.',
      References: { Ticket: { Type: 'URL' as const, Value: 'https://acme.zendesk.com/agent/tickets/4127' } },
      Attributes: { zendesk_ticket: '4127' },
      RelatedContactId: contactId,
    };
    const started = await startTask(members);
    expect((await startTask(members)).ContactId).toBe(started.ContactId);
    expect(await contactOf(started.ContactId ?? '')).toMatchObject({
      Name: 'Zendesk-4127',
      Description: 'The order has not arrived.',
      Channel: 'TASK',
      InitiationMethod: 'API',
      RelatedContactId: contactId,
      Attributes: { zendesk_ticket: '4127' },
    });
    const tasks = [...(await simulator.driver.contacts()), ...(await simulator.driver.pendingWork())];
    expect(tasks.filter(({ contactId: id }) => id === started.ContactId)).toHaveLength(1);
  });

  it('starts a task that waits for its time', async () => {
    const { ContactId = '' } = await startTask({ ScheduledTime: new Date(start + 3_600_000) });
    expect((await contactOf(ContactId))?.ScheduledTimestamp).toEqual(new Date(start + 3_600_000));
    expect(await simulator.driver.contacts()).toEqual([]);
    clock.advance(3_600_000);
    expect((await simulator.driver.contact(ContactId)).state).toBe('connecting');
  });

  it('reads in a contact who has it: nobody while it rings, the agent from then on, and when it was over', async () => {
    const { contactId } = await ring();
    expect(await contactOf(contactId)).not.toHaveProperty('AgentInfo');
    clock.advance(2000);
    await simulator.driver.accept(contactId);
    const connected = await contactOf(contactId);
    expect(connected).toMatchObject({
      AgentInfo: { Id: alex, ConnectedToAgentTimestamp: new Date(start + 2000) },
    });
    expect(connected).not.toHaveProperty('DisconnectTimestamp');
    clock.advance(60_000);
    await simulator.driver.customerHangup(contactId);
    expect(await contactOf(contactId)).toMatchObject({
      AgentInfo: { Id: alex },
      DisconnectTimestamp: new Date(start + 62_000),
    });
  });

  it('reads nobody in a contact that was missed', async () => {
    const { contactId } = await ring();
    await simulator.driver.miss(contactId);
    const missed = await contactOf(contactId);
    expect(missed).not.toHaveProperty('AgentInfo');
    expect(missed).toMatchObject({ DisconnectTimestamp: new Date(start) });
  });

  it('suspends and resumes a recording, until the contact is over', async () => {
    const { contactId } = await ring();
    await simulator.driver.accept(contactId);
    const target = { InstanceId, ContactId: contactId, InitialContactId: contactId };
    const state = async () => (await simulator.driver.recording(contactId)).state;
    await client.send(new SuspendContactRecordingCommand(target));
    expect(await state()).toBe('suspended');
    await client.send(new ResumeContactRecordingCommand(target));
    expect(await state()).toBe('recording');
    await simulator.driver.customerHangup(contactId);
    await expect(client.send(new SuspendContactRecordingCommand(target))).rejects.toMatchObject({
      name: 'InvalidRequestException',
      $metadata: { httpStatusCode: 400 },
    });
    const unknown = new SuspendContactRecordingCommand({ ...target, ContactId: 'nobody' });
    await expect(client.send(unknown)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('reads a user with their tags, which are set as an administrator sets them', async () => {
    const { UserSummaryList = [] } = await client.send(new ListUsersCommand({ InstanceId }));
    const { Arn: resourceArn, Id } = UserSummaryList.find(({ Username }) => Username === 'alex.morgan') ?? {};
    const userOf = async (UserId: string) =>
      (await client.send(new DescribeUserCommand({ InstanceId, UserId }))).User;
    expect([Id, await userOf(alex)]).toEqual([
      alex,
      {
        Id: alex,
        Arn: resourceArn,
        Username: 'alex.morgan',
        IdentityInfo: { FirstName: 'Alex', LastName: 'Morgan', Email: 'alex.morgan@acme.example' },
        PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false },
        RoutingProfileId: '70f11e00-0001-4000-8000-000000000001',
        SecurityProfileIds: [],
        Tags: {},
      },
    ]);
    await client.send(new TagResourceCommand({ resourceArn, tags: { zendesk_user: '1', team: 'a' } }));
    await client.send(new UntagResourceCommand({ resourceArn, tagKeys: ['team'] }));
    expect((await userOf(alex))?.Tags).toEqual({ zendesk_user: '1' });
    await simulator.driver.setTags('alex', { zendesk_user: null, team: 'b' });
    expect((await userOf(alex))?.Tags).toEqual({ team: 'b' });
    expect((await simulator.driver.agent()).tags).toEqual({ team: 'b' });
    await simulator.driver.reset();
    expect((await userOf(alex))?.Tags).toEqual({});
    await expect(userOf('nobody')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const elsewhere = new TagResourceCommand({ resourceArn: 'arn:aws:connect:x', tags: { a: 'b' } });
    await expect(client.send(elsewhere)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is throttled beyond a quota, and answered again in time', async () => {
    await simulator.driver.setQuota({ operation: 'StartTaskContact', perSecond: 2, burst: 2 });
    const outcomes = async (count: number) => {
      const names: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const outcome = await startTask().then(
          () => 'started',
          (error: unknown) => (error instanceof Error ? error.name : ''),
        );
        names.push(outcome);
      }
      return names;
    };
    expect(await outcomes(3)).toEqual(['started', 'started', 'TooManyRequestsException']);
    clock.advance(500);
    expect(await outcomes(2)).toEqual(['started', 'TooManyRequestsException']);
    await simulator.driver.clearQuotas();
    expect(await outcomes(3)).toEqual(['started', 'started', 'started']);
  });

  it('tries again by itself after what passes, and makes one task although an answer was lost', async () => {
    client.destroy();
    client = createClient(3);
    await simulator.driver.addFault({
      operation: 'StartTaskContact',
      status: 429,
      type: 'TooManyRequestsException',
      times: 1,
    });
    await simulator.driver.addFault({ operation: 'StartTaskContact', outcome: 'lost', times: 1 });
    const { ContactId } = await startTask({ ClientToken: 'event-2' });
    expect((await simulator.driver.contacts()).map(({ contactId }) => contactId)).toEqual([ContactId]);
    expect(await simulator.driver.publicRequests()).toMatchObject([
      { operation: 'StartTaskContact', status: 429, type: 'TooManyRequestsException' },
      { status: null },
      { path: '/contact/task', status: 200, type: null },
    ]);
  });

  it.each([
    ['DescribeUser', 500, 'InternalServiceException'],
    ['DescribeUser', 429, 'ThrottlingException'],
    ['ListUsers', 403, 'AccessDeniedException'],
  ])('is answered to %s with %i as it is told to', async (operation, status, name) => {
    await simulator.driver.addFault({ operation, status, times: 1 });
    const command =
      operation === 'ListUsers'
        ? new ListUsersCommand({ InstanceId })
        : new DescribeUserCommand({ InstanceId, UserId: alex });
    await expect(client.send(command as ListUsersCommand)).rejects.toMatchObject({ name });
  });

  it('is refused by another instance', async () => {
    const command = new DescribeUserCommand({ InstanceId: 'another', UserId: alex });
    await expect(client.send(command)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

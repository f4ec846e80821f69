import { startConnectSimulator } from '@patchcord/connect-simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dial } from '../../tests/control-room/dial.js';
import { listCallers } from '../callers/list-callers.js';
import { describeContact } from './describe-contact.js';

const callers = listCallers([
  {
    name: 'Jane Doe',
    phone: '+14155550134',
    iana_time_zone: 'America/Los_Angeles',
    role: 'end-user',
    active: true,
  },
]);

describe('describeContact', () => {
  it('follows a contact through its life, and offers only what can be done', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { driver } = connect;
    const { contactId } = await driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    const describeNow = async () =>
      describeContact(await driver.contact(contactId), callers, [await driver.agent()]);

    expect(await describeNow()).toEqual({
      who: 'Jane Doe',
      way: 'Alex Morgan, in Support',
      recording: '',
      customerDeeds: new Map([['customerHangup', 'Hang up']]),
      agentDeeds: new Map([
        ['accept', 'Accept'],
        ['reject', 'Reject'],
        ['miss', 'Miss'],
        ['agentHangup', 'Hang up'],
        ['clear', 'Clear'],
      ]),
      state: 'Ringing',
      tone: 'ringing',
      watch: expect.any(String) as string,
      possible: new Set(['customerHangup', 'accept', 'reject', 'miss']),
    });
    await driver.accept(contactId);
    expect(await describeNow()).toMatchObject({
      state: 'Talking',
      recording: 'recorded',
      possible: new Set(['customerHangup', 'agentHangup']),
    });
    await driver.customerHangup(contactId);
    expect(await describeNow()).toMatchObject({
      state: 'Ended, after-contact work',
      possible: new Set(['clear']),
    });
  });

  it('follows a task: laid aside, taken up, ended', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { driver } = connect;
    const { contactId } = await driver.sendTask({ name: 'Zendesk-4', queue: 'Support' });
    const describeNow = async () =>
      describeContact(await driver.contact(contactId), callers, [await driver.agent()]);
    expect(await describeNow()).toEqual({
      who: 'Zendesk-4',
      way: 'Alex Morgan, a task in Support',
      recording: '',
      customerDeeds: new Map(),
      agentDeeds: new Map([
        ['pause', 'Pause'],
        ['resume', 'Resume'],
        ['accept', 'Accept'],
        ['reject', 'Reject'],
        ['miss', 'Miss'],
        ['agentHangup', 'End'],
        ['expire', 'Let it expire'],
        ['clear', 'Clear'],
      ]),
      state: 'Offered',
      tone: 'ringing',
      watch: expect.any(String) as string,
      possible: new Set(['accept', 'reject', 'miss', 'expire']),
    });
    for (const [deed, state, possible] of [
      ['accept', 'Working on it', ['agentHangup', 'expire', 'pause']],
      ['pause', 'Laid aside', ['agentHangup', 'expire', 'resume']],
      ['resume', 'Working on it', ['agentHangup', 'expire', 'pause']],
      ['agentHangup', 'Ended, after-contact work', ['clear']],
    ] as const) {
      await driver[deed](contactId);
      expect(await describeNow()).toMatchObject({ state, possible: new Set(possible) });
    }
  });

  it('follows an e-mail and something nobody knows, which nobody lays aside', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { driver } = connect;
    const mail = await driver.sendEmail({ subject: 'Hello', from: 'carla@example.com', queue: 'Support' });
    const hologram = await driver.sendHologram({ name: 'A visit', queue: 'Support' });
    const agents = [await driver.agent()];
    for (const [{ contactId }, who, way] of [
      [mail, 'Hello', 'Alex Morgan, an e-mail in Support'],
      [hologram, 'A visit', 'Alex Morgan, a hologram in Support'],
    ] as const) {
      await driver.accept(contactId);
      expect(describeContact(await driver.contact(contactId), callers, agents)).toMatchObject({
        who,
        way,
        recording: '',
        possible: new Set(['agentHangup', 'expire']),
      });
    }
  });

  it('follows a chat: who writes, and what its customer and its agent can do', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { driver } = connect;
    const { contactId } = await driver.startChat({ customerName: 'Carla', queue: 'Support' });
    const describeNow = async () =>
      describeContact(await driver.contact(contactId), callers, [await driver.agent()]);
    expect(await describeNow()).toEqual({
      who: 'Carla',
      way: 'Alex Morgan, a chat in Support',
      recording: '',
      customerDeeds: new Map([['customerHangup', 'End the chat']]),
      agentDeeds: new Map([
        ['accept', 'Accept'],
        ['reject', 'Reject'],
        ['miss', 'Miss'],
        ['agentHangup', 'End the chat'],
        ['clear', 'Clear'],
      ]),
      state: 'Waiting for an agent',
      tone: 'ringing',
      watch: expect.any(String) as string,
      possible: new Set(['customerHangup', 'accept', 'reject', 'miss']),
    });
    await driver.accept(contactId);
    expect(await describeNow()).toMatchObject({
      state: 'Chatting',
      tone: 'talking',
      recording: '',
      possible: new Set(['customerHangup', 'agentHangup']),
    });
    await driver.customerHangup(contactId);
    expect(await describeNow()).toMatchObject({
      state: 'Ended, after-contact work',
      possible: new Set(['clear']),
    });
  });

  it('follows a call the agent makes: its queue and caller id, and why it was not answered', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { driver } = connect;
    await driver.setDialling('waits');
    const contactId = await dial(connect, '+14155550134', 'Acme Care');
    const describeNow = async () =>
      describeContact(await driver.contact(contactId), callers, [await driver.agent()]);

    expect(await describeNow()).toEqual({
      who: 'Jane Doe',
      recording: '',
      way: 'Alex Morgan, from Acme Care, customer sees +18005550135',
      customerDeeds: new Map([
        ['answer', 'Answer'],
        ['busy', 'Busy'],
        ['noAnswer', 'No answer'],
        ['customerHangup', 'Hang up'],
      ]),
      agentDeeds: new Map([
        ['agentHangup', 'Hang up'],
        ['clear', 'Clear'],
      ]),
      state: 'Dialling',
      tone: 'ringing',
      watch: expect.any(String) as string,
      possible: new Set(['answer', 'busy', 'noAnswer', 'agentHangup']),
    });
    await driver.busy(contactId);
    expect(await describeNow()).toMatchObject({ state: 'Line was busy', possible: new Set(['clear']) });
  });

  it('calls a number nobody knows by its number', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { contactId } = await connect.driver.ring({ customerNumber: '+12025550100', queue: 'Support' });
    expect(describeContact(await connect.driver.contact(contactId), callers, []).who).toBe('+12025550100');
  });

  it('follows a callback: the agent accepts, then the customer is dialled', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { driver } = connect;
    await driver.setDialling('waits');
    const { contactId } = await driver.ring({
      channel: 'queue_callback',
      customerNumber: '+14155550134',
      queue: 'Support',
      agent: 'bob.carter',
    });
    const describeNow = async () =>
      describeContact(await driver.contact(contactId), callers, [await driver.agentOf('bob.carter')]);

    expect(await describeNow()).toMatchObject({
      way: 'Bob Carter, a callback of Support',
      state: 'Callback',
      tone: 'ringing',
      possible: new Set(['customerHangup', 'accept', 'reject', 'miss']),
    });
    await driver.accept(contactId);
    expect(await describeNow()).toMatchObject({
      state: 'Dialling',
      possible: new Set(['answer', 'busy', 'noAnswer', 'agentHangup']),
    });
  });

  it('sends a ringing call to the desk phone of an agent who has one', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { driver } = connect;
    await driver.setPhone({ softphoneEnabled: false });
    const { contactId } = await driver.ring({ customerNumber: 'anonymous', queue: 'Support' });
    const { watch } = describeContact(await driver.contact(contactId), callers, [await driver.agent()]);
    expect(watch).toMatch(/desk phone/);
  });

  it.each([
    ['classic', 'Listening', new Set(['stopMonitoring'])],
    ['silent', 'Listening', new Set(['bargeIn', 'stopMonitoring'])],
    ['barge', 'Speaking too', new Set(['listen', 'stopMonitoring'])],
  ] as const)('follows a supervisor who watches (%s)', async (mode, state, possible) => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const { driver } = connect;
    const watched = await driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await driver.accept(watched.contactId);
    const { contactId } = await driver.monitor(watched.contactId, { supervisor: 'sam.okafor', mode });
    const sam = [await driver.agentOf('sam.okafor')];
    expect(describeContact(await driver.contact(contactId), callers, sam)).toMatchObject({
      way: 'Sam Okafor, as a supervisor',
      recording: '',
      state,
      possible,
      customerDeeds: new Map(),
    });
    await driver.stopMonitoring(contactId);
    expect(describeContact(await driver.contact(contactId), callers, sam).possible).toEqual(
      new Set(['clear']),
    );
  });
});

import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.js';
import { remotePorts } from './remote-ports.js';
import { serveHost, type ServedHost } from './serve-host.js';
import { openSoftphone, type SoftphoneBench } from './softphone-bench.js';

describe('with unmodified Streams', () => {
  let browser: Browser;
  let host: ServedHost;
  let bench: SoftphoneBench;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), serveHost()]);
  });
  beforeEach(async () => {
    bench = await openSoftphone(browser, host, { signedIn: true, timing: { ringMs: 120_000 } });
    await expect.poll(() => bench.telephony.getSnapshot().status).toBe('ready');
  });
  afterEach(async () => {
    expect(bench.telephony.problems).toEqual([]);
    await bench.close();
  });
  afterAll(async () => {
    host.close();
    await browser.close();
  });

  const contact = (contactId: string) =>
    bench.telephony.getSnapshot().contacts?.find((each) => each.contactId === contactId);
  const stateIs = (contactId: string, state: string) =>
    expect.poll(() => contact(contactId)?.state).toBe(state);
  const ask = (...command: Parameters<ReturnType<typeof remotePorts>['voiceId']>) =>
    remotePorts(bench.page).voiceId(...command);
  type VoiceIdOptions = NonNullable<Parameters<SoftphoneBench['driver']['ring']>[0]['voiceId']>;
  const talk = async (voiceId: VoiceIdOptions): Promise<string> => {
    const { contactId } = await bench.driver.ring({
      ...{ customerNumber: '+14155550134', queue: 'Support', voiceId },
    });
    await bench.driver.accept(contactId);
    await stateIs(contactId, 'connected');
    return contactId;
  };

  describe('Voice ID', () => {
    it('knows an enrolled customer, and hears that it is them', async () => {
      await bench.driver.setSpeaker('carla', 'enrolled');
      const contactId = await talk({
        speakerId: 'carla',
        isStarted: true,
        evaluatesAfterMs: 0,
        fraud: 'lowRisk',
      });
      expect(await ask('readSpeaker', contactId)).toEqual({ value: { id: 'carla', status: 'enrolled' } });
      expect(await ask('evaluate', contactId)).toEqual({
        value: { authentication: 'authenticated', fraudRisk: 'low' },
      });
    });

    it('enrols a customer it does not know, and lets one opt out, also in after-contact work', async () => {
      const contactId = await talk({
        speakerId: 'dora',
        isStarted: true,
        enrolment: 'completes',
        enrolsAfterMs: 0,
      });
      expect(await ask('readSpeaker', contactId)).toEqual({ value: { id: 'dora', status: 'notEnrolled' } });
      expect(await ask('enrol', contactId)).toEqual({ value: undefined });
      expect(await ask('readSpeaker', contactId)).toEqual({ value: { id: 'dora', status: 'enrolled' } });
      await bench.driver.customerHangup(contactId);
      await stateIs(contactId, 'ended');
      expect(await ask('optOut', contactId)).toEqual({ value: undefined });
      expect(await ask('readSpeaker', contactId)).toEqual({ value: { id: 'dora', status: 'optedOut' } });
    });

    it('knows nobody where the flow gave no speaker, and refuses what needs one', async () => {
      const contactId = await talk({ speakerId: null });
      expect(await ask('readSpeaker', contactId)).toEqual({ value: { status: 'notEnrolled' } });
      expect(await ask('optOut', contactId)).toEqual({ reason: 'rejected' });
    });

    it('takes no refusal of the service for a customer it does not know', async () => {
      await bench.driver.setSpeaker('carla', 'enrolled');
      const contactId = await talk({ speakerId: 'carla' });
      await bench.driver.addFault({ operation: 'VoiceId.describeSpeaker', status: 400, times: 1 });
      expect(await ask('readSpeaker', contactId)).toEqual({ reason: 'rejected' });
      expect(await ask('readSpeaker', contactId)).toEqual({ value: { id: 'carla', status: 'enrolled' } });
    });

    it('is refused with more than two people in the call, and is not found for a call that is not there', async () => {
      const contactId = await talk({ speakerId: 'carla' });
      await bench.driver.addParticipant(contactId, 'agent:bob.carter');
      await expect.poll(() => contact(contactId)?.otherParticipants.length).toBe(1);
      expect(await ask('readSpeaker', contactId)).toEqual({ reason: 'rejected' });
      expect(await ask('readSpeaker', 'nobody')).toEqual({ reason: 'not-found' });
    });

    it('is forbidden to an agent without the permission', async () => {
      await bench.driver.setPermissions(['outboundCall']);
      await bench.page.reload();
      const contactId = await talk({ speakerId: 'carla' });
      expect(await ask('evaluate', contactId)).toEqual({ reason: 'forbidden' });
    });
  });

  describe('what is neither call nor chat', () => {
    it('says what a task asks for, and is paused and ended without harm', async () => {
      const url = 'https://acme.zendesk.com/agent/tickets/4127';
      const { contactId } = await bench.driver.sendTask({
        name: 'Zendesk-4127',
        description: 'Call back about the invoice',
        queue: 'Support',
        references: { Ticket: { type: 'URL', value: url } },
      });
      await stateIs(contactId, 'connecting');
      expect(contact(contactId)).toMatchObject({
        channel: 'task',
        direction: 'inbound',
        isTransferLeg: false,
        task: {
          name: 'Zendesk-4127',
          description: 'Call back about the invoice',
          references: [{ name: 'Ticket', kind: 'url', value: url }],
        },
        otherParticipants: [],
      });
      await bench.driver.accept(contactId);
      await bench.driver.pause(contactId);
      await stateIs(contactId, 'paused');
      // Streams looks at the connections itself, and would throw without a task session.
      const type = await bench.page.evaluate(
        (id) =>
          new connect.Agent()
            .getContacts()
            .find((each) => each.getContactId() === id)
            ?.getAgentConnection()
            .getType(),
        contactId,
      );
      expect(type).toBe('agent');
      await bench.driver.agentHangup(contactId);
      await stateIs(contactId, 'ended');
    });

    it('says who wrote an e-mail about what, and shows a channel that nobody knows', async () => {
      const { contactId: email } = await bench.driver.sendEmail({
        ...{ subject: 'Where is my parcel?', from: 'carla@example.com', queue: 'Support' },
      });
      await stateIs(email, 'connecting');
      expect(contact(email)).toMatchObject({
        channel: 'email',
        task: {
          name: 'Where is my parcel?',
          references: [{ name: 'From', kind: 'email', value: 'carla@example.com' }],
        },
      });
      expect(contact(email)?.customerNumber).toBeUndefined();
      const { contactId: hologram } = await bench.driver.sendHologram({ queue: 'Support' });
      await expect.poll(() => contact(hologram)?.channel).toBe('unknown');
    });
  });
});

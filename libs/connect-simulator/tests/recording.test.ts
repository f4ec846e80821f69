import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, defaultConnectWorld, startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ManualClock } from '../src/index.js';

const InstanceId = defaultConnectWorld.instance.instanceId;

describe('recording', () => {
  let clock: ManualClock;
  let simulator: ConnectSimulator;

  const [queue] = defaultConnectWorld.queues;
  if (queue === undefined) throw new Error('The world has no queue.');
  beforeEach(async () => {
    clock = createManualClock();
    simulator = await startConnectSimulator({
      signedIn: true,
      clock,
      world: {
        queues: [queue, { ...queue, id: 'q-private', name: 'Private', isRecorded: false }],
      },
    });
  });
  afterEach(() => simulator.close());

  const call = async (queueName = 'Support') => {
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: queueName });
    await simulator.driver.accept(contactId);
    return contactId;
  };
  const send = async (
    order: string,
    body: object,
    headers: Record<string, string> = {
      authorization: 'AWS4-HMAC-SHA256 Credential=key/20260101/us-west-2/connect/aws4_request, Signature=0',
    },
  ) => {
    const response = await fetch(`${simulator.origin}/contact/${order}-recording`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      type: response.headers.get('x-amzn-errortype'),
      body: (await response.json()) as object,
    };
  };
  const target = (contactId: string) => ({ InstanceId, ContactId: contactId, InitialContactId: contactId });
  const done = { status: 200, type: null, body: {} };
  const state = async (contactId: string) => (await simulator.driver.recording(contactId)).state;
  /** Length of the file in milliseconds; null while there is none. */
  const fileMs = async (contactId: string) => {
    const response = await fetch(`${simulator.origin}/get-recording?format=wav&callLegId=${contactId}`);
    if (response.status === 404) return null;
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([bytes.toString('latin1', 0, 4), bytes.readUInt32LE(4) + 8]).toEqual(['RIFF', bytes.length]);
    return (bytes.length - 44) / 16;
  };

  it('can be had two seconds after the call, without what was suspended', async () => {
    const contactId = await call();
    clock.advance(1000);
    expect(await send('suspend', target(contactId))).toEqual(done);
    expect(await state(contactId)).toBe('suspended');
    expect(await send('suspend', { ...target(contactId), ContactRecordingType: 'AGENT' })).toEqual(done);
    clock.advance(5000);
    expect(await send('resume', target(contactId))).toEqual(done);
    clock.advance(500);
    expect(await simulator.driver.recording(contactId)).toEqual({
      state: 'recording',
      recordedMs: 1500,
      availableAt: null,
    });
    expect(await fileMs(contactId)).toBe(null);
    await simulator.driver.customerHangup(contactId);
    expect(await simulator.driver.recording(contactId)).toEqual({
      state: 'stopped',
      recordedMs: 1500,
      availableAt: '2026-01-01T00:00:08.500Z',
    });
    clock.advance(1999);
    expect(await fileMs(contactId)).toBe(null);
    clock.advance(1);
    expect(await fileMs(contactId)).toBe(1500);
  });

  it('is off in a queue that is not recorded, and can be started once', async () => {
    const contactId = await call('Private');
    const start = { ...target(contactId), VoiceRecordingConfiguration: { VoiceRecordingTrack: 'ALL' } };
    expect(await state(contactId)).toBe('off');
    expect(await send('suspend', target(contactId))).toMatchObject({ type: 'InvalidRequestException' });
    expect(await send('start', target(contactId))).toMatchObject({ type: 'InvalidRequestException' });
    expect(await send('start', start)).toEqual(done);
    clock.advance(2000);
    expect(await send('stop', target(contactId))).toEqual(done);
    expect(await state(contactId)).toBe('stopped');
    expect(await send('start', start)).toMatchObject({ status: 400, type: 'InvalidRequestException' });
    await simulator.driver.customerHangup(contactId);
    clock.advance(2000);
    expect(await fileMs(contactId)).toBe(2000);
  });

  it('begins when a call that was missed before is taken', async () => {
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await simulator.driver.miss(contactId);
    await simulator.driver.offerAgain(contactId);
    await simulator.driver.accept(contactId);
    clock.advance(3000);
    expect(await simulator.driver.recording(contactId)).toEqual({
      state: 'recording',
      recordedMs: 3000,
      availableAt: null,
    });
    await simulator.driver.customerHangup(contactId);
    clock.advance(2000);
    expect(await fileMs(contactId)).toBe(3000);
  });

  it('does not exist of a call that was never recorded, or never connected', async () => {
    const unrecorded = await call('Private');
    await simulator.driver.customerHangup(unrecorded);
    await simulator.driver.clear(unrecorded);
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await simulator.driver.miss(contactId);
    clock.advance(60_000);
    expect([await fileMs(unrecorded), await fileMs(contactId)]).toEqual([null, null]);
  });

  it('refuses what the service refuses', async () => {
    const contactId = await call();
    const wrong = target(contactId);
    expect(await send('suspend', wrong, {})).toMatchObject({
      status: 403,
      type: 'MissingAuthenticationTokenException',
    });
    expect(await send('suspend', { ...wrong, ContactId: 'nobody' })).toEqual({
      status: 404,
      type: 'ResourceNotFoundException',
      body: { Message: `There is no contact nobody of ${contactId}.` },
    });
    expect(await send('suspend', { ...wrong, InitialContactId: 'another' })).toMatchObject({ status: 404 });
    expect(await send('suspend', { ...wrong, InstanceId: 'another' })).toMatchObject({ status: 404 });
    expect(await send('suspend', { InstanceId, ContactId: contactId })).toEqual({
      status: 400,
      type: 'InvalidRequestException',
      body: { Message: 'InitialContactId must be given.' },
    });
    await simulator.driver.customerHangup(contactId);
    expect(await send('suspend', wrong)).toMatchObject({ status: 400, type: 'InvalidRequestException' });
  });

  it('fails as it is told to, and by no fault of the CTI service', async () => {
    const contactId = await call();
    await simulator.driver.addFault({ operation: '*', status: 500 });
    await simulator.driver.addFault({ operation: 'SuspendContactRecording', status: 429, times: 1 });
    expect(await send('suspend', target(contactId))).toMatchObject({
      status: 429,
      type: 'ThrottlingException',
    });
    expect(await state(contactId)).toBe('recording');
    expect(await send('suspend', target(contactId))).toEqual(done);
  });

  it('of a transferred call is the receiver’s own, under the id of the first contact', async () => {
    const first = await call();
    const { contactId } = await simulator.driver.transfer(first, { to: 'agent:bob', mode: 'cold' });
    const received = contactId ?? '';
    await simulator.driver.accept(received);
    const order = { InstanceId, ContactId: received, InitialContactId: first };
    expect(await send('suspend', order)).toEqual(done);
    expect([await state(first), await state(received)]).toEqual(['stopped', 'suspended']);
  });
});

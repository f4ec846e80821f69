import { describe, expect, it } from 'vitest';
import { offeredChat, ringingCall } from './contact-data.js';
import { startOnStub } from './start-on-stub.js';
import { type AgentUpdate, availableAgent } from './streams-stub.js';

const number = '+14155550177';

async function startWith(update: Partial<AgentUpdate> = {}) {
  const started = startOnStub();
  started.streams.update({ ...availableAgent, ...update });
  await Promise.resolve();
  return started;
}

const refusal = (type: string, statusCode?: number) =>
  JSON.stringify({ type, message: 'Message.', stack: [], retryStatus: 'none', statusCode });

describe('dial', () => {
  it('orders the call from the queue, with a time limit that comes after ours', async () => {
    const { telephony, streams } = await startWith();
    const done = telephony.dial(number, 'arn:sales');
    expect(streams.orders).toEqual([
      { number, queueARN: 'arn:sales', timeout: 11_000, callbacks: expect.anything() },
    ]);
    streams.orders[0]?.callbacks.success();
    expect(await done).toBeUndefined();
  });

  it('does not ask Connect without the permission, which would never answer', async () => {
    const { telephony, streams } = await startWith({ permissions: [] });
    await expect(telephony.dial(number, 'arn:sales')).rejects.toMatchObject({
      name: 'PortError',
      reason: 'forbidden',
      mayHaveBeenApplied: false,
    });
    expect(streams.orders).toEqual([]);
  });

  it.each(['incoming', 'connecting', 'connected'])('does not ask while a call is %s', async (type) => {
    const state = { type, timestamp: new Date('2026-01-15T09:00:10Z') };
    const { telephony, streams } = await startWith({ contacts: [{ ...ringingCall, state }] });
    await expect(telephony.dial(number, 'arn:sales')).rejects.toMatchObject({ reason: 'rejected' });
    expect(streams.orders).toEqual([]);
  });

  it('asks while there is a chat, or a call in after-contact work: Connect decides', async () => {
    const ended = { ...ringingCall, state: { type: 'ended', timestamp: new Date('2026-01-15T09:00:10Z') } };
    const { telephony, streams } = await startWith({ contacts: [offeredChat, ended] });
    const done = telephony.dial(number, 'arn:sales');
    streams.orders[0]?.callbacks.success();
    expect(await done).toBeUndefined();
  });

  it.each([
    ['a state in which Connect cannot dial', refusal('InvalidStateException', 400), 'rejected', false],
    ['a number it refuses', refusal('BadEndpointException', 400), 'rejected', false],
    ['a failure of the service', refusal('InternalServiceException', 500), 'unavailable', true],
    ['a lost connection', refusal('NetworkingError'), 'unavailable', true],
    ['Streams’ own time limit', new Error('Agent.connect timed out after 11000 ms'), 'unavailable', true],
  ])('rejects for %s', async (_, failure, reason, mayHaveBeenApplied) => {
    const { telephony, streams } = await startWith();
    const done = telephony.dial(number, 'arn:sales');
    streams.orders[0]?.callbacks.failure(failure);
    await expect(done).rejects.toMatchObject({ name: 'PortError', reason, mayHaveBeenApplied });
  });

  it('gives up when nobody answers; the call may be made all the same', async () => {
    const { telephony, clock } = await startWith();
    const done = telephony.dial(number, 'arn:sales');
    clock.advance(10_000);
    await expect(done).rejects.toMatchObject({ reason: 'unavailable', mayHaveBeenApplied: true });
  });
});

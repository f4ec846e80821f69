import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import type { StreamsMasterClient } from './connect-types.js';
import { createMasterTopic } from './create-master-topic.js';

function setUp(call: StreamsMasterClient['call']) {
  const clock = new ManualClock();
  const asked = vi.fn(call);
  const connect = { core: { getMasterClient: () => ({ call: asked }) } };
  return { clock, asked, topic: createMasterTopic({ connect, topic: 'ours', clock }) };
}

describe('createMasterTopic', () => {
  it.each([
    [true, 'master'],
    [false, 'other'],
  ])('the worker says whether this page is master: %s', async (isMaster, mastery) => {
    const { asked, topic } = setUp((_, __, { success }) => {
      success({ masterId: 'port', isMaster });
    });
    expect(await topic.check()).toBe(mastery);
    expect(asked).toHaveBeenCalledWith('checkMaster', { topic: 'ours' }, expect.anything());
  });

  it('takes it', async () => {
    const { asked, topic } = setUp((_, __, { success }) => {
      success({ masterId: 'port' });
    });
    expect(await topic.take()).toBe('master');
    expect(asked).toHaveBeenCalledWith('becomeMaster', { topic: 'ours' }, expect.anything());
  });

  it('is not up as long as Streams throws, or has no such client', async () => {
    const throwing = setUp(() => {
      throw new Error('NULL client');
    });
    const without = createMasterTopic({ connect: { core: {} }, topic: 'ours', clock: throwing.clock });
    expect([await throwing.topic.check(), await without.check()]).toEqual(['notUp', 'notUp']);
    expect(throwing.clock.pending).toBe(0);
  });

  it('is silent when it fails, or says nothing for three seconds', async () => {
    const failing = setUp((_, __, { failure }) => {
      failure();
    });
    expect(await failing.topic.check()).toBe('silent');
    const mute = setUp(() => undefined);
    const asked = mute.topic.check();
    mute.clock.advance(3_000);
    expect(await asked).toBe('silent');
  });
});

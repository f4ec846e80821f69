import { describe, expect, it, vi } from 'vitest';
import { PortError } from '../port-error.js';
import { FakeConfigurationStore } from './fake-configuration-store.js';

const acme = { queueBrands: [{ queue: 'Acme Sales', brand: 'Acme' }], brandQueues: [] };
const globex = { queueBrands: [], brandQueues: [{ brand: 'Globex', queue: 'Globex Sales' }] };

describe(FakeConfigurationStore.name, () => {
  it('keeps what is saved over the revision that is stored', async () => {
    const store = new FakeConfigurationStore();

    expect(await store.save(acme, 0)).toEqual({ kind: 'saved', stored: { ...acme, revision: 1 } });
    expect(await store.read()).toEqual({ kind: 'read', stored: { ...acme, revision: 1 } });
  });

  it('writes nothing when somebody else has saved, and hints at it', async () => {
    const store = new FakeConfigurationStore();
    const listener = vi.fn();
    const stop = store.onHint(listener);
    store.saveElsewhere(globex);
    stop();
    store.hint();

    expect(listener).toHaveBeenCalledTimes(1);
    expect(await store.save(acme, 0)).toEqual({
      kind: 'conflict',
      current: { kind: 'read', stored: { ...globex, revision: 1 } },
    });
  });

  it('replaces damaged text only when told that it was shown', async () => {
    const store = new FakeConfigurationStore();
    store.damage('{');

    const damaged = { kind: 'damaged', text: '{', reason: 'it is not JSON' };
    expect(await store.save(acme, 0)).toEqual({ kind: 'conflict', current: damaged });
    expect(await store.save(acme, 'damaged')).toMatchObject({ kind: 'saved' });
  });

  it('fails once when told to', async () => {
    const store = new FakeConfigurationStore();
    const error = new PortError('unavailable', 'no answer');
    store.failNext('read', error);

    await expect(store.read()).rejects.toBe(error);
    expect(await store.read()).toMatchObject({ kind: 'read' });
  });
});

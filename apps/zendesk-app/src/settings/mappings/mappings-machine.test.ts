import { PortError } from '@patchcord/contact-ports';
import { FakeConfigurationStore } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { createActor, waitFor, type StateValueFrom } from 'xstate';
import type { MappingsEdit } from './mappings-draft.js';
import { hasUnsavedChanges, mappingsMachine, type MappingsEvent } from './mappings-machine.js';

const brands = ['Acme', 'Globex', 'Initech'].map((name) => ({ name, active: true }));
const stored = {
  queueBrands: [{ queue: 'Sales', brand: 'Acme' }],
  brandQueues: [{ brand: 'Acme', queue: 'Sales' }],
};

async function open(store = new FakeConfigurationStore(stored)) {
  const actor = createActor(mappingsMachine, { input: { store, brands } });
  actor.start();
  const reach = (state: StateValueFrom<typeof mappingsMachine>) =>
    waitFor(actor, (snapshot) => snapshot.matches(state));
  await waitFor(actor, (snapshot) => !snapshot.matches('reading'));
  const edit = (made: MappingsEdit) => {
    actor.send({ type: 'edit', edit: made });
  };
  const keyAt = (row: number) => actor.getSnapshot().context.draft.queueBrands[row]?.key ?? 0;
  const rename = (row: number, queue: string) => {
    edit({ kind: 'type', key: keyAt(row), queue });
  };
  const send = (type: Exclude<MappingsEvent['type'], 'edit'>) => {
    actor.send({ type });
  };
  const queues = () => actor.getSnapshot().context.draft.queueBrands.map(({ queue }) => queue);
  const context = () => actor.getSnapshot().context;
  const storedQueues = () =>
    store.reading.kind === 'read' ? store.reading.stored.queueBrands.map(({ queue }) => queue) : 'damaged';
  return { store, actor, reach, edit, rename, keyAt, send, queues, context, storedQueues };
}

const theirs = { ...stored, queueBrands: [...stored.queueBrands, { queue: 'VIP *', brand: 'Globex' }] };

describe('mappingsMachine', () => {
  it('saves what was edited', async () => {
    const { rename, send, reach, context, storedQueues } = await open();
    rename(0, 'Sales EU');
    expect(hasUnsavedChanges(context())).toBe(true);

    send('save');
    await reach('editing');

    expect(storedQueues()).toEqual(['Sales EU']);
    expect(hasUnsavedChanges(context())).toBe(false);
    expect(context().news).toBe('saved');
  });

  it('does not save while there are errors, and does with warnings', async () => {
    const { rename, send, actor, reach, storedQueues } = await open();
    rename(0, '');
    send('save');
    expect(actor.getSnapshot().matches('editing')).toBe(true);

    rename(0, '*');
    send('save');
    await reach('editing');
    expect(storedQueues()).toEqual(['*']);
  });

  it('keeps the changes when saving fails, and saves them at the next attempt', async () => {
    const { store, rename, send, reach, context, storedQueues } = await open();
    store.failNext('save', new PortError('unavailable', 'no answer'));
    rename(0, 'Sales EU');

    send('save');
    await reach('editing');
    expect({ failure: context().failure?.reason, stored: storedQueues() }).toEqual({
      failure: 'unavailable',
      stored: ['Sales'],
    });

    send('save');
    await reach('editing');
    expect(storedQueues()).toEqual(['Sales EU']);
  });

  it('keeps what is typed while it saves, as unsaved', async () => {
    const { rename, send, reach, queues, context, storedQueues } = await open();
    rename(0, 'Sales EU');
    send('save');
    rename(0, 'Sales EU 2');
    await reach('editing');

    expect([storedQueues(), queues(), hasUnsavedChanges(context())]).toEqual([
      ['Sales EU'],
      ['Sales EU 2'],
      true,
    ]);
  });

  it('brings deleted rows back, the latest first, with what was edited meanwhile kept', async () => {
    const { edit, rename, keyAt, send, queues } = await open(new FakeConfigurationStore(theirs));
    edit({ kind: 'remove row', key: keyAt(0) });
    rename(0, 'VIP EU *');
    send('undo');

    expect(queues()).toEqual(['Sales', 'VIP EU *']);
  });

  it('takes back discarding', async () => {
    const { rename, send, queues } = await open();
    rename(0, 'Sales EU');
    send('discard');
    expect(queues()).toEqual(['Sales']);
    send('undo');

    expect(queues()).toEqual(['Sales EU']);
  });

  describe('when another administrator saves', () => {
    it('follows at once if nothing was edited here', async () => {
      const { store, reach, queues, context } = await open();
      store.saveElsewhere(theirs);
      await reach({ editing: 'idle' });

      expect([queues(), context().news]).toEqual([['Sales', 'VIP *'], 'updated from elsewhere']);
    });

    it('says so and leaves the tables alone if something was', async () => {
      const { store, rename, reach, queues, context } = await open();
      rename(0, 'Sales EU');
      store.saveElsewhere(theirs);
      await reach({ editing: 'idle' });

      expect([queues(), context().theirs?.revision]).toEqual([['Sales EU'], 1]);
    });

    async function meetConflict() {
      const opened = await open();
      opened.edit({ kind: 'add row' });
      opened.edit({ kind: 'type', key: opened.context().draft.nextKey - 1, queue: 'Care', brand: 'Initech' });
      // Another browser, of which this page has heard nothing.
      await opened.store.save(theirs, 0);
      opened.send('save');
      await opened.reach('conflict');
      return opened;
    }

    it('writes nothing of mine over theirs', async () => {
      const { storedQueues } = await meetConflict();

      expect(storedQueues()).toEqual(['Sales', 'VIP *']);
    });

    it('saves mine on top of theirs', async () => {
      const { send, reach, storedQueues } = await meetConflict();
      send('keep mine');
      await reach('editing');

      expect(storedQueues()).toEqual(['Sales', 'Care', 'VIP *']);
    });

    it('lets both be edited together before saving', async () => {
      const { send, reach, queues, storedQueues, context } = await meetConflict();
      send('edit merged');
      expect([queues(), storedQueues()]).toEqual([
        ['Sales', 'Care', 'VIP *'],
        ['Sales', 'VIP *'],
      ]);

      send('save');
      await reach('editing');
      expect([storedQueues(), context().news]).toEqual([['Sales', 'Care', 'VIP *'], 'saved']);
    });

    it('takes theirs, and can bring mine back', async () => {
      const { send, queues, context } = await meetConflict();
      send('take theirs');
      expect([queues(), hasUnsavedChanges(context())]).toEqual([['Sales', 'VIP *'], false]);

      send('undo');
      expect(queues()).toEqual(['Sales', 'Care']);
    });

    it('meets a third one who saves in between', async () => {
      const { store, send, reach, storedQueues } = await meetConflict();
      await store.save({ ...theirs, queueBrands: [{ queue: 'Third', brand: 'Acme' }] }, 1);
      send('keep mine');
      await reach('conflict');

      expect(storedQueues()).toEqual(['Third']);
    });
  });

  describe('when what is stored cannot be read', () => {
    async function meetDamage() {
      const store = new FakeConfigurationStore();
      store.damage('{"v":');
      return open(store);
    }

    it('shows it and writes nothing', async () => {
      const { actor, context, send, storedQueues } = await meetDamage();
      send('save');

      expect(actor.getSnapshot().matches('damaged')).toBe(true);
      expect(context().damage).toEqual({ kind: 'damaged', text: '{"v":', reason: 'it is not JSON' });
      expect(storedQueues()).toBe('damaged');
    });

    it('replaces it only after it was shown, by saving', async () => {
      const { edit, send, reach, storedQueues, context } = await meetDamage();
      send('replace damaged');
      edit({ kind: 'add row' });
      edit({ kind: 'type', key: context().draft.nextKey - 1, queue: 'Care', brand: 'Acme' });
      expect(storedQueues()).toBe('damaged');

      send('save');
      await reach('editing');
      expect(storedQueues()).toEqual(['Care']);
    });

    it('reads it again once somebody has repaired it', async () => {
      const { store, send, reach, queues } = await meetDamage();
      store.saveElsewhere(theirs);
      send('retry');
      await reach('editing');

      expect(queues()).toEqual(['Sales', 'VIP *']);
    });

    it('keeps the changes when it becomes so while they are made', async () => {
      const { store, rename, send, reach, queues, storedQueues } = await open();
      rename(0, 'Sales EU');
      store.damage('?');
      send('save');
      await reach('damaged');
      send('replace damaged');
      expect(queues()).toEqual(['Sales EU']);

      send('save');
      await reach('editing');
      expect(storedQueues()).toEqual(['Sales EU']);
    });
  });

  it('says why it cannot read, and reads at the next attempt', async () => {
    const store = new FakeConfigurationStore(stored);
    store.failNext('read', new PortError('rate-limited', 'slow down'));
    const { actor, context, send, reach, queues } = await open(store);
    expect([actor.getSnapshot().value, context().failure?.reason]).toEqual(['unread', 'rate-limited']);

    send('retry');
    await reach('editing');
    expect(queues()).toEqual(['Sales']);
  });
});

import { PortError } from '@patchcord/contact-ports';
import { ManualClock, sampleContact } from '@patchcord/contact-ports/testing';
import { createMemoryOutboxStore, createOutbox, type OutboxStore } from '@patchcord/outbox';
import { describe, expect, it, vi } from 'vitest';
import { recordCallIntent } from '../../tests/sample-intents.js';
import { guardUnsent, type Forgetting } from './guard-unsent.js';

/** A session whose storage works as long as nobody says otherwise. */
function createSession() {
  const listeners = new Set<() => void>();
  let context: ReturnType<Forgetting['getSnapshot']>['context'] = { isForgetful: false, contacts: [] };
  return {
    getSnapshot: () => ({ context }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    },
    become: (changed: Partial<typeof context>) => {
      context = { ...context, ...changed };
      for (const listener of listeners) listener();
    },
  };
}

/** A page with a write that Zendesk refuses, until it is given up. */
async function open(openStore: () => Promise<OutboxStore>) {
  let isAsked = false;
  const session = createSession();
  const outbox = createOutbox({
    openStore,
    clock: new ManualClock(),
    deliver: () => Promise.reject(new PortError('rejected', 'No')),
  });
  const stop = guardUnsent(outbox, session, (isNeeded) => {
    isAsked = isNeeded;
  });
  await outbox.load();
  expect(isAsked).toBe(false);
  outbox.submit(recordCallIntent).catch(() => undefined);
  await vi.waitFor(() => {
    expect(outbox.getEntries()).toMatchObject([{ status: 'refused' }]);
  });
  return { outbox, session, stop, isAsked: () => isAsked };
}

describe('guardUnsent', () => {
  it('asks before what is unsent goes with a page that can store nothing', async () => {
    const { isAsked, outbox, stop } = await open(() => Promise.reject(new Error('blocked')));
    expect(isAsked()).toBe(true);
    outbox.discard(recordCallIntent.key);
    expect(isAsked()).toBe(false);
    stop();
  });

  it('asks where the session is not kept any more, as long as it is not', async () => {
    const { isAsked, session, stop } = await open(() => Promise.resolve(createMemoryOutboxStore()));
    session.become({ isForgetful: true });
    expect(isAsked()).toBe(true);
    session.become({ isForgetful: false });
    expect(isAsked()).toBe(false);
    stop();
  });

  it('asks where a contact that Connect has let go of waits for the agent, until it needs them no more', () => {
    const asked: boolean[] = [];
    const session = createSession();
    const outbox = createOutbox({
      clock: new ManualClock(),
      deliver: () => Promise.reject(new Error('never')),
    });
    const stop = guardUnsent(outbox, session, (isNeeded) => asked.push(isNeeded));
    session.become({ contacts: [{ listed: sampleContact() }] });
    session.become({ contacts: [{ listed: undefined }] });
    session.become({ contacts: [] });
    stop();
    expect(asked).toEqual([false, false, true, false, false]);
  });

  it('asks nothing any more once another tab goes on', async () => {
    const { isAsked, stop } = await open(() => Promise.reject(new Error('blocked')));
    stop();
    expect(isAsked()).toBe(false);
  });

  it('asks nothing where the next page finds what is unsent', async () => {
    const { isAsked, stop } = await open(() => Promise.resolve(createMemoryOutboxStore()));
    expect(isAsked()).toBe(false);
    stop();
  });
});

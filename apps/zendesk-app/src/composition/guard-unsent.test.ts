import { PortError } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { createMemoryOutboxStore, createOutbox, type OutboxStore } from '@patchcord/outbox';
import { describe, expect, it, vi } from 'vitest';
import { recordCallIntent } from '../../tests/sample-intents.js';
import { guardUnsent } from './guard-unsent.js';

/** A session whose storage works as long as nobody says otherwise. */
function createSession() {
  const listeners = new Set<() => void>();
  const context = { isForgetful: false };
  return {
    getSnapshot: () => ({ context }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    },
    become: (isForgetful: boolean) => {
      context.isForgetful = isForgetful;
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
    session.become(true);
    expect(isAsked()).toBe(true);
    session.become(false);
    expect(isAsked()).toBe(false);
    stop();
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

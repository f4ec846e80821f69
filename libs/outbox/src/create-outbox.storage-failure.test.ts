import { sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { become, setUp } from '../tests/outbox-world.js';
import type { OutboxStore } from './outbox-store.js';

const full = new DOMException('The disk is full.', 'QuotaExceededError');
const never = () => new Promise<never>(() => undefined);

describe('a storage that does not work', () => {
  /** An outbox on a storage that works but for `broken`, and how often it said that there is none. */
  function openOn(broken: Partial<OutboxStore>) {
    const world = setUp();
    const causes: unknown[] = [];
    const outbox = world.open({
      openStore: async () => ({ ...world.store, ...broken }),
      onMemoryOnly: (cause) => causes.push(cause),
    });
    return { ...world, outbox, causes };
  }

  it('blocked: everything is delivered from memory, and that is said once', async () => {
    const { open } = setUp();
    const causes: unknown[] = [];
    const openStore = () => Promise.reject(full);
    const outbox = open({ openStore, onMemoryOnly: (cause) => causes.push(cause) });
    await outbox.submit(sampleTicketIntent());
    await outbox.submit(sampleTicketIntent({ contactId: 'c-2' }));
    expect([outbox.keptIn, causes]).toEqual(['memory', [full]]);
  });

  it.each(['put', 'update', 'finish'] as const)(
    'full when asked to %s: nothing is lost',
    async (operation) => {
      const { outbox, causes, ticketing } = openOn({ [operation]: () => Promise.reject(full) });
      await outbox.submit(sampleTicketIntent());
      await outbox.submit(sampleTicketIntent({ contactId: 'c-2' }));
      await outbox.stop();
      expect(ticketing.world.tickets).toHaveLength(2);
      expect([outbox.keptIn, causes]).toEqual(['memory', [full]]);
    },
  );

  it('one that throws at once counts as failed', async () => {
    const { outbox, causes } = openOn({
      put: () => {
        throw full;
      },
    });
    await outbox.submit(sampleTicketIntent());
    expect(causes).toEqual([full]);
  });

  it.each(['read', 'put', 'finish'] as const)(
    'one that never answers to %s is waited for two seconds',
    async (operation) => {
      const { outbox, causes, clock, ticketing } = openOn({ [operation]: never });
      const receipts = [
        outbox.submit(sampleTicketIntent()),
        outbox.submit(sampleTicketIntent({ contactId: 'c-2' })),
      ];
      await vi.waitFor(() => {
        expect(clock.pending).toBeGreaterThan(0);
      });
      clock.advance(1_999);
      expect(causes).toEqual([]);
      await vi.waitFor(() => {
        clock.advance(2_000);
        expect(outbox.keptIn).toBe('memory');
      });
      await Promise.all(receipts);
      expect(causes).toEqual([new Error('The storage has not answered within 2000 ms.')]);
      expect(ticketing.world.tickets).toHaveLength(2);
    },
  );

  it('what comes to light late is delivered all the same', async () => {
    const { store, clock, ticketing, open } = setUp();
    const earlier = open({ deliver: never });
    void earlier.submit(sampleTicketIntent());
    await become(earlier, ['c-1/createTicket', 'sending']);

    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const outbox = open({
      openStore: async () => ({ ...store, read: async () => slow.then(() => store.read()) }),
    });
    const loaded = outbox.load();
    clock.advance(2_000);
    await loaded;
    expect(outbox.keptIn).toBe('memory');
    answer();
    await vi.waitFor(async () => {
      expect(ticketing.world.tickets).toHaveLength(1);
      expect((await store.read()).intents).toEqual([]);
    });
  });

  it('one that fails after an intent was stored: the next page looks before it sends it again', async () => {
    const { outbox, store, ticketing, open, sent } = openOn({
      update: () => Promise.reject(full),
      finish: () => Promise.reject(full),
    });
    await outbox.submit(sampleTicketIntent());
    await outbox.stop();
    expect((await store.read()).intents).toMatchObject([{ attempts: 0, mayHaveBeenApplied: false }]);

    const later = open();
    await later.load();
    await become(later);
    expect(sent()).toEqual([
      ['c-1/createTicket', false],
      ['c-1/createTicket', true],
    ]);
    expect(ticketing.world.tickets).toHaveLength(1);
  });

  it('a page that cannot say so goes on', async () => {
    const { open } = setUp();
    const problems: unknown[] = [];
    const broken = new Error('cannot draw');
    const outbox = open({
      openStore: () => Promise.reject(full),
      onMemoryOnly: () => {
        throw broken;
      },
      onProblem: (problem) => problems.push(problem),
    });
    await outbox.submit(sampleTicketIntent());
    expect(problems).toEqual([broken]);
  });
});

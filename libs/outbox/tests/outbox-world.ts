import type { WriteIntent } from '@patchcord/contact-ports';
import { FakeTicketing, ManualClock } from '@patchcord/contact-ports/testing';
import { expect, vi } from 'vitest';
import { createMemoryOutboxStore, createOutbox, type OutboxOptions } from '../src/index.js';

/** One Zendesk, one storage, and a page after another. */
export function setUp() {
  const clock = new ManualClock();
  const ticketing = new FakeTicketing({ clock });
  const store = createMemoryOutboxStore();
  const open = (options: Partial<OutboxOptions> = {}) =>
    createOutbox({
      clock,
      random: () => 0,
      openStore: async () => store,
      deliver: (intent, delivery) => ticketing.deliver(intent, delivery),
      ...options,
    });
  const sent = () =>
    ticketing.world.deliveries.map(({ input, options }) => [
      (input as WriteIntent).key,
      options?.mayHaveBeenApplied,
    ]);
  return { clock, ticketing, store, open, sent };
}

type Outbox = ReturnType<typeof createOutbox>;
export const statuses = (outbox: Outbox) =>
  outbox.getEntries().map(({ intent, status }) => [intent.key, status]);

/** Waits for a failed attempt. */
export async function failAt(outbox: Outbox, key: string, attempts: number): Promise<void> {
  await vi.waitFor(() => {
    const entry = outbox.getEntries().find(({ intent }) => intent.key === key);
    expect(entry).toMatchObject({ status: 'waiting', attempts });
  });
}

export async function become(outbox: Outbox, ...expected: [string, string][]): Promise<void> {
  await vi.waitFor(() => {
    expect(statuses(outbox)).toEqual(expected);
  });
}

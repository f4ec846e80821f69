import type { WriteIntent } from '@patchcord/contact-ports';
import { sampleLinkIntent, sampleTranscriptIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { setUp } from '../tests/outbox-world.js';

describe('the limit of updates per ticket', () => {
  const link = (index: number, ticketId: number) =>
    sampleLinkIntent({ contactId: `c-${index}`, conversationId: `c-${index}`, ticketId });

  it('lets thirty go in ten minutes; what would exceed it waits visibly, also when retried, and other tickets pass', async () => {
    const { clock, ticketing, open } = setUp();
    const [first, other] = [ticketing.world.addTicket({}), ticketing.world.addTicket({})];
    const outbox = open();
    const begun = clock.now();
    const links = Array.from({ length: 31 }, (_, index) => outbox.submit(link(index, first.id)));
    await Promise.all([...links.slice(0, 30), outbox.submit(link(99, other.id))]);
    const waiting = {
      ...{ intent: link(30, first.id), status: 'waiting', attempts: 0, lastError: undefined },
      nextAttemptAt: begun + 600_000,
    };
    expect(outbox.getEntries()).toEqual([waiting]);
    outbox.retry('c-30');
    expect(outbox.getEntries()).toEqual([waiting]);
    clock.advance(600_000);
    await links[30];
    expect(outbox.getEntries()).toEqual([]);
  });

  it('a clock that is put back makes nothing wait longer than the ten minutes', async () => {
    const { clock, ticketing, open } = setUp();
    const { id } = ticketing.world.addTicket({});
    const outbox = open();
    await Promise.all(Array.from({ length: 30 }, (_, index) => outbox.submit(link(index, id))));
    clock.advance(-3_600_000);
    await outbox.submit(link(30, id));
    expect(outbox.getEntries()).toEqual([]);
  });

  const countUpdates = ({ type }: WriteIntent) => (type === 'addTranscript' ? 3 : 1);

  it('counts each update of an intent that takes several, and begins it when there is room for all', async () => {
    const { clock, ticketing, open } = setUp();
    const { id: ticketId } = ticketing.world.addTicket({});
    const outbox = open({ countUpdates });
    await Promise.all(Array.from({ length: 25 }, (_, index) => outbox.submit(link(index, ticketId))));
    clock.advance(60_000);
    await outbox.submit(sampleTranscriptIntent({ ticketId, contactId: 'c-1' }));
    void outbox.submit(sampleTranscriptIntent({ ticketId, contactId: 'c-2' }));
    await outbox.submit(link(25, ticketId));
    const later = outbox.submit(sampleTranscriptIntent({ ticketId, contactId: 'c-3' }));
    await vi.waitFor(() => {
      expect(outbox.getEntries().map(({ intent, nextAttemptAt }) => [intent.key, nextAttemptAt])).toEqual([
        ['c-2/addTranscript', clock.now() + 540_000],
        ['c-3/addTranscript', clock.now() + 540_000],
      ]);
    });
    clock.advance(540_000);
    await later;
    expect(outbox.getEntries()).toEqual([]);
  });

  it('lets go what takes more updates than there may be, when there were no others for ten minutes', async () => {
    const { clock, ticketing, open } = setUp();
    const { id: ticketId } = ticketing.world.addTicket({});
    const outbox = open({ countUpdates: () => 31 });
    await outbox.submit(sampleTranscriptIntent({ ticketId, contactId: 'c-1' }));
    const next = outbox.submit(sampleTranscriptIntent({ ticketId, contactId: 'c-2' }));
    await vi.waitFor(() => {
      expect(outbox.getEntries()).toMatchObject([{ nextAttemptAt: clock.now() + 600_000 }]);
    });
    clock.advance(600_000);
    expect(await next).toEqual({ ticketId });
  });

  it('holds in the next page, with each update of an intent that took several', async () => {
    const { clock, ticketing, open } = setUp();
    const { id: ticketId } = ticketing.world.addTicket({});
    const earlier = open({ countUpdates });
    const contacts = Array.from({ length: 10 }, (_, index) => `c-${index}`);
    await Promise.all(
      contacts.map((contactId) => earlier.submit(sampleTranscriptIntent({ ticketId, contactId }))),
    );
    await earlier.stop();

    const outbox = open({ countUpdates });
    void outbox.submit(link(30, ticketId));
    await vi.waitFor(() => {
      expect(outbox.getEntries()).toMatchObject([{ nextAttemptAt: clock.now() + 600_000 }]);
    });
  });

  it('holds in the next page', async () => {
    const { clock, ticketing, open } = setUp();
    const { id } = ticketing.world.addTicket({});
    const earlier = open();
    await Promise.all(Array.from({ length: 30 }, (_, index) => earlier.submit(link(index, id))));
    await earlier.stop();

    const outbox = open();
    void outbox.submit(link(30, id));
    await vi.waitFor(() => {
      expect(outbox.getEntries()).toMatchObject([{ nextAttemptAt: clock.now() + 600_000 }]);
    });
  });
});

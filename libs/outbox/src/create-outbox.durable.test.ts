import { PortError } from '@patchcord/contact-ports';
import {
  ManualClock,
  sampleCallIntent,
  sampleContactNoteIntent,
  sampleLinkIntent,
  samplePhoneIntent,
  sampleTicketIntent,
  sampleTranscriptIntent,
} from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { become, failAt, setUp, statuses } from '../tests/outbox-world.js';
import type { OutboxOptions } from './create-outbox.js';

const refusal = new PortError('rejected', 'No');

describe('an outbox with a storage', () => {
  it('stores an intent before it sends it, and its receipt in its place', async () => {
    const { clock, store, ticketing, open } = setUp();
    const seen: unknown[] = [];
    const outbox = open({
      deliver: async (intent, delivery) => {
        seen.push((await store.read()).intents.map(({ key }) => key));
        return ticketing.deliver(intent, delivery);
      },
    });
    const receipt = await outbox.submit(sampleTicketIntent());
    expect(seen).toEqual([['c-1/createTicket']]);
    await vi.waitFor(async () => {
      expect(await store.read()).toEqual({
        intents: [],
        receipts: [{ key: 'c-1/createTicket', receipt, at: clock.now() }],
      });
    });
    expect(outbox.keptIn).toBe('storage');
  });

  it('stores what is known of a failed attempt', async () => {
    const { clock, store, ticketing, open } = setUp();
    ticketing.failNext('createTicket', 'drop after applying');
    const outbox = open();
    void outbox.submit(sampleTicketIntent());
    await vi.waitFor(async () => {
      expect((await store.read()).intents).toEqual([
        {
          ...{ key: 'c-1/createTicket', order: 1, submittedAt: clock.now(), intent: sampleTicketIntent() },
          ...{ status: 'waiting', attempts: 1, mayHaveBeenApplied: true },
          lastError: { reason: 'unavailable', message: 'The answer was lost.' },
        },
      ]);
    });
  });

  it('answers a key that an earlier page has delivered without a request, for seven days', async () => {
    const { clock, store, open, sent } = setUp();
    const receipt = await open().submit(sampleTicketIntent());
    clock.advance(7 * 24 * 60 * 60 * 1_000);
    expect(await open().submit(sampleTicketIntent({ resumed: true }))).toEqual(receipt);
    expect(sent()).toHaveLength(1);

    clock.advance(1);
    await open().load();
    expect(await store.read()).toEqual({ intents: [], receipts: [] });
  });

  it('keeps two thousand receipts', async () => {
    const { store, open } = setUp();
    for (let index = 0; index < 2_001; index += 1) {
      await store.finish({ key: String(index), receipt: { customerId: 1 }, at: index });
    }
    await open({ clock: new ManualClock(2_001) }).load();
    const kept = (await store.read()).receipts.map(({ key }) => key);
    expect([kept.length, kept[0]]).toEqual([2_000, '1']);
  });

  it('goes on by itself with what an earlier page left behind, in its order, and reads before it writes', async () => {
    const { ticketing, open, sent } = setUp();
    ticketing.failNext('createTicket', new PortError('unavailable', 'down'));
    const { id } = ticketing.world.addTicket({});
    const earlier = open();
    void earlier.submit(sampleTicketIntent());
    void earlier.submit(sampleCallIntent({ ticketId: id }));
    await failAt(earlier, 'c-1/createTicket', 1);
    await earlier.stop();

    const outbox = open();
    await outbox.load();
    await become(outbox);
    expect(sent()).toEqual([
      ['c-1/createTicket', false],
      ['c-1/createTicket', true],
      ['c-1/recordCall', true],
    ]);
  });

  it('hands what one attempt told of its progress to the next, in the next page, too', async () => {
    const { store, ticketing, open } = setUp();
    const seen: unknown[] = [];
    const deliver: OutboxOptions['deliver'] = async (intent, { onProgress, progress, ...delivery }) => {
      seen.push(progress);
      onProgress?.({ callId: 70 + seen.length });
      if (seen.length === 3) return ticketing.deliver(intent, delivery);
      throw new PortError('unavailable', 'Down');
    };
    const intent = sampleCallIntent({ ticketId: ticketing.world.addTicket({}).id });
    const earlier = open({ deliver });
    void earlier.submit(intent);
    await failAt(earlier, intent.key, 1);
    earlier.retry(intent.contactId);
    await failAt(earlier, intent.key, 2);
    await earlier.stop();
    expect((await store.read()).intents).toMatchObject([{ key: intent.key, progress: { callId: 72 } }]);
    await open({ deliver }).submit({ ...intent, resumed: true });
    expect(seen).toEqual([undefined, { callId: 71 }, { callId: 72 }]);
  });

  it('stores how far an attempt has come while it is under way', async () => {
    const { store, open } = setUp();
    const outbox = open({
      deliver: (_intent, { onProgress }) => {
        onProgress?.({ callId: 7 });
        return new Promise(() => undefined);
      },
    });
    void outbox.submit(sampleTicketIntent());
    await vi.waitFor(async () => {
      expect((await store.read()).intents).toMatchObject([{ status: 'sending', progress: { callId: 7 } }]);
    });
  });

  it('begins a replaced intent anew: what was done of the old one is not of the new', async () => {
    const { ticketing, open } = setUp();
    const seen: unknown[] = [];
    const outbox = open({
      deliver: async (intent, { onProgress, progress, ...delivery }) => {
        seen.push(progress);
        onProgress?.({ callId: 7 });
        return ticketing.deliver(intent, delivery);
      },
    });
    const intent = sampleCallIntent({ ticketId: ticketing.world.addTicket({ status: 'closed' }).id });
    const receipt = outbox.submit(intent);
    await become(outbox, [intent.key, 'refused']);
    outbox.replace(intent.key, { ...intent, ticketId: ticketing.world.addTicket({}).id });
    await receipt;
    expect(seen).toEqual([undefined, undefined]);
  });

  it('lets a submit join what is stored, and keeps a refusal for somebody to look at', async () => {
    const { ticketing, open, sent } = setUp();
    ticketing.failNext('createTicket', refusal);
    const earlier = open();
    void earlier.submit(sampleTicketIntent());
    await become(earlier, ['c-1/createTicket', 'refused']);
    await earlier.stop();

    const outbox = open();
    const receipt = outbox.submit(sampleTicketIntent({ resumed: true }));
    await outbox.load();
    expect(outbox.exportEntries()).toMatchObject([
      { status: 'refused', attempts: 1, lastError: { reason: 'rejected', message: 'No' } },
    ]);
    outbox.retryIntent('c-1/createTicket');
    expect(await receipt).toEqual({ ticketId: 1001, subject: 'Incoming call from +61491570006' });
    expect(sent()).toHaveLength(2);
  });

  it('begins nothing after a stop; what is under way ends, and is stored', async () => {
    const { clock, store, ticketing, open, sent } = setUp();
    const release = ticketing.hold('createTicket');
    const outbox = open();
    const receipt = outbox.submit(sampleTicketIntent());
    void outbox.submit(sampleCallIntent({ ticketId: ticketing.world.addTicket({}).id }));
    await become(outbox, ['c-1/createTicket', 'sending'], ['c-1/recordCall', 'waiting']);
    const stopped = outbox.stop();
    void outbox.submit(sampleLinkIntent({ ticketId: 1 }));
    outbox.retry('c-1');
    release();
    await stopped;
    clock.advance(3_600_000);
    expect(await receipt).toMatchObject({ ticketId: 1002 });
    expect(sent()).toEqual([['c-1/createTicket', false]]);
    const { intents, receipts } = await store.read();
    expect([...intents, ...receipts].map(({ key }) => key)).toEqual([
      'c-1/recordCall',
      'c-1/linkConversation',
      'c-1/createTicket',
    ]);
  });

  it('starts again after a stop, with what happened elsewhere', async () => {
    const { ticketing, open, sent } = setUp();
    const outbox = open();
    await outbox.load();
    ticketing.failNext('createTicket', refusal);
    const receipt = outbox.submit(sampleTicketIntent());
    await become(outbox, ['c-1/createTicket', 'refused']);
    await outbox.stop();

    const other = open();
    await other.load();
    other.retry('c-1');
    await become(other);
    await other.stop();

    await outbox.load();
    expect(await receipt).toMatchObject({ ticketId: 1001 });
    expect(statuses(outbox)).toEqual([]);
    expect(sent()).toHaveLength(2);
  });

  it('what comes to nothing after a stop leaves alone what the next one stored', async () => {
    const { store, ticketing, open } = setUp();
    let fail: (error: PortError) => void = () => undefined;
    const hanging = open({ deliver: () => new Promise((_, reject) => (fail = reject)) });
    const { id: ticketId } = ticketing.world.addTicket({ status: 'closed' });
    const intent = sampleCallIntent({ ticketId });
    void hanging.submit(intent);
    await become(hanging, [intent.key, 'sending']);
    const stopped = hanging.stop();
    const next = open();
    await next.load();
    await become(next, [intent.key, 'refused']);

    fail(new PortError('unavailable', 'No answer in time', { mayHaveBeenApplied: true }));
    await stopped;
    expect((await store.read()).intents).toMatchObject([{ status: 'refused', attempts: 2 }]);
  });
});

describe('what somebody decides', () => {
  it('records the call on another ticket, for whoever submitted it', async () => {
    const { store, ticketing, open } = setUp();
    const [closed, other] = [ticketing.world.addTicket({ status: 'closed' }), ticketing.world.addTicket({})];
    const outbox = open();
    const intent = sampleCallIntent({ ticketId: closed.id });
    const receipt = outbox.submit(intent);
    await become(outbox, [intent.key, 'refused']);

    expect(outbox.replace(intent.key, { ...intent, ticketId: other.id })).toBe(true);
    expect(await receipt).toEqual({ callId: ticketing.world.calls[0]?.id });
    expect(ticketing.world.calls.map(({ intent: { ticketId } }) => ticketId)).toEqual([other.id]);
    await vi.waitFor(async () => {
      expect((await store.read()).intents).toEqual([]);
    });
  });

  it('remembers what was changed, also when the page ends before it is sent', async () => {
    const { ticketing, open } = setUp();
    ticketing.failNext('addPhoneNumber', refusal);
    ticketing.failNext('addPhoneNumber', new PortError('unavailable', 'down'));
    const customerId = ticketing.world.addCustomer({ name: 'Jane' }).id;
    const earlier = open();
    const intent = samplePhoneIntent({ customerId });
    void earlier.submit(intent);
    await become(earlier, [intent.key, 'refused']);
    earlier.replace(intent.key, { ...intent, phone: '+61491570110' });
    await failAt(earlier, intent.key, 2);
    await earlier.stop();

    await open().submit({ ...intent, resumed: true });
    expect(ticketing.world.customers.map(({ numbers }) => numbers.map(({ value }) => value))).toEqual([
      ['+61491570110'],
    ]);
  });

  it.each([
    ['a transcript', sampleTranscriptIntent],
    ['a note', sampleContactNoteIntent],
  ])('puts %s that a closed ticket refused on another one', async (_name, createIntent) => {
    const { ticketing, open } = setUp();
    const closed = ticketing.world.addTicket({ status: 'closed' });
    const other = ticketing.world.addTicket({});
    const outbox = open();
    const intent = createIntent({ ticketId: closed.id });
    const receipt = outbox.submit(intent);
    await become(outbox, [intent.key, 'refused']);
    expect(outbox.replace(intent.key, { ...intent, ticketId: other.id })).toBe(true);
    expect(await receipt).toEqual({ ticketId: other.id });
    const { notes, transcripts } = ticketing.world;
    expect([...notes, ...transcripts].map(({ intent: { ticketId } }) => ticketId)).toEqual([other.id]);
  });

  it('changes nothing that may be in Zendesk as it was, is being sent, or is another intent', async () => {
    const { ticketing, open } = setUp();
    const release = ticketing.hold('createTicket');
    ticketing.failNext('createTicket', 'drop after applying');
    const outbox = open();
    const intent = sampleTicketIntent();
    void outbox.submit(intent);
    await become(outbox, [intent.key, 'sending']);
    const changed = { ...intent, subject: 'Another' };
    expect([outbox.replace(intent.key, changed), outbox.discard(intent.key)]).toEqual([false, false]);
    release();
    await become(outbox, [intent.key, 'waiting']);
    expect(outbox.replace(intent.key, changed)).toBe(false);
    expect(outbox.replace('unknown', changed)).toBe(false);

    const customerId = ticketing.world.addCustomer({ name: 'Jane' }).id;
    ticketing.failNext('addPhoneNumber', refusal);
    const number = samplePhoneIntent({ customerId, contactId: 'c-2' });
    void outbox.submit(number);
    await become(outbox, [intent.key, 'waiting'], [number.key, 'refused']);
    expect(outbox.replace(number.key, { ...number, contactId: 'c-3' })).toBe(false);
    expect(outbox.replace(number.key, { ...changed, key: number.key, contactId: 'c-2' })).toBe(false);
  });

  it('discards for good: nothing sends it again, in no page, and what waited behind it goes on', async () => {
    const { store, ticketing, open, sent } = setUp();
    ticketing.failNext('createTicket', refusal);
    const discarded: string[] = [];
    const outbox = open({ onDiscarded: ({ key }) => discarded.push(key) });
    void outbox.submit(sampleTicketIntent()).catch(() => undefined);
    const call = outbox.submit(sampleCallIntent({ ticketId: ticketing.world.addTicket({}).id }));
    await become(outbox, ['c-1/createTicket', 'refused'], ['c-1/recordCall', 'waiting']);

    expect(outbox.discard('c-1/createTicket')).toBe(true);
    await call;
    await outbox.stop();
    const later = open();
    await later.load();
    expect(statuses(later)).toEqual([]);
    expect((await store.read()).intents).toEqual([]);
    expect(discarded).toEqual(['c-1/createTicket']);
    expect(sent().map(([key]) => key)).toEqual(['c-1/createTicket', 'c-1/recordCall']);
  });

  it('tells whoever submitted it that it was discarded, and whoever submits it again, in this page or a later one', async () => {
    const { ticketing, open, sent } = setUp();
    ticketing.failNext('createTicket', refusal);
    const outbox = open();
    const first = outbox.submit(sampleTicketIntent());
    await become(outbox, ['c-1/createTicket', 'refused']);
    outbox.discard('c-1/createTicket');
    const isDiscarded = { name: 'PortError', reason: 'aborted' };
    await expect(first).rejects.toMatchObject(isDiscarded);
    await expect(outbox.submit(sampleTicketIntent())).rejects.toMatchObject(isDiscarded);

    await outbox.stop();
    const later = open();
    const beforeLoading = later.submit(sampleTicketIntent({ resumed: true }));
    await expect(beforeLoading).rejects.toMatchObject(isDiscarded);
    await expect(later.submit(sampleTicketIntent({ resumed: true }))).rejects.toMatchObject(isDiscarded);
    expect(sent()).toHaveLength(1);
  });

  it('disturbs nobody when what it discards has no submitter any more', async () => {
    const { ticketing, open } = setUp();
    ticketing.failNext('createTicket', refusal);
    const earlier = open();
    void earlier.submit(sampleTicketIntent());
    await become(earlier, ['c-1/createTicket', 'refused']);
    await earlier.stop();
    const outbox = open();
    await outbox.load();
    expect(outbox.discard('c-1/createTicket')).toBe(true);
    await outbox.stop();
    const later = open();
    await later.load();
    // An unhandled rejection fails the run.
    expect(statuses(later)).toEqual([]);
  });

  it('retries one intent, unless an earlier one has to come first', async () => {
    const { ticketing, open, sent } = setUp();
    ticketing.failNext('createTicket', refusal);
    const outbox = open();
    void outbox.submit(sampleTicketIntent());
    void outbox.submit(sampleCallIntent({ ticketId: ticketing.world.addTicket({}).id }));
    await become(outbox, ['c-1/createTicket', 'refused'], ['c-1/recordCall', 'waiting']);
    outbox.retryIntent('c-1/recordCall');
    outbox.retryIntent('unknown');
    expect(sent()).toHaveLength(1);
    outbox.retryIntent('c-1/createTicket');
    await become(outbox);
  });

  it('exports what is not delivered as JSON, with the reasons', async () => {
    const { clock, ticketing, open } = setUp();
    ticketing.failNext('createTicket', new PortError('rate-limited', 'slow down', { retryAfter: 90_000 }));
    const outbox = open();
    const submittedAt = clock.now();
    void outbox.submit(sampleTicketIntent());
    await failAt(outbox, 'c-1/createTicket', 1);
    expect(JSON.parse(JSON.stringify(outbox.exportEntries()))).toEqual([
      {
        intent: JSON.parse(JSON.stringify(sampleTicketIntent())) as unknown,
        ...{ status: 'waiting', attempts: 1, mayHaveBeenApplied: false },
        ...{ submittedAt, nextAttemptAt: submittedAt + 90_000 },
        lastError: { reason: 'rate-limited', message: 'slow down' },
      },
    ]);
  });
});

import type { ChatTranscript, TranscriptItem } from '../chat-transcripts.js';
import { PortError } from '../port-error.js';
import type { TicketId } from '../ticketing.js';
import type { ContractTools, CreateTicketingSubject } from './ticketing-contract.js';
import {
  sampleContactNoteIntent,
  sampleTicketIntent,
  sampleTranscriptIntent,
} from './ticketing-contract-samples.js';
import type { TicketingContractWorld } from './ticketing-contract-world.js';

const first = { mayHaveBeenApplied: false };
const again = { mayHaveBeenApplied: true };
const marks = /\[\d+\]/g;

/** What concerns chats and contact notes on tickets, as sentences. */
export function describeNoteContract(tools: ContractTools, createSubject: CreateTicketingSubject): void {
  describeTranscriptContract(tools, createSubject);
  describeUnreadChatContract(tools, createSubject);
  describeContactNoteContract(tools, createSubject);
  describeRefusals(tools, createSubject);
}

function describeTranscriptContract(
  { expect, it }: ContractTools,
  createSubject: CreateTicketingSubject,
): void {
  it('adds what was written in a chat to its ticket, privately and in order', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    await world.addTicket({ subject: 'Another' });
    const transcript = createTranscript(3);
    const intent = sampleTranscriptIntent({ ticketId, transcript });
    expect(await ticketing.deliver(intent, first)).toEqual({ ticketId });
    const notes = await world.listNotes();
    expect(notes.map((note) => [note.ticketId, note.isPrivate])).toEqual([[ticketId, true]]);
    expect(await readMarks(world, ticketId)).toEqual(['[1]', '[2]', '[3]']);
  });

  it('adds all of a long chat, in order, and once, however often it is delivered', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const transcript = createTranscript(100, 'So long & so wide. '.repeat(40));
    const intent = sampleTranscriptIntent({ ticketId, transcript });
    await ticketing.deliver(intent, first);
    expect(await ticketing.deliver(intent, again)).toEqual({ ticketId, wasThere: true });
    expect(await readMarks(world, ticketId)).toEqual(
      Array.from({ length: 100 }, (_, index) => `[${index + 1}]`),
    );
  });

  it('keeps the chats of several legs apart', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    for (const contactId of ['c-1', 'c-2', 'c-11']) {
      const intent = sampleTranscriptIntent({ ticketId, contactId, transcript: createTranscript(1) });
      await ticketing.deliver(intent, again);
    }
    expect(await readMarks(world, ticketId)).toEqual(['[1]', '[1]', '[1]']);
  });

  it('adds the second chat of a contact that was answered twice', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const intent = sampleTranscriptIntent({ ticketId, transcript: createTranscript(2) });
    const answeredAgain = { ...intent, answeredAt: intent.answeredAt + 60_000, resumed: true };
    await ticketing.deliver(intent, first);
    expect(await ticketing.deliver(answeredAgain, again)).toEqual({ ticketId });
    expect(await ticketing.deliver(answeredAgain, again)).toEqual({ ticketId, wasThere: true });
    expect(await ticketing.deliver(intent, again)).toEqual({ ticketId, wasThere: true });
    expect(await readMarks(world, ticketId)).toEqual(['[1]', '[2]', '[1]', '[2]']);
  });
}

function describeUnreadChatContract(
  { expect, it }: ContractTools,
  createSubject: CreateTicketingSubject,
): void {
  for (const completeness of ['missing', 'partial'] as const) {
    it(`says of a chat whose lines are ${completeness} that they are, once`, async () => {
      const { ticketing, world } = await createSubject();
      const ticketId = await world.addTicket({ subject: 'Broken' });
      const transcript: ChatTranscript = { items: [], completeness };
      const intent = sampleTranscriptIntent({ ticketId, transcript });
      await ticketing.deliver(intent, first);
      await ticketing.deliver(intent, again);
      expect((await world.listNotes()).map((note) => [note.ticketId, note.isPrivate])).toEqual([
        [ticketId, true],
      ]);
    });

    for (const length of [3, 300]) {
      it(`adds nothing ${completeness} to a chat of ${length} lines that is there`, async () => {
        const { ticketing, world } = await createSubject();
        const ticketId = await world.addTicket({ subject: 'Broken' });
        const whole = createTranscript(length, 'So long & so wide. '.repeat(40));
        const intent = sampleTranscriptIntent({ ticketId, transcript: whole });
        await ticketing.deliver(intent, first);
        const before = await world.listNotes();
        const items = completeness === 'partial' ? whole.items.slice(1, 3) : [];
        const after = { ...intent, transcript: { items, completeness } };
        expect(await ticketing.deliver(after, again)).toEqual({ ticketId, wasThere: true });
        expect(await world.listNotes()).toEqual(before);
      });
    }

    it(`says of the second chat of a contact that its lines are ${completeness}`, async () => {
      const { ticketing, world } = await createSubject();
      const ticketId = await world.addTicket({ subject: 'Broken' });
      const intent = sampleTranscriptIntent({ ticketId, transcript: createTranscript(2) });
      await ticketing.deliver(intent, first);
      const answeredAt = intent.answeredAt + 60_000;
      const second = { ...intent, answeredAt, transcript: { items: [], completeness } };
      expect(await ticketing.deliver(second, again)).toEqual({ ticketId });
      expect((await world.listNotes()).length).toEqual(2);
    });
  }

  it('adds nothing about a chat that a page which lost the time of its answer could not read', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const intent = sampleTranscriptIntent({ ticketId, transcript: createTranscript(2) });
    await ticketing.deliver(intent, first);
    const unread = {
      ...{ ...intent, resumed: true, answeredAt: intent.answeredAt - 20_000 },
      transcript: { items: [], completeness: 'missing' } as const,
    };
    expect(await ticketing.deliver(unread, again)).toEqual({ ticketId, wasThere: true });
    expect(await ticketing.deliver({ ...unread, contactId: 'c-2' }, again)).toEqual({ ticketId });
    expect((await world.listNotes()).length).toEqual(2);
  });
}

function describeContactNoteContract(
  { expect, it }: ContractTools,
  createSubject: CreateTicketingSubject,
): void {
  it('adds what a task asks for to a ticket, privately', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    expect(await ticketing.deliver(sampleContactNoteIntent({ ticketId }), first)).toEqual({ ticketId });
    const notes = await world.listNotes();
    expect(notes.map((note) => [note.ticketId, note.isPrivate])).toEqual([[ticketId, true]]);
    for (const words of ['Call Jane back', 'She asked about her kettle.', 'Order', 'K-77']) {
      expect(notes.map(({ text }) => text.includes(words))).toEqual([true]);
    }
  });

  it('does not take the note of another contact for this one', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    for (const contactId of ['c-11', 'c-1', 'c-2']) {
      await ticketing.deliver(sampleContactNoteIntent({ ticketId, contactId }), again);
    }
    expect((await world.listNotes()).length).toEqual(3);
  });

  it('adds the second note of a contact that was offered again, and each once', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const intent = sampleContactNoteIntent({ ticketId });
    const startedAt = intent.details.startedAt + 60_000;
    const offeredAgain = { ...intent, resumed: true, details: { ...intent.details, startedAt } };
    await ticketing.deliver(intent, first);
    expect(await ticketing.deliver(offeredAgain, again)).toEqual({ ticketId });
    expect(await ticketing.deliver(offeredAgain, again)).toEqual({ ticketId, wasThere: true });
    expect(await ticketing.deliver(intent, again)).toEqual({ ticketId, wasThere: true });
    expect((await world.listNotes()).length).toEqual(2);
  });

  it('finds the note that an earlier page wrote, which knew better when the contact was offered', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const intent = sampleContactNoteIntent({ ticketId });
    await ticketing.deliver(intent, first);
    // Of a contact that a page finds going on, the time it was queued is known, and not the time it was offered.
    const startedAt = intent.details.startedAt - 20_000;
    const found = { ...intent, resumed: true, details: { ...intent.details, startedAt } };
    expect(await ticketing.deliver(found, again)).toEqual({ ticketId, wasThere: true });
    expect((await world.listNotes()).length).toEqual(1);
  });

  for (const channel of ['email', 'unknown'] as const) {
    it(`adds the mere fact of a contact of the channel ${channel}`, async () => {
      const { ticketing, world } = await createSubject();
      const ticketId = await world.addTicket({ subject: 'Broken' });
      const { details } = sampleContactNoteIntent({ ticketId });
      const intent = sampleContactNoteIntent({
        ticketId,
        channel,
        details: { ...details, task: undefined },
      });
      await ticketing.deliver(intent, first);
      await ticketing.deliver(intent, again);
      expect((await world.listNotes()).map((note) => note.ticketId)).toEqual([ticketId]);
    });
  }

  it('finds the note in the first comment of a ticket that was created for the contact', async () => {
    const { ticketing, world } = await createSubject();
    const { details } = sampleContactNoteIntent({ ticketId: 1 });
    const { ticketId } = await ticketing.deliver(sampleTicketIntent({ channel: 'task', details }), first);
    await ticketing.deliver(sampleContactNoteIntent({ ticketId }), again);
    expect(await world.listNotes()).toEqual([]);
  });
}

function describeRefusals({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  const creators = { transcript: sampleTranscriptIntent, note: sampleContactNoteIntent };
  for (const [name, createIntent] of Object.entries(creators)) {
    it(`rejects a ${name} for a closed ticket, in words for the agent, and for none`, async () => {
      const { ticketing, world } = await createSubject();
      const closed = await world.addTicket({ subject: 'Done', status: 'closed' });
      const hidden = await world.addTicket({ subject: 'Secret', isVisible: false });
      const add = (ticketId: TicketId, delivery = first) =>
        failureOf(ticketing.deliver(createIntent({ ticketId }), delivery));
      const refusal = ['rejected', `Ticket #${closed} is closed and cannot be changed any more.`];
      expect(await add(closed)).toEqual(refusal);
      expect(await add(closed, again)).toEqual(refusal);
      expect((await add(999_999))[0]).toEqual('not-found');
      expect(['not-found', 'forbidden'].includes((await add(hidden))[0] ?? '')).toEqual(true);
    });
  }
}

/** Lines that are numbered: `[1]`, `[2]` and so on. */
function createTranscript(length: number, filling = ''): ChatTranscript {
  const items = Array.from({ length }, (_, index): TranscriptItem => {
    const isCustomer = index % 2 === 0;
    return {
      id: `m-${index}`,
      contactId: 'c-1',
      at: Date.UTC(2026, 10, 22, 9, 30) + index * 1_000,
      kind: 'message',
      role: isCustomer ? 'customer' : 'agent',
      name: isCustomer ? 'Jane Caller' : 'Alex Morgan',
      text: `[${index + 1}] ${filling}`,
    };
  });
  return { items, completeness: 'complete' };
}

async function readMarks(world: TicketingContractWorld, id: TicketId): Promise<readonly string[]> {
  const notes = (await world.listNotes()).filter(({ ticketId }) => ticketId === id);
  return notes.flatMap(({ text }) => text.match(marks) ?? []);
}

async function failureOf(promise: Promise<unknown>): Promise<readonly string[]> {
  try {
    return ['resolved', JSON.stringify(await promise)];
  } catch (error) {
    return PortError.isInstance(error) ? [error.reason, error.message] : [String(error)];
  }
}

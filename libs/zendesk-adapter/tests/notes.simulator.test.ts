import { type AddTranscriptIntent, PortError } from '@patchcord/contact-ports';
import {
  sampleContactNoteIntent,
  sampleTicketIntent,
  sampleTranscriptIntent,
} from '@patchcord/contact-ports/testing';
import { startZendeskSimulator, type ZendeskSimulator } from '@patchcord/zendesk-simulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countTicketUpdates, createTicketing } from '../src/index.js';
import { hurriedClock } from './hurried-clock.js';
import { createSimulatorClient } from './simulator-client.js';
import { createSimulatorWorld, type SimulatorWorld } from './simulator-world.js';

const first = { mayHaveBeenApplied: false };
const again = { mayHaveBeenApplied: true };

let simulator: ZendeskSimulator;
let world: SimulatorWorld;

beforeAll(async () => {
  simulator = await startZendeskSimulator({ port: 0, seed: 'empty' });
});

beforeEach(async () => {
  await simulator.driver.reset();
  world = createSimulatorWorld(simulator);
});

afterAll(async () => {
  await simulator.close();
});

/** Another page: nothing of what an earlier one knew. */
function createPage(client = createSimulatorClient(simulator.origin)) {
  return createTicketing({ client, appId: 735264, agent: { id: 380001000011 }, clock: hurriedClock });
}

/** Method and path of what reached Zendesk; numbers of records and queries left out. */
async function listRequests(): Promise<readonly string[]> {
  return (await simulator.driver.requests()).map(
    ({ method, path }) => `${method} ${path.replace('/api/v2', '').replace(/\?.*/, '').replace(/\d+/g, '#')}`,
  );
}

/** A chat that takes three comments, each of whose lines says which it is. */
function createLongChat(ticketId: number): AddTranscriptIntent {
  const sample = sampleTranscriptIntent({ ticketId });
  const items = Array.from({ length: 120 }, (_, index) => ({
    id: `m-${index}`,
    contactId: 'c-1',
    at: Date.UTC(2026, 10, 22, 9, 30) + index * 1_000,
    kind: 'message' as const,
    role: 'customer' as const,
    name: 'Jane Caller',
    text: `[${index}] ${'x'.repeat(1_000)}`,
  }));
  return { ...sample, transcript: { completeness: 'complete', items } };
}

async function readHeadings(): Promise<readonly string[]> {
  const notes = await world.listNotes();
  return notes.map(({ text }) => text.split('\n', 1)[0] ?? '');
}

const threeParts = [1, 2, 3].map((part) => `Chat transcript, part ${part} of 3`);

describe('a transcript', () => {
  it('takes one request for an attached chat, and as many updates as it says for a long one', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const short = sampleTranscriptIntent({ ticketId });
    await createPage().deliver(short, first);
    expect(await listRequests()).toEqual(['PUT /tickets/#']);
    const long = createLongChat(ticketId);
    await createPage().deliver({ ...long, contactId: 'c-2' }, first);
    expect(await listRequests()).toEqual(Array.from({ length: 4 }, () => 'PUT /tickets/#'));
    expect([countTicketUpdates(short), countTicketUpdates(long)]).toEqual([1, 3]);
  });

  it('is not cut by the limit of a comment', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    await createPage().deliver(createLongChat(ticketId), first);
    const text = (await world.listNotes()).map((note) => note.text).join('');
    expect(text.match(/\[\d+\] x{1000}(?!x)/g)).toHaveLength(120);
    expect(await readHeadings()).toEqual(threeParts);
  });

  it.each([
    ['drops the connection before', { drop: 'before' }],
    ['drops the connection after', { drop: 'after' }],
    ['answers 429', { status: 429, retryAfter: 7 }],
    ['answers 403', { status: 403 }],
  ] as const)('goes on, from another page, when Zendesk %s the second part', async (_name, effect) => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const intent = createLongChat(ticketId);
    const client = createSimulatorClient(simulator.origin);
    const send = client.answerRequest;
    client.answerRequest = async (request) => {
      const isSecond = client.requests.length === 2;
      if (isSecond) await simulator.driver.faults({ match: { method: 'PUT' }, times: 1, ...effect });
      return send(request);
    };
    await expect(createPage(client).deliver(intent, first)).rejects.toMatchObject({
      mayHaveBeenApplied: true,
    });
    await createPage().deliver(intent, again);
    await createPage().deliver(intent, again);
    expect(await readHeadings()).toEqual(threeParts);
  });

  it('goes on with a partial chat of which the first part is there', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const { transcript, ...rest } = createLongChat(ticketId);
    const intent = { ...rest, transcript: { ...transcript, completeness: 'partial' as const } };
    await simulator.driver.setLimits({ ticketUpdates: 1 });
    await expect(createPage().deliver(intent, first)).rejects.toMatchObject({ reason: 'rate-limited' });
    await simulator.driver.setLimits({ ticketUpdates: 30 });
    expect(await createPage().deliver(intent, again)).toEqual({ ticketId });
    expect(await createPage().deliver(intent, again)).toEqual({ ticketId, wasThere: true });
    expect(await readHeadings()).toEqual(threeParts);
  });

  it('says how long to wait when the limit of updates stops it in the middle', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    await simulator.driver.setLimits({ ticketUpdates: 2 });
    const failure: unknown = await createPage()
      .deliver(createLongChat(ticketId), first)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: 'rate-limited', mayHaveBeenApplied: true });
    expect(PortError.from(failure).retryAfter).toBeGreaterThan(500_000);
    await simulator.driver.advanceClock(600_000);
    await createPage().deliver(createLongChat(ticketId), again);
    expect(await readHeadings()).toEqual(threeParts);
  });

  it('does not say that anything may be there when its first part was refused', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    await simulator.driver.faults({ match: { method: 'PUT' }, status: 429 });
    await expect(createPage().deliver(createLongChat(ticketId), first)).rejects.toMatchObject({
      reason: 'rate-limited',
      mayHaveBeenApplied: false,
    });
  });

  it('says in words that the ticket was closed in the middle', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const client = createSimulatorClient(simulator.origin);
    const send = client.answerRequest;
    client.answerRequest = async (request) => {
      const answer = await send(request);
      const close = { ticket: { status: 'closed' } };
      await simulator.driver.as('alex.morgan').request('PUT', `tickets/${ticketId}`, close);
      return answer;
    };
    await expect(createPage(client).deliver(createLongChat(ticketId), first)).rejects.toMatchObject({
      reason: 'rejected',
      message: `Ticket #${ticketId} is closed and cannot be changed any more.`,
      mayHaveBeenApplied: true,
    });
  });

  it('shows what was written, and nothing of the ticket', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const sample = sampleTranscriptIntent({ ticketId });
    const text = '{{ticket.id}} <img src=x onerror=alert(1)> {{ticket.requester.email}}';
    const items = sample.transcript.items.map((item) => ({ ...item, text }));
    await createPage().deliver({ ...sample, transcript: { completeness: 'complete', items } }, first);
    const [note] = await world.listNotes();
    expect(note?.text.replaceAll('\u200b', '')).toContain(text);
  });
});

describe('a note about a contact', () => {
  it('takes two requests for a task that names its ticket: the look-up and the note', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const page = createPage();
    await page.findTicket(ticketId);
    await page.deliver(sampleContactNoteIntent({ ticketId }), first);
    expect(await listRequests()).toEqual(['GET /tickets/#', 'PUT /tickets/#']);
  });

  it('changes nothing else of the ticket', async () => {
    const requesterId = await world.addUser({ name: 'Jane' });
    const ticketId = await world.addTicket({ subject: 'Broken', requesterId, status: 'pending' });
    const readTicket = async () =>
      (await simulator.driver.state()).tickets.map((ticket) => ({
        ...ticket,
        ...{ generated_timestamp: 0, updated_at: '' },
      }));
    const before = await readTicket();
    await createPage().deliver(sampleContactNoteIntent({ ticketId }), first);
    expect(await readTicket()).toEqual(before);
  });

  it('is written once for each leg', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const details = { ...sampleContactNoteIntent({ ticketId }).details, conversationId: 'c-1' };
    for (const contactId of ['c-1', 'c-2', 'c-1', 'c-2']) {
      await createPage().deliver(sampleContactNoteIntent({ ticketId, contactId, details }), again);
    }
    expect(await world.listNotes()).toHaveLength(2);
  });
});

describe('the ticket of a contact that is no call', () => {
  it.each(['chat', 'task', 'email', 'unknown'] as const)(
    'is created by one request, privately, and found by every leg (%s)',
    async (channel) => {
      const { ticketId } = await createPage().deliver(sampleTicketIntent({ channel }), first);
      expect((await createPage().findTicketOfConversation('c-1'))?.id).toBe(ticketId);
      expect(await listRequests()).toEqual(['POST /tickets', 'GET /tickets']);
      const { comments, tickets } = await simulator.driver.state();
      expect(tickets).toMatchObject([{ via: { channel: 'api' }, is_public: false }]);
      expect(comments.map((comment) => comment.public)).toEqual([false]);
    },
  );
});

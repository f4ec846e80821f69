import { PortError } from '@patchcord/contact-ports';
import { ManualClock, sampleContactNoteIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';
import {
  createRequestLimiter,
  findRequestLimiter,
  type RequestKind,
  type RequestLimiter,
} from './request-limiter.js';
import { createZendeskRequest, type ZendeskRequestEntry } from './zendesk-request.js';

const read = { purpose: 'find a ticket', method: 'GET', path: '/api/v2/tickets/1' } as const;
const write = { purpose: 'change a ticket', method: 'PUT', path: '/api/v2/tickets/1' } as const;

function fill(limiter: RequestLimiter, count = 100): void {
  for (let request = 0; request < count; request += 1) expect(limiter.enter('read')).toBeUndefined();
}

/** Asks for each of `kinds`, and writes down who may go. */
function queueUp(limiter: RequestLimiter, kinds: readonly RequestKind[]): string[] {
  const gone: string[] = [];
  for (const [index, kind] of kinds.entries()) {
    void limiter.enter(kind)?.then(() => gone.push(`${kind} ${index}`));
  }
  return gone;
}

describe('createTicketing', () => {
  it('lets look-ups pass the writes of contacts that are over', async () => {
    const clock = new ManualClock();
    const client = new StubZafClient();
    const ticketing = createTicketing({ client, appId: 1, agent: { id: 1 }, clock });
    const limiter = findRequestLimiter(client, clock);
    for (let request = 0; request < 80; request += 1) expect(limiter.enter('backlog')).toBeUndefined();
    const options = { mayHaveBeenApplied: true, isBacklog: true };
    ticketing.deliver(sampleContactNoteIntent({ ticketId: 9 }), options).catch(() => undefined);
    ticketing.findTicket(7).catch(() => undefined);
    await vi.waitFor(() => {
      expect(client.requests.map(({ url }) => url)).toEqual(['/api/v2/tickets/7']);
    });
  });
});

describe('createRequestLimiter', () => {
  it('lets a hundred requests go within a minute, and more as the earlier ones get old', async () => {
    const clock = new ManualClock();
    const limiter = createRequestLimiter(clock);
    fill(limiter, 60);
    clock.advance(20_000);
    fill(limiter, 40);
    const gone = queueUp(
      limiter,
      Array.from({ length: 100 }, () => 'read' as const),
    );
    clock.advance(39_999);
    await vi.waitFor(() => {
      expect(gone).toEqual([]);
    });
    clock.advance(1);
    await vi.waitFor(() => {
      expect(gone).toHaveLength(60);
    });
    clock.advance(20_000);
    await vi.waitFor(() => {
      expect(gone).toHaveLength(100);
    });
    expect(clock.pending).toBe(0);
  });

  it('lets each kind go in its order, writes first, and a read after three of them', async () => {
    const clock = new ManualClock();
    const limiter = createRequestLimiter(clock);
    fill(limiter);
    const kinds = ['read', 'read', 'write', 'write', 'write', 'write', 'write'] as const;
    const gone = queueUp(limiter, kinds);
    clock.advance(60_000);
    await vi.waitFor(() => {
      expect(gone).toEqual(['write 2', 'write 3', 'write 4', 'read 0', 'write 5', 'write 6', 'read 1']);
    });
  });

  it('leaves a live contact its room while hundreds of writes are made up for, and lets it pass them', async () => {
    const clock = new ManualClock();
    const limiter = createRequestLimiter(clock);
    const backlog = Array.from({ length: 200 }, () => 'backlog' as const);
    const gone = queueUp(limiter, backlog);
    for (let request = 0; request < 20; request += 1) expect(limiter.enter('write')).toBeUndefined();
    const live = queueUp(limiter, ['read', 'write']);
    clock.advance(60_000);
    await vi.waitFor(() => {
      expect(live).toEqual(['write 1', 'read 0']);
    });
    // Eighty had gone at once. Eighty places are theirs again, and the live contact took two of them.
    expect(gone).toHaveLength(78);
    clock.advance(60_000);
    await vi.waitFor(() => {
      expect(gone).toHaveLength(120);
    });
    expect(clock.pending).toBe(0);
  });

  it('lets nobody pass those who wait', async () => {
    const clock = new ManualClock();
    const limiter = createRequestLimiter(clock);
    fill(limiter);
    const gone = queueUp(limiter, ['read']);
    clock.advance(60_000);
    expect(limiter.enter('read')).toBeUndefined();
    await vi.waitFor(() => {
      expect(gone).toEqual(['read 0']);
    });
  });

  it('a clock that is put back makes nobody wait longer than a minute', async () => {
    const clock = new ManualClock();
    const limiter = createRequestLimiter(clock);
    fill(limiter);
    clock.advance(-3_600_000);
    expect(limiter.enter('write')).toBeUndefined();
  });
});

describe('the limit of createZendeskRequest', () => {
  function setUp() {
    const client = new StubZafClient();
    client.answerRequest = async () => ({});
    const clock = new ManualClock();
    const entries: ZendeskRequestEntry[] = [];
    const create = () =>
      createZendeskRequest({
        client,
        clock,
        onRequest: (entry) => entries.push(entry),
        onTime: () => undefined,
      });
    return { client, clock, create, entries };
  }

  it('is one for everybody who uses the client; what waits is delayed, not failed, and its duration does not grow', async () => {
    const { client, clock, create, entries } = setUp();
    const [one, other] = [create(), create()];
    await Promise.all(Array.from({ length: 50 }, () => [one(read), other(write)]).flat());
    expect(client.requests).toHaveLength(100);
    const answers = [one(read), other(write)];
    clock.advance(59_999);
    expect(client.requests).toHaveLength(100);
    clock.advance(1);
    await Promise.all(answers);
    expect(client.requests).toHaveLength(102);
    expect(entries.slice(100).map(({ method, outcome, duration }) => [method, outcome, duration])).toEqual([
      ['PUT', 'answered', 0],
      ['GET', 'answered', 0],
    ]);
    expect(clock.pending).toBe(0);
  });

  it('a write that waited is asked about once more before it is sent: another tab may go on by then', async () => {
    const { client, clock } = setUp();
    let isOurs = true;
    const ticketing = createTicketing({ client, clock, appId: 735264, agent: { id: 11 } });
    client.answerRequest = async () => ({ ticket: { id: 4127 } });
    await Promise.all(Array.from({ length: 100 }, () => ticketing.findTicket(1)));
    const note = sampleContactNoteIntent({ ticketId: 4127 });
    const beforeWrite = async (): Promise<void> => {
      if (!isOurs) throw new PortError('aborted', 'Another tab handles contacts by now');
    };
    const delivery = ticketing.deliver(note, { mayHaveBeenApplied: false, beforeWrite });
    const rejection = expect(delivery).rejects.toMatchObject({
      reason: 'aborted',
      mayHaveBeenApplied: false,
    });
    isOurs = false;
    clock.advance(60_000);
    await rejection;
    expect(client.requests).toHaveLength(100);
  });

  it('holds for what is repeated', async () => {
    const { client, clock, create, entries } = setUp();
    const request = create();
    await Promise.all(Array.from({ length: 99 }, () => request(read)));
    const failure = { status: 503, statusText: 'Service Unavailable', responseText: '' };
    client.answerRequest = async () => Promise.reject(failure as unknown as Error);
    const rejection = expect(request(read)).rejects.toMatchObject({ reason: 'unavailable' });
    await vi.waitFor(() => {
      expect(entries).toHaveLength(100);
    });
    await vi.waitFor(() => {
      clock.advance(10_000);
      expect(client.requests).toHaveLength(102);
    });
    await rejection;
  });
});

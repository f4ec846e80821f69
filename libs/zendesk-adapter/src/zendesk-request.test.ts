import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createZendeskRequest, type ZendeskRequestEntry } from './zendesk-request.js';

const search = {
  purpose: 'search users',
  method: 'GET',
  path: '/api/v2/search',
  query: { query: 'phone:*491570006' },
} as const;
const create = {
  purpose: 'create a user',
  method: 'POST',
  path: '/api/v2/users',
  body: { user: { name: 'Jane' } },
} as const;
const failure = { status: 503, statusText: 'Service Unavailable', responseText: '' };

function setUp() {
  const client = new StubZafClient();
  const clock = new ManualClock();
  const entries: ZendeskRequestEntry[] = [];
  const times: number[] = [];
  const request = createZendeskRequest({
    client,
    clock,
    onRequest: (entry) => entries.push(entry),
    onTime: (time) => times.push(time),
  });
  return { client, clock, entries, request, times };
}

describe('createZendeskRequest', () => {
  it('gives the body, and writes down the request without its query', async () => {
    const { client, clock, entries, request, times } = setUp();
    client.answerRequest = async () => {
      clock.advance(120);
      return {
        status: 200,
        responseJSON: { results: [] },
        headers: { date: 'Sun, 22 Nov 2026 09:30:00 GMT' },
      };
    };
    expect(await request(search)).toEqual({ results: [] });
    expect(entries).toEqual([
      {
        purpose: 'search users',
        method: 'GET',
        path: '/api/v2/search',
        status: 200,
        outcome: 'answered',
        duration: 120,
      },
    ]);
    expect(times).toEqual([Date.UTC(2026, 10, 22, 9, 30)]);
    expect(clock.pending).toBe(0);
  });

  it('repeats a failed read twice', async () => {
    const { client, clock, request } = setUp();
    client.answerRequest = async () => Promise.reject(failure as unknown as Error);
    const answer = request(search);
    const rejection = expect(answer).rejects.toMatchObject({ reason: 'unavailable' });
    await vi.waitFor(() => {
      clock.advance(1_000);
      expect(client.requests).toHaveLength(3);
    });
    await rejection;
    expect(clock.pending).toBe(0);
  });

  it('gives the answer of a repeated read', async () => {
    const { client, clock, request } = setUp();
    client.answerRequest = async () => {
      if (client.requests.length === 1) throw failure as unknown as Error;
      return { results: [] };
    };
    const answer = request(search);
    await vi.waitFor(() => {
      clock.advance(250);
      expect(client.requests).toHaveLength(2);
    });
    expect(await answer).toEqual({ results: [] });
  });

  it.each([401, 403, 404, 422, 429])('does not repeat a read answered with %i', async (status) => {
    const { client, request } = setUp();
    client.answerRequest = async () => Promise.reject({ status, statusText: '' } as unknown as Error);
    await expect(request(search)).rejects.toHaveProperty('reason');
    expect(client.requests).toHaveLength(1);
  });

  it('leaves a read that Zendesk asks to put off to its caller', async () => {
    const { client, clock, request } = setUp();
    const busy = { ...failure, responseHeaders: { 'retry-after': '30' } };
    client.answerRequest = async () => Promise.reject(busy as unknown as Error);
    await expect(request(search)).rejects.toMatchObject({ reason: 'unavailable', retryAfter: 30_000 });
    expect(client.requests).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it('never repeats a write', async () => {
    const { client, clock, entries, request } = setUp();
    client.answerRequest = async () => Promise.reject(failure as unknown as Error);
    await expect(request(create)).rejects.toMatchObject({ mayHaveBeenApplied: true });
    expect(client.requests).toHaveLength(1);
    expect(clock.pending).toBe(0);
    expect(entries.map(({ outcome, status }) => [outcome, status])).toEqual([['unavailable', 503]]);
  });

  it.each([
    [search, 15_000, false],
    [create, 30_000, true],
  ])('waits for %j no longer than %i ms', async (call, limit, mayHaveBeenApplied) => {
    const { client, clock, entries, request } = setUp();
    const answer = request(call);
    clock.advance(limit - 1);
    expect(entries).toEqual([]);
    clock.advance(1);
    await expect(answer).rejects.toMatchObject({ reason: 'unavailable', mayHaveBeenApplied });
    expect(entries.map(({ outcome, status }) => [outcome, status])).toEqual([['unavailable', undefined]]);
    expect(client.requests).toHaveLength(1);
  });

  it('rejects also when the framework throws at once', async () => {
    const { client, request } = setUp();
    client.answerRequest = () => {
      throw new TypeError('Wrong arguments');
    };
    await expect(request(create)).rejects.toMatchObject({ reason: 'unavailable' });
  });
});

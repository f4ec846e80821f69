import { sampleCallIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

const first = { mayHaveBeenApplied: false };
const intent = sampleCallIntent({ ticketId: 4127 });
const closed = { reason: 'rejected', message: 'Ticket #4127 is closed and cannot be changed any more.' };
const refusal = { error: 'RecordInvalid', details: { status: [{ description: 'No' }] } };

/** A Zendesk that refuses a write to one of the paths, and answers what a ticket's status is. */
function setUp({ refused, status }: { readonly refused: string; readonly status: string | undefined }) {
  const client = new StubZafClient();
  client.answerRequest = async ({ type, url }) => {
    const fails = (answer: object) => Promise.reject(answer as Error);
    if (type === 'GET') {
      return status === undefined
        ? fails({ status: 404, statusText: '' })
        : { ticket: { id: 4127, subject: 'Broken', status } };
    }
    if (url.startsWith(refused)) return fails({ status: 422, statusText: '', responseJSON: refusal });
    if (url === '/api/v2/calls') {
      return refused.includes('tickets')
        ? fails({ status: 404, statusText: '', responseJSON: { error: 'InvalidEndpoint' } })
        : { call: { id: 7 } };
    }
    return {};
  };
  const ticketing = createTicketing({ client, appId: 1, agent: { id: 11 }, clock: hurriedClock });
  const listRequests = () => client.requests.map(({ type, url }) => `${type} ${url}`);
  return { listRequests, ticketing };
}

describe('recording a call on a ticket that was closed in the meantime', () => {
  it.each(['/api/v2/calls', '/api/v2/calls/7/comments', '/api/v2/tickets/4127'])(
    'is refused in words for the agent when %s refuses it',
    async (refused) => {
      const { listRequests, ticketing } = setUp({ refused, status: 'closed' });
      await expect(ticketing.deliver(intent, first)).rejects.toMatchObject(closed);
      expect(listRequests().at(-1)).toBe('GET /api/v2/tickets/4127');
    },
  );

  it.each(['open', undefined])('keeps what Zendesk says when the ticket is %s', async (status) => {
    const { ticketing } = setUp({ refused: '/api/v2/calls', status });
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject({
      reason: 'rejected',
      message: '422: RecordInvalid: No',
    });
  });
});

describe('a call whose comment was not written', () => {
  const progress = { callId: 7, ticketId: 4127 };

  it('is told as progress before its comment is tried', async () => {
    const { ticketing } = setUp({ refused: '/api/v2/calls/7/comments', status: 'open' });
    const told: unknown[] = [];
    const onProgress = (next: unknown) => told.push(next);
    await expect(ticketing.deliver(intent, { ...first, onProgress })).rejects.toMatchObject({
      reason: 'rejected',
    });
    expect(told).toEqual([progress]);
  });

  it('gets its comment in another page, and no second call is written', async () => {
    const { listRequests, ticketing } = setUp({ refused: 'nothing', status: 'open' });
    expect(await ticketing.deliver(intent, { ...first, progress })).toEqual({ callId: 7 });
    expect(listRequests()).toEqual(['POST /api/v2/calls/7/comments']);
  });

  it('stays behind when the call is put on another ticket', async () => {
    const { listRequests, ticketing } = setUp({ refused: '/api/v2/calls/7/comments', status: 'closed' });
    const other = { ...intent, ticketId: 4128 };
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject(closed);
    await expect(ticketing.deliver(other, { ...first, progress })).rejects.toMatchObject({
      message: 'Ticket #4128 is closed and cannot be changed any more.',
    });
    expect(listRequests().filter((request) => request.startsWith('POST'))).toEqual([
      ...['POST /api/v2/calls', 'POST /api/v2/calls/7/comments'],
      ...['POST /api/v2/calls', 'POST /api/v2/calls/7/comments'],
    ]);
  });
});

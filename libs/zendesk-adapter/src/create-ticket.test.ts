import { sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

const first = { mayHaveBeenApplied: false };
const conversationId = '1c0f3a52-7a0e-4d0c-9f3b-0a1b2c3d4e5f';
const closed = {
  id: 4127,
  subject: 'Done',
  status: 'closed',
  external_id: `connect:${conversationId}`,
  tags: ['vip', 'amazon_connect', 'amazon_connect_inbound'],
};
const followUp = sampleTicketIntent({ conversationId, followUpOf: 4127 });

/** A Zendesk with tickets of one conversation, which creates #5001, or refuses a key that is used up. */
function setUp({ isKeyUsedUp = false, tickets = [closed] as readonly object[] } = {}) {
  const client = new StubZafClient();
  client.answerRequest = async ({ type, url }) => {
    if (type === 'POST' && isKeyUsedUp) {
      const responseJSON = { error: 'IdempotentRequestError' };
      throw { status: 400, statusText: '', responseJSON } as unknown as Error;
    }
    if (type === 'POST') return { ticket: { id: 5001, subject: 'Follow-up' } };
    if (url.startsWith('/api/v2/search')) return { results: [] };
    return url.includes('external_id=') ? { tickets } : { ticket: closed };
  };
  const ticketing = createTicketing({ client, appId: 1, agent: { id: 11 }, clock: hurriedClock });
  const listRequests = () => client.requests.map(({ type, url }) => `${type} ${url.replace(/\?.*/, '')}`);
  const listTags = () =>
    client.requests.flatMap(({ data, type }) =>
      type === 'POST' ? (JSON.parse(data ?? '') as { ticket: { tags: string[] } }).ticket.tags : [],
    );
  return { client, listRequests, listTags, ticketing };
}

describe('creating a follow-up', () => {
  it('reads the tags of the closed ticket, which nobody has read yet', async () => {
    const { listRequests, listTags, ticketing } = setUp();
    await ticketing.deliver(followUp, first);
    expect(listRequests()).toEqual(['GET /api/v2/tickets/4127', 'POST /api/v2/tickets']);
    expect(listTags()).toEqual(['vip', 'amazon_connect', 'amazon_connect_inbound']);
  });

  it.each(['findTicket', 'findTicketToDialFrom', 'findTicketOfConversation'] as const)(
    'needs no second look at a closed ticket that %s has just read',
    async (method) => {
      const { listRequests, listTags, ticketing } = setUp();
      const look = ticketing.forContact('c-1');
      await (method === 'findTicketOfConversation'
        ? look.findTicketOfConversation(conversationId)
        : look[method](4127));
      await ticketing.deliver(followUp, first);
      expect(listRequests().slice(1)).toEqual(['POST /api/v2/tickets']);
      expect(listTags()).toEqual(['vip', 'amazon_connect', 'amazon_connect_inbound']);
    },
  );

  it('has a key of its own, whatever the contact has created before', async () => {
    const { client, ticketing } = setUp();
    await ticketing.deliver(sampleTicketIntent({ conversationId, channel: 'chat' }), first);
    await ticketing.deliver(followUp, first);
    const keys = client.requests.flatMap(({ headers }) => headers?.['Idempotency-Key'] ?? []);
    expect(new Set(keys).size).toBe(2);
  });

  it('does not take the closed ticket for the one that a used-up key has created', async () => {
    const { ticketing } = setUp({ isKeyUsedUp: true });
    await expect(ticketing.deliver(followUp, first)).rejects.toMatchObject({ reason: 'rejected' });
  });

  it('finds the one that a used-up key has created beside the closed one', async () => {
    const { ticketing } = setUp({
      isKeyUsedUp: true,
      tickets: [closed, { ...closed, id: 5001, subject: 'Follow-up', status: 'open' }],
    });
    expect(await ticketing.deliver(followUp, first)).toEqual({ ticketId: 5001, subject: 'Follow-up' });
  });
});

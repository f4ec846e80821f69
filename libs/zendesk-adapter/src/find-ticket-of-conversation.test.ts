import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

const conversationId = '1c0f3a52-7a0e-4d0c-9f3b-0a1b2c3d4e5f';

function setUp({ results = [], tickets = [] }: { readonly results?: object[]; readonly tickets?: object[] }) {
  const client = new StubZafClient();
  client.answerRequest = async ({ url }) => (url.includes('/search') ? { results } : { tickets });
  return { client, ticketing: createTicketing({ client, appId: 1, agent: { id: 11 }, clock: hurriedClock }) };
}

describe('looking for the ticket of a conversation', () => {
  it('needs no search when the external id leads to it', async () => {
    const { client, ticketing } = setUp({
      tickets: [
        { id: 9, external_id: `connect:${conversationId}` },
        { id: 7, external_id: `connect:${conversationId}`, tags: ['amazon_connect_callback'] },
      ],
    });
    const found = await ticketing.findTicketOfConversation(conversationId);
    expect([found?.id, found?.direction]).toEqual([7, 'callback']);
    expect(client.requests.map(({ url }) => url)).toEqual([
      `/api/v2/tickets?external_id=connect%3A${conversationId}`,
    ]);
  });

  it('searches for tickets that name the contact id', async () => {
    const { client, ticketing } = setUp({
      results: [
        { id: 3, result_type: 'user', tags: ['amazon_connect'] },
        { id: 4, result_type: 'ticket', tags: ['incident'] },
        { id: 9, result_type: 'ticket', tags: ['amazon_connect'] },
        {
          id: 8,
          result_type: 'ticket',
          external_id: 'CRM-77',
          tags: ['amazon_connect', 'amazon_connect_inbound'],
        },
      ],
    });
    const found = await ticketing.findTicketOfConversation(conversationId);
    expect([found?.id, found?.direction]).toEqual([8, 'inbound']);
    expect(client.requests[1]?.url).toBe(`/api/v2/search?query=type%3Aticket%20%22${conversationId}%22`);
  });

  it('prefers one that is not closed among what a search finds, too', async () => {
    const { ticketing } = setUp({
      results: [
        { id: 3, result_type: 'ticket', tags: ['amazon_connect'], status: 'closed' },
        { id: 9, result_type: 'ticket', tags: ['amazon_connect'], status: 'open' },
        { id: 8, result_type: 'ticket', tags: ['amazon_connect'], status: 'solved' },
      ],
    });
    expect((await ticketing.findTicketOfConversation(conversationId))?.id).toBe(8);
  });

  it('does not take the direction of a later conversation for that of this one', async () => {
    const { ticketing } = setUp({
      results: [
        { id: 8, result_type: 'ticket', external_id: 'connect:c-9', tags: ['amazon_connect_inbound'] },
      ],
    });
    const found = await ticketing.findTicketOfConversation(conversationId);
    expect([found?.id, found?.direction]).toEqual([8, undefined]);
  });

  it('knows no direction where the tags contradict each other', async () => {
    const { ticketing } = setUp({
      tickets: [
        {
          id: 7,
          external_id: `connect:${conversationId}`,
          tags: ['amazon_connect_inbound', 'amazon_connect_outbound'],
        },
      ],
    });
    expect((await ticketing.findTicketOfConversation(conversationId))?.direction).toBeUndefined();
  });

  it.each(['c-1', '" OR type:ticket', `${conversationId}" status:open`, ''])(
    'never searches for %j, which is no contact id',
    async (id) => {
      const { client, ticketing } = setUp({
        results: [{ id: 4, result_type: 'ticket', tags: ['amazon_connect'] }],
      });
      expect(await ticketing.findTicketOfConversation(id)).toBeUndefined();
      expect(client.requests).toHaveLength(1);
    },
  );

  it.each([403, 404])('takes %i for not found', async (status) => {
    const { client, ticketing } = setUp({});
    client.answerRequest = () => Promise.reject({ status, statusText: '' } as unknown as Error);
    expect(await ticketing.findTicketOfConversation(conversationId)).toBeUndefined();
  });
});

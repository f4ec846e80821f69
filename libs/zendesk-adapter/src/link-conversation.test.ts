import { sampleLinkIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';
import { toConversationNote } from './to-conversation-note.js';

const first = { mayHaveBeenApplied: false };
const again = { mayHaveBeenApplied: true };
const intent = sampleLinkIntent({ ticketId: 4127, conversationId: 'c-1', direction: 'outbound' });
const stamp = '2026-11-22T09:30:00Z';

/** A Zendesk with one ticket, which refuses as many updates with 409 as told. */
function setUp(ticket: object, { comments = [] as readonly object[], conflicts = 0 } = {}) {
  const client = new StubZafClient();
  const record = { id: 4127, subject: 'Broken', status: 'open', updated_at: stamp, tags: [], ...ticket };
  let conflictsLeft = conflicts;
  client.answerRequest = async ({ type, url }) => {
    if (url.includes('/comments')) return { comments };
    if (type === 'PUT' && conflictsLeft > 0) {
      conflictsLeft -= 1;
      throw {
        status: 409,
        statusText: 'Conflict',
        responseJSON: { error: 'UpdateConflict' },
      } as unknown as Error;
    }
    return { ticket: record };
  };
  const ticketing = createTicketing({ client, appId: 1, agent: { id: 11 }, clock: hurriedClock });
  const listUpdates = () =>
    client.requests.flatMap(({ data, type }) =>
      type === 'PUT' ? [(JSON.parse(data ?? '') as { ticket: object }).ticket] : [],
    );
  return { client, listUpdates, ticketing };
}

describe('linking a conversation', () => {
  it('sets the external id and the tag of the direction over what was read', async () => {
    const { client, listUpdates, ticketing } = setUp({
      tags: ['vip', 'amazon_connect_inbound', 'amazon_connect_callback'],
    });
    expect(await ticketing.deliver(intent, first)).toEqual({ ticketId: 4127, subject: 'Broken' });
    expect(client.requests.map(({ type, url }) => `${type} ${url}`)).toEqual([
      'GET /api/v2/tickets/4127',
      'PUT /api/v2/tickets/4127',
    ]);
    expect(listUpdates()).toEqual([
      {
        external_id: 'connect:c-1',
        additional_tags: ['amazon_connect_outbound'],
        remove_tags: ['amazon_connect_inbound', 'amazon_connect_callback'],
        safe_update: true,
        updated_stamp: stamp,
      },
    ]);
  });

  it('leaves out tags that are right already', async () => {
    const { listUpdates, ticketing } = setUp({ tags: ['amazon_connect_outbound'] });
    await ticketing.deliver(intent, first);
    expect(listUpdates()).toEqual([{ external_id: 'connect:c-1', safe_update: true, updated_stamp: stamp }]);
  });

  it('has nothing to write when the ticket is that of the conversation, even a closed one', async () => {
    const { listUpdates, ticketing } = setUp({ external_id: 'connect:c-1', status: 'closed' });
    expect(await ticketing.deliver(intent, first)).toEqual({ ticketId: 4127, subject: 'Broken' });
    expect(listUpdates()).toEqual([]);
  });

  it('takes over from an earlier conversation that the first comment names', async () => {
    const { listUpdates, ticketing } = setUp({
      external_id: 'connect:c-0',
      description: 'Contact details Contact ID: c-0',
    });
    await ticketing.deliver(intent, first);
    expect(listUpdates()).toMatchObject([{ external_id: 'connect:c-1' }]);
    expect(listUpdates()[0]).not.toHaveProperty('comment');
  });

  it('writes an earlier conversation down that the first comment does not name', async () => {
    const { listUpdates, ticketing } = setUp({ external_id: 'connect:c-0', description: 'It is broken' });
    await ticketing.deliver(intent, first);
    expect(listUpdates()).toMatchObject([
      { external_id: 'connect:c-1', comment: toConversationNote('c-0'), safe_update: true },
    ]);
  });

  it('reads the ticket again when it has changed in between', async () => {
    const { listUpdates, ticketing } = setUp({}, { conflicts: 3 });
    await ticketing.deliver(intent, first);
    expect(listUpdates()).toHaveLength(4);
  });

  it('gives up for now on a ticket that keeps changing', async () => {
    const { listUpdates, ticketing } = setUp({}, { conflicts: 99 });
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject({
      reason: 'unavailable',
      mayHaveBeenApplied: false,
    });
    expect(listUpdates()).toHaveLength(4);
  });

  it('refuses a closed ticket without trying', async () => {
    const { listUpdates, ticketing } = setUp({ status: 'closed' });
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject({ reason: 'rejected' });
    expect(listUpdates()).toEqual([]);
  });
});

describe("linking a conversation to a ticket with another system's external id", () => {
  it('notes the contact id privately, and marks the ticket', async () => {
    const { listUpdates, ticketing } = setUp({ external_id: 'CRM-77' });
    await ticketing.deliver(intent, first);
    expect(listUpdates()).toEqual([
      {
        additional_tags: ['amazon_connect', 'amazon_connect_outbound'],
        comment: {
          html_body:
            '<h4>Amazon Connect contact c-1</h4><p>The contact was transferred, or somebody was added to it. ' +
            'Their app finds this ticket by this note.</p>',
          public: false,
        },
      },
    ]);
  });

  it.each([
    ['the note is there', [{ html_body: '<div><h4 dir="auto">Amazon Connect contact c-1</h4></div>' }], 0],
    ["another contact's note is there", [{ html_body: '<h4>Amazon Connect contact c-11</h4>' }], 1],
  ])('after a lost answer, when %s', async (_name, comments, expected) => {
    const { listUpdates, ticketing } = setUp({ external_id: 'CRM-77' }, { comments });
    await ticketing.deliver(intent, again);
    expect(listUpdates()).toHaveLength(expected);
  });
});

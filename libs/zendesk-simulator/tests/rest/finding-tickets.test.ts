import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../../src/index.js';
import { createRestClient } from '../rest-client.js';

let zendesk: ZendeskSimulator;
const rest = createRestClient(() => zendesk.origin);
const contactId = '1c0fd5a2-7c1e-4c0f-9b1d-2f6f2b9a7e10';
const jane = 380001000101;
const supportGroup = 360003000001;

beforeAll(async () => {
  zendesk = await startZendeskSimulator();
});
afterAll(async () => {
  await zendesk.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
});

/** @returns the ids of the tickets the request lists */
async function ids(path: string): Promise<number[]> {
  const { body } = await rest('GET', path);
  return ((body['results'] ?? body['tickets']) as { id: number }[]).map(({ id }) => id);
}
const searchFor = (words: string) => ids(`search?query=${encodeURIComponent(`type:ticket ${words}`)}`);

describe('a contact is found', () => {
  it.each([
    ['an internal note', { html_body: `<h4>Contact</h4><ul><li>Contact ID: <b>${contactId}</b>.</li></ul>` }],
    ['a public text', { body: `Your contact (${contactId}), as promised.`, public: true }],
  ])('in %s, once the index has read it', async (_where, comment) => {
    await rest('PUT', 'tickets/4114', { ticket: { comment: { public: false, ...comment } } });
    expect(await searchFor(`"${contactId}"`)).toEqual([]);
    await zendesk.driver.advanceClock(5000);
    expect(await searchFor(`"${contactId}"`)).toEqual([4114]);
    expect(await searchFor(contactId.slice(0, 8))).toEqual([]);
  });

  it('by external id at once, also one that is written later', async () => {
    await rest('PUT', 'tickets/4114', { ticket: { external_id: `connect:${contactId}` } });
    expect(await ids(`tickets?external_id=${encodeURIComponent(`connect:${contactId}`)}`)).toEqual([4114]);
    await rest('PUT', 'tickets/4114', { ticket: { external_id: null } });
    expect(await ids(`tickets?external_id=${encodeURIComponent(`connect:${contactId}`)}`)).toEqual([]);
  });

  it('in the tickets the agent may see only', async () => {
    const note = { ticket: { comment: { body: contactId, public: false } } };
    const sam = zendesk.driver.as('sam.okafor');
    for (const id of [4114, 4115]) await sam.request('PUT', `tickets/${id}`, note);
    await zendesk.driver.index();
    expect(await searchFor(`"${contactId}"`)).toEqual([4114]);
  });
});

it('searches in the order they were asked for', async () => {
  const search = (order: string) =>
    ids(`search?query=type%3Aticket%20requester%3A${jane}&sort_by=updated_at&sort_order=${order}`);
  const newestFirst = await search('desc');
  expect(newestFirst).toHaveLength(3);
  expect(newestFirst.slice(0, 2)).toEqual([4125, 4114]);
  expect(await search('asc')).toEqual([...newestFirst].reverse());
});

describe('a search', () => {
  it.each([
    ['fieldvalue:"A 17"', true],
    ['fieldvalue:"A 1"', false],
    ['custom_field_360002000003:"a 17"', true],
    ['custom_field_360002000005:"a 17"', false],
    ['fieldvalue:topic_refund', true],
    ['group:Support', true],
    ['group:Billing', false],
    ['brand:360001000701', true],
    ['organization:none', false],
    ['submitter:"Jane Doe"', true],
    ['requester:jane.doe@northwind.example', true],
    ['ticket_type:question', true],
    ['updated>4hours', true],
    ['updated<4hours', false],
    ['updated>2minutes', false],
    ['-fieldvalue:"A 17"', false],
  ])('for %s finds a ticket: %s', async (query, isFound) => {
    const custom_fields = [
      { id: 360002000003, value: 'A 17' },
      { id: 360002000004, value: ['topic_delivery', 'topic_refund'] },
    ];
    const change = { custom_fields, type: 'question', group_id: supportGroup };
    expect((await rest('PUT', 'tickets/4114', { ticket: change })).status).toBe(200);
    await zendesk.driver.advanceClock(5 * 60_000);
    expect((await searchFor(query)).includes(4114)).toBe(isFound);
  });
});

it('dates its answers by the account’s clock', async () => {
  await zendesk.driver.advanceClock(3_600_000);
  const date = Date.parse((await rest('GET', 'groups')).headers.get('date') ?? '');
  expect(date - Date.now()).toBeGreaterThan(3_590_000);
});

it('lists what a customer asked for with status and time of the last change', async () => {
  const path = `users/${jane}/tickets/requested?sort_by=status&sort_order=desc`;
  await rest('PUT', 'tickets/4114', { ticket: { status: 'solved' } });
  const { body } = await rest('GET', path);
  const tickets = body['tickets'] as { id: number; status: string; updated_at: string }[];
  expect(tickets[0]).toMatchObject({ id: 4114, status: 'solved' });
  expect(tickets.every(({ updated_at: at }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at))).toBe(true);
});

describe('tags', () => {
  it('are added and removed by an update that names them, and replaced by one that lists them', async () => {
    const tags = async (ticket: unknown) =>
      (await rest('PUT', 'tickets/4126', { ticket })).body['ticket'] as { tags: string[] };
    expect(
      await tags({ additional_tags: ['Voice', 'connect'], remove_tags: ['area_technical'] }),
    ).toMatchObject({
      tags: ['connect', 'voice'],
    });
    expect(await tags({ tags: ['only'] })).toMatchObject({ tags: ['only'] });
  });
});

describe('a solved ticket', () => {
  it('is updated like an open one, until it is closed', async () => {
    const put = async (ticket: unknown) => (await rest('PUT', 'tickets/4114', { ticket })).status;
    expect(await put({ status: 'solved' })).toBe(200);
    expect(await put({ comment: { body: 'x', public: false } })).toBe(200);
    expect(await put({ status: 'closed' })).toBe(200);
    expect(await put({ comment: { body: 'x', public: false } })).toBe(422);
  });

  it('has a follow-up when it is closed, which says what it follows', async () => {
    const followUp = { ticket: { via_followup_source_id: 4114, subject: 'Again', comment: { body: 'x' } } };
    expect((await rest('POST', 'tickets', followUp)).status).toBe(422);
    await rest('PUT', 'tickets/4114', { ticket: { status: 'closed' } });
    const { status, body } = await rest('POST', 'tickets', followUp);
    expect({ status, ticket: body['ticket'] }).toMatchObject({
      status: 201,
      ticket: { requester_id: jane, via: { source: { from: { ticket_id: 4114 }, rel: 'follow_up' } } },
    });
    const { id } = body['ticket'] as { id: number };
    expect((await rest('GET', 'tickets/4114')).body['ticket']).toMatchObject({ followup_ids: [id] });
  });
});

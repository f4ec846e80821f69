import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../../src/index.js';

let zendesk: ZendeskSimulator;

beforeAll(async () => {
  zendesk = await startZendeskSimulator();
});
afterAll(async () => {
  await zendesk.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
});

it.each([
  ['alex.morgan@acme.example', 403],
  ['bob.carter', 403],
  ['380001000016', 200],
  ['sam.okafor', 200],
  ['Sam.Rivera', 200],
])('%s asks for a ticket of a private group and is answered %i', async (agent, status) => {
  expect((await zendesk.driver.as(agent).request('GET', 'tickets/4115')).status).toBe(status);
});

it('leaves tickets an agent may not see out of lists and searches', async () => {
  const lists = ['tickets?external_id=private-1', 'search?query=type%3Aticket%20%22private-1%22'];
  const { as, index } = zendesk.driver;
  await as('sam.okafor').request('PUT', 'tickets/4115', { ticket: { external_id: 'private-1' } });
  await index();
  const counts = async (agent: string) =>
    Promise.all(
      lists.map(async (path) => ((await as(agent).request('GET', path)).body as { count: number }).count),
    );
  expect({ bob: await counts('bob.carter'), casey: await counts('casey.lin') }).toEqual({
    bob: [0, 0],
    casey: [1, 1],
  });
});

it('writes as the agent, outside the log', async () => {
  const { status, body } = await zendesk.driver
    .as('casey.lin')
    .request('POST', 'tickets', { ticket: { subject: 'x', comment: { body: 'x' } } });
  expect({ status, body }).toMatchObject({ status: 201, body: { ticket: { submitter_id: 380001000016 } } });
  expect(await zendesk.driver.requests()).toEqual([]);
});

it('answers 401 to an agent nobody knows', async () => {
  expect((await zendesk.driver.as('nobody').request('GET', 'groups')).status).toBe(401);
});

it('sets the locale of one agent', async () => {
  await zendesk.driver.as('bob.carter').setLocale('de');
  const { users } = await zendesk.driver.state();
  const locales = users.filter(({ name }) => /Bob|Alex/.test(name)).map(({ name, locale }) => [name, locale]);
  expect(locales).toEqual([
    ['Alex Morgan', 'en-US'],
    ['Bob Carter', 'de'],
  ]);
});

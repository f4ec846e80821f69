import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../../src/index.js';
import { createRestClient } from '../rest-client.js';

let zendesk: ZendeskSimulator;
const rest = createRestClient(() => zendesk.origin);
const jane = 380001000101;
const sofia = 380001000110;

beforeAll(async () => {
  zendesk = await startZendeskSimulator();
});
afterAll(async () => {
  await zendesk.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
});

const add = (user: number, identity: unknown) => rest('POST', `users/${user}/identities`, { identity });
const list = async (user: number, query: string) =>
  (await rest('GET', `users/${user}/identities?${query}`)).body['identities'] as {
    id: number;
    type: string;
    value: string;
    primary: boolean;
  }[];

it('are listed by kind', async () => {
  await add(jane, { type: 'phone_number', value: '+14155550199' });
  expect((await list(jane, 'type[]=phone_number')).map(({ value, primary }) => [value, primary])).toEqual([
    ['+14155550134', true],
    ['+14155550199', false],
  ]);
  expect((await list(jane, 'type[]=phone_number&type[]=email')).map(({ type }) => type)).toEqual([
    'email',
    'phone_number',
    'phone_number',
  ]);
});

it.each([
  ['+13125550188', 'a number of somebody else'],
  ['+1 415 555 0134', 'a number of the same user in another spelling'],
  ['jane.doe@northwind.example', 'an address of the same user'],
])('refuse %s, %s', async (value) => {
  const type = value.includes('@') ? 'email' : 'phone_number';
  const { status, body } = await add(jane, { type, value });
  expect({ status, body }).toEqual({
    status: 422,
    body: {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: {
        value: [
          { description: `Value: ${value} is already being used by another user`, error: 'DuplicateValue' },
        ],
      },
    },
  });
});

it('make the direct line of a user without a number', async () => {
  expect(await add(sofia, { type: 'phone_number', value: '+390699990001' })).toMatchObject({
    status: 201,
    body: { identity: { user_id: sofia, type: 'phone_number', primary: true } },
  });
  expect((await rest('GET', `users/${sofia}`)).body['user']).toMatchObject({
    phone: '+390699990001',
    shared_phone_number: false,
  });
});

it('become primary, and go', async () => {
  const { body } = await add(jane, { type: 'phone_number', value: '+14155550199' });
  const { id } = body['identity'] as { id: number };
  await rest('PUT', `users/${jane}/identities/${id}/make_primary`);
  expect((await list(jane, 'type[]=phone_number')).map(({ primary }) => primary)).toEqual([false, true]);
  expect((await rest('DELETE', `users/${jane}/identities/${id}`)).status).toBe(204);
  expect(await list(jane, 'type[]=phone_number')).toHaveLength(1);
  expect((await rest('GET', `users/${jane}/identities/${id}`)).status).toBe(404);
});

it('of staff are for admins to change', async () => {
  const identity = { type: 'phone_number', value: '+14155550190' };
  expect((await add(380001000015, identity)).status).toBe(403);
  const { status } = await zendesk.driver
    .as('sam.rivera')
    .request('POST', 'users/380001000015/identities', { identity });
  expect(status).toBe(201);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../../src/index.js';
import { createRestClient } from '../rest-client.js';

let zendesk: ZendeskSimulator;
const rest = createRestClient(() => zendesk.origin);

beforeAll(async () => {
  zendesk = await startZendeskSimulator();
});
afterAll(async () => {
  await zendesk.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
});

const search = async (query: string) => {
  const { body } = await rest('GET', `search?query=${encodeURIComponent(query)}`);
  return (body['results'] as { name?: string; subject?: string }[]).map(
    ({ name, subject }) => name ?? subject,
  );
};

describe('GET /search for users', () => {
  it.each([
    ['role:end-user phone:*4155550134', ['Jane Doe']],
    ['role:end-user phone:14155550134', ['Jane Doe']],
    ['role:end-user phone:4155550134', []],
    ['role:end-user phone:*4155550171', ['Carlos Mendez']],
    ['role:end-user phone:*2079460018', ['Amelia Clarke', 'Oliver Clarke']],
    ['role:end-user phone:*491570006', ['Mia Thompson']],
    ['role:end-user phone:*3125550142', ['Marcus Webb']],
    ['role:end-user phone:*2065550119', ['Grace Kim']],
    ['role:end-user phone:+14155550134', []],
    ['type:user email:jane.doe@northwind.example', ['Jane Doe']],
    ['type:user name:"Jane Doe"', ['Jane Doe']],
    ['type:user external_id:crm-77', ['Sofia Rossi']],
    ['role:admin', ['Sam Rivera']],
    ['type:ticket subject:"delivery window"', ['Delivery window for the Oakland office']],
    [
      'type:ticket status<open',
      ['Rückruf zur Wartung erbeten', 'Reso: taglia sbagliata', 'Feature request: dark mode'],
    ],
    ['type:ticket fraud', []],
  ])('%s finds %j', async (query, found) => {
    expect(await search(query)).toEqual(found);
  });

  it('answers with the paging members and the kind of each result', async () => {
    const { status, body } = await rest('GET', 'search?query=role%3Aend-user%20phone%3A*4155550134');
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        results: [expect.objectContaining({ id: 380001000101, result_type: 'user' })],
        facets: null,
        next_page: null,
        previous_page: null,
        count: 1,
      },
    });
  });

  it('finds a new user by id at once, by search only after the index lag', async () => {
    const created = await rest('POST', 'users', { user: { name: 'Caller', phone: '+15005550006' } });
    const { id } = created.body['user'] as { id: number };
    expect((await rest('GET', `users/${id}`)).status).toBe(200);
    expect(await search('role:end-user phone:*5005550006')).toEqual([]);
    await zendesk.driver.advanceClock(5000);
    expect(await search('role:end-user phone:*5005550006')).toEqual(['Caller']);
  });

  it('finds everything once the index has read it', async () => {
    await zendesk.driver.setIndexLag(3_600_000);
    await rest('POST', 'users', { user: { name: 'Caller', phone: '+15005550006' } });
    expect(await search('role:end-user phone:*5005550006')).toEqual([]);
    await zendesk.driver.index();
    expect(await search('role:end-user phone:*5005550006')).toEqual(['Caller']);
  });

  it('refuses results beyond the thousandth', async () => {
    expect((await rest('GET', 'search?query=role%3Aend-user&page=11')).status).toBe(422);
  });
});

describe('users', () => {
  it('are found as typed, by name or number', async () => {
    const names = async (query: string) =>
      ((await rest('GET', `users/autocomplete?${query}`)).body['users'] as { name: string }[]).map(
        ({ name }) => name,
      );
    expect(await names('name=jan')).toEqual(['Jane Doe']);
    expect(await names('name=clarke')).toEqual(['Amelia Clarke', 'Oliver Clarke']);
    expect(await names('phone=2079460018')).toEqual(['Amelia Clarke', 'Oliver Clarke']);
  });

  it('are end users with a direct line when made with a unique number', async () => {
    const { status, headers, body } = await rest('POST', 'users', {
      user: { name: 'Caller', phone: '+15005550006' },
    });
    expect({ status, location: headers.get('location'), body }).toEqual({
      status: 201,
      location: 'https://acme.zendesk.com/api/v2/users/380001000201.json',
      body: {
        user: expect.objectContaining({
          id: 380001000201,
          role: 'end-user',
          phone: '+15005550006',
          shared_phone_number: false,
          email: null,
        }) as unknown,
      },
    });
    const { body: list } = await rest('GET', 'users/380001000201/identities?type[]=phone_number');
    expect(list['identities']).toEqual([
      expect.objectContaining({ type: 'phone_number', value: '+15005550006', primary: true }),
    ]);
  });

  it('share a number that somebody else has, without an identity', async () => {
    const { body } = await rest('POST', 'users', { user: { name: 'Caller', phone: '+14155550134' } });
    expect(body['user']).toMatchObject({ shared_phone_number: true });
    expect((await rest('GET', 'users/380001000201/identities')).body['identities']).toEqual([]);
  });

  it.each([
    [{ name: '' }, 'name', 'ValueTooShort'],
    [{ name: 'X', email: 'JANE.DOE@northwind.example' }, 'email', 'DuplicateValue'],
    [{ name: 'X', email: 'nonsense' }, 'email', 'InvalidFormat'],
    [{ name: 'X', external_id: 'crm-77' }, 'external_id', 'DuplicateValue'],
  ])('are refused as %j', async (user, field, error) => {
    const { status, body } = await rest('POST', 'users', { user });
    expect({ status, body }).toEqual({
      status: 422,
      body: {
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: { [field]: [{ description: expect.any(String) as string, error }] },
      },
    });
  });

  it('may be made as staff by admins only', async () => {
    expect((await rest('POST', 'users', { user: { name: 'X', role: 'agent' } })).status).toBe(403);
    await zendesk.driver.session({ userId: 380001000012 });
    expect((await rest('POST', 'users', { user: { name: 'X', role: 'agent' } })).status).toBe(201);
  });

  it('are updated when found by e-mail or external id, and made otherwise', async () => {
    const known = await rest('POST', 'users/create_or_update', {
      user: { name: 'Sofia R.', external_id: 'CRM-77' },
    });
    expect({ status: known.status, user: known.body['user'] }).toMatchObject({
      status: 200,
      user: { id: 380001000110 },
    });
    const sameNumber = await rest('POST', 'users/create_or_update', {
      user: { name: 'J', phone: '+14155550134' },
    });
    expect(sameNumber.status).toBe(201);
  });

  it('answer all user fields of the account, and take no notice of keys that none has', async () => {
    const { body } = await rest('PUT', 'users/380001000110', {
      user: { user_fields: { voice_authentication_status: 'OPTED_OUT', unknown: 'x' } },
    });
    const user_fields = {
      loyalty: null,
      customer_number: null,
      voice_authentication_status: 'OPTED_OUT',
      voice_authentication_id: null,
    };
    expect(body['user']).toMatchObject({ user_fields });
    expect(Object.keys((body['user'] as typeof body)['user_fields'] as object)).toHaveLength(4);
    expect((await rest('GET', 'users/380001000110')).body['user']).toMatchObject({ user_fields });
    const found = await rest('GET', 'users/search?query=external_id%3Acrm-77');
    expect(found.body['users']).toMatchObject([{ user_fields }]);
  });

  it('come with their organisation and identities where a request includes them', async () => {
    const { body } = await rest('GET', 'users/380001000101?include=organizations,identities');
    const user = body['user'] as { id: number; organization_id: number; email: string };
    expect(body['organizations']).toMatchObject([{ id: user.organization_id }]);
    expect(body['identities']).toContainEqual(
      expect.objectContaining({ user_id: user.id, type: 'email', value: user.email }),
    );
    expect(Object.keys((await rest('GET', 'users/380001000101')).body)).toEqual(['user']);
  });

  it('are found no more once they are deleted, and give their address back', async () => {
    const { body } = await rest('DELETE', 'users/380001000101');
    const { email } = body['user'] as { email: string };
    expect(body['user']).toMatchObject({ active: false });
    expect((await rest('GET', `users/search?query=email%3A${email}`)).body['users']).toEqual([]);
    expect((await rest('GET', 'users/380001000101')).body['user']).toMatchObject({ active: false });
    expect((await rest('POST', 'users', { user: { name: 'Jane', email } })).status).toBe(201);
    expect((await rest('DELETE', 'users/380001000012')).status).toBe(403);
  });

  it.each([
    ['email:new.caller@example.org', ['Nora Newman']],
    ['name:"Nora Newman"', ['Nora Newman']],
    ['email:nora@home.example.org', ['Nora Newman']],
    ['name:"Newman Nora"', []],
  ])('that are new are found by %s once the index has read them', async (query, found) => {
    const created = await rest('POST', 'users', {
      user: { name: 'Nora Newman', email: 'new.caller@example.org' },
    });
    const { id } = created.body['user'] as { id: number };
    await rest('POST', `users/${id}/identities`, {
      identity: { type: 'email', value: 'nora@home.example.org' },
    });
    const names = async () => {
      const { body } = await rest('GET', `users/search?query=${encodeURIComponent(query)}`);
      return (body['users'] as { name: string }[]).map(({ name }) => name);
    };
    expect(await names()).toEqual([]);
    await zendesk.driver.index();
    expect(await names()).toEqual(found);
  });

  it('keep the fields of a user that were not sent', async () => {
    const { body } = await rest('PUT', 'users/380001000101', {
      user: { user_fields: { voice_authentication_status: 'ENROLLED', unknown: 'x' } },
    });
    expect(body['user']).toMatchObject({
      user_fields: { loyalty: 'gold', customer_number: 'C-20418', voice_authentication_status: 'ENROLLED' },
    });
  });

  it.each([
    ['380001000110', '+15005550006', { phone: '+15005550006', shared_phone_number: false }, ['+15005550006']],
    ['380001000110', '+14155550134', { phone: '+14155550134', shared_phone_number: true }, []],
    ['380001000103', '+15005550006', { phone: '+15005550006', shared_phone_number: false }, ['+15005550006']],
    [
      '380001000101',
      '+15005550006',
      { phone: '+14155550134', shared_phone_number: false },
      ['+14155550134', '+15005550006'],
    ],
  ])('of id %s with the new number %s become %j', async (id, phone, user, numbers) => {
    expect((await rest('PUT', `users/${id}`, { user: { phone } })).body['user']).toMatchObject(user);
    const { body } = await rest('GET', `users/${id}/identities?type[]=phone_number`);
    expect((body['identities'] as { value: string }[]).map(({ value }) => value)).toEqual(numbers);
  });

  it('get a second number as an identity, unless somebody has it', async () => {
    const add = (value: string) =>
      rest('POST', 'users/380001000101/identities', { identity: { type: 'phone_number', value } });
    const { status, body } = await add('+15005550006');
    expect({ status, identity: body['identity'] }).toMatchObject({
      status: 201,
      identity: { user_id: 380001000101, type: 'phone_number', value: '+15005550006', primary: false },
    });
    expect((await add('+13125550188')).status).toBe(422);
  });

  it('of the staff are not for agents to change', async () => {
    expect((await rest('PUT', 'users/380001000013', { user: { notes: 'x' } })).status).toBe(403);
  });

  it('must have an E.164 number when the account validates them', async () => {
    const strict = await startZendeskSimulator({ validatesPhones: true, seed: 'empty' });
    try {
      const client = createRestClient(() => strict.origin);
      expect((await client('POST', 'users', { user: { name: 'X', phone: '(415) 555-0134' } })).status).toBe(
        422,
      );
      expect((await client('POST', 'users', { user: { name: 'X', phone: '+14155550134' } })).status).toBe(
        201,
      );
    } finally {
      await strict.close();
    }
  });
});

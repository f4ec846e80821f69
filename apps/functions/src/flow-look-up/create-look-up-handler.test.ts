import { describe, expect, it } from 'vitest';
import { jane, startLookUpFunction } from '../../tests/start-look-up-function.js';
import { createLookUpHandler } from './create-look-up-handler.js';

describe('createLookUpHandler', () => {
  describe('finds a user', () => {
    it.each([
      ['by id', { look_up: 'user', value: '101' }],
      ['by the caller’s number', { look_up: 'caller' }],
      ['by a number the flow gives', { look_up: 'caller', value: ' +1 415 555 0134 ' }],
      ['by e-mail address', { look_up: 'email', value: 'Jane@Example.com' }],
      ['by external id', { look_up: 'external_id', value: 'crm-77' }],
      ['by a user field', { look_up: 'user_field', field: 'customer_number', value: 'k-1001' }],
    ])('%s', async (_, parameters) => {
      const { ask } = await startLookUpFunction();
      expect(await ask(parameters)).toEqual(jane);
    });

    it('by a number that is not in the profile, though many numbers of other countries end alike', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      const alike = ['+33', '+34', '+39', '+49', '+81'].map((country, index) => ({
        ...{ id: 201 + index, name: 'Far away', active: true, role: 'end-user', user_fields: {} },
        phone: `${country} 2079460000`,
      }));
      zendesk.users.unshift(...alike);
      expect(await ask({ look_up: 'caller', value: '+442079460000' })).toMatchObject({ zendesk_user: '105' });
    });

    it('by a number of theirs that is not in the profile, in local spelling', async () => {
      const { ask } = await startLookUpFunction();
      expect(await ask({ look_up: 'caller', value: '020 7946 0000' })).toMatchObject({ zendesk_user: '105' });
    });

    it('by another address of theirs', async () => {
      const { ask } = await startLookUpFunction();
      const answer = await ask({ look_up: 'email', value: 'kim.other@example.com' });
      expect(answer).toMatchObject({ zendesk_user: '105' });
    });

    it('and gives the fields that were asked for, those of Voice ID among them', async () => {
      const { ask } = await startLookUpFunction();
      const user_fields =
        'tags, voice_authentication_id,voice_authentication_status,points,newsletter,never_heard_of';
      expect(await ask({ look_up: 'user', value: '101', user_fields })).toEqual({
        zendesk_user: '101',
        user_tags: 'vip gold',
        user_voice_authentication_id: 'speaker-1',
        user_voice_authentication_status: 'ENROLLED',
        user_points: '250',
        user_newsletter: 'true',
        user_never_heard_of: '',
        status: 'ok',
      });
    });

    it('of the brand that the account names', async () => {
      const { ask, zendesk } = await startLookUpFunction({ brandScope: 'all' });
      const brands: (string | null)[] = [];
      zendesk.strike = ({ url }) => {
        if (url.pathname === '/api/v2/users/search') brands.push(url.searchParams.get('brand_id'));
        return undefined;
      };
      await ask({ look_up: 'email', value: 'jane@example.com' });
      expect(brands).toEqual(['all']);
    });
  });

  describe('finds nobody', () => {
    it.each([
      ['of an unknown id', { look_up: 'user', value: '999' }],
      ['of an unknown number', { look_up: 'caller', value: '+14155550100' }],
      ['of a number that only ends like one', { look_up: 'caller', value: '+44 4155550134' }],
      ['of an address that only contains one', { look_up: 'email', value: 'jane@example.co' }],
      ['of part of an external id', { look_up: 'external_id', value: 'CRM-7' }],
      ['of part of a field', { look_up: 'user_field', field: 'customer_number', value: 'K-100' }],
      ['of a withheld number', { look_up: 'caller', value: 'anonymous' }],
      ['who is deleted', { look_up: 'email', value: 'gone@example.com' }],
    ])('%s', async (_, parameters) => {
      const { ask } = await startLookUpFunction();
      expect(await ask(parameters)).toEqual({ status: 'not_found' });
    });

    it('of a caller whom Connect does not report, without asking Zendesk', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      expect(await ask({ look_up: 'caller' }, { caller: null })).toEqual({ status: 'not_found' });
      expect(zendesk.requests).toEqual([]);
    });
  });

  it('says how many share a number, and chooses none', async () => {
    const { ask } = await startLookUpFunction();
    expect(await ask({ look_up: 'caller', value: '+14155550199' })).toEqual({
      count: '2',
      status: 'several',
    });
  });

  it('prefers who has a number for themselves to those who share it', async () => {
    const { ask, zendesk } = await startLookUpFunction();
    zendesk.identities.set(105, [{ type: 'phone_number', value: '+14155550199' }]);
    expect(await ask({ look_up: 'caller', value: '+14155550199' })).toMatchObject({ zendesk_user: '105' });
  });

  describe('finds a ticket', () => {
    it('by its number, with its requester', async () => {
      const { ask } = await startLookUpFunction();
      const ticket_fields = 'subject,status,priority,360002000001,brand_id';
      expect(await ask({ look_up: 'ticket', value: '#4102', ticket_fields, user_fields: 'name' })).toEqual({
        zendesk_user: '101',
        user_name: 'Jane Doe',
        zendesk_ticket: '4102',
        ticket_subject: 'Order 4102',
        ticket_status: 'open',
        ticket_priority: '',
        ticket_360002000001: 'A 17',
        ticket_brand_id: '360001000701',
        status: 'ok',
      });
    });

    it('not by a number that does not exist', async () => {
      const { ask } = await startLookUpFunction();
      expect(await ask({ look_up: 'ticket', value: '1' })).toEqual({ status: 'not_found' });
    });

    it('the caller’s newest that is open, by Zendesk’s clock', async () => {
      const { ask } = await startLookUpFunction();
      expect(await ask({ look_up: 'open_ticket', hours: '2', user_fields: 'name' })).toEqual({
        zendesk_user: '101',
        user_name: 'Jane Doe',
        zendesk_ticket: '4103',
        ticket_subject: 'Order 4103',
        ticket_status: 'pending',
        ticket_priority: '',
        status: 'ok',
      });
    });

    it('of a given user, of any age', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      zendesk.now = new Date('2027-11-22T12:00:00Z');
      const answer = await ask({ look_up: 'open_ticket', zendesk_user: '101' });
      expect(answer).toMatchObject({ zendesk_ticket: '4103' });
    });

    it.each([
      ['too old ones', { hours: '0.5' }, '101'],
      ['closed ones only', { zendesk_user: '105' }, '105'],
    ])('not among %s, and still tells who the customer is', async (_, parameters, user) => {
      const { ask } = await startLookUpFunction();
      expect(await ask({ look_up: 'open_ticket', user_fields: 'name', ...parameters })).toMatchObject({
        zendesk_user: user,
        status: 'not_found',
      });
    });
  });

  describe('searches', () => {
    const template = 'type:ticket fieldvalue:{order} {word}';

    it('with escaped placeholders', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      const order = 'A 17" OR type:user "*';
      expect(await ask({ look_up: 'search', template, order, word: 'Order\n4102' })).toEqual({
        status: 'not_found',
      });
      expect(zendesk.requests.at(-1)).toBe(
        'GET /api/v2/search type:ticket fieldvalue:"A 17 OR type:user" "Order 4102"',
      );
    });

    it('and picks the newest of those that are there, not a user who was deleted since', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      zendesk.users.unshift({ id: 201, active: false, role: 'end-user', notes: 'lamp 77' });
      zendesk.users.push({ id: 202, active: true, role: 'end-user', notes: 'lamp 77' });
      expect(
        await ask({ look_up: 'search', template: 'type:user {word}', word: 'lamp 77', pick: 'newest' }),
      ).toMatchObject({ zendesk_user: '202', status: 'ok' });
    });

    it.each([
      ['subject:"{order}"', 'subject:"A 17 status:open"'],
      ['subject:"order {order}!" status<solved', 'subject:"order A 17 status:open!" status<solved'],
      ['"{order} {order}" {order}', '"A 17 status:open A 17 status:open" "A 17 status:open"'],
    ])('with placeholders that stand in quotation marks: %s', async (quoted, query) => {
      const { ask, zendesk } = await startLookUpFunction();
      await ask({ look_up: 'search', template: quoted, order: 'A 17" status:open' });
      expect(zendesk.requests.at(-1)).toBe(`GET /api/v2/search ${query}`);
    });

    it('and finds the one', async () => {
      const { ask } = await startLookUpFunction();
      expect(await ask({ look_up: 'search', template, order: 'A 17', word: 'Order 4102' })).toMatchObject({
        zendesk_ticket: '4102',
        status: 'ok',
      });
    });

    it('and says how many there are, or picks the newest when it is told to', async () => {
      const { ask } = await startLookUpFunction();
      const search = { look_up: 'search', template: 'type:ticket fieldvalue:{order}', order: 'A 17' };
      expect(await ask(search)).toEqual({ count: '4', status: 'several' });
      expect(await ask({ ...search, pick: 'newest' })).toMatchObject({ status: 'ok' });
    });
  });

  it.each([
    ['no kind', {}, /^look_up must be one of user, caller, /],
    ['an unknown kind', { look_up: 'constructor' }, /^look_up must be one of/],
    ['no value', { look_up: 'email' }, /^value has no value$/],
    ['a value that means none', { look_up: 'email', value: ' Timeout ' }, /^value has no value$/],
    ['an id that is none', { look_up: 'user', value: 'Jane' }, /^value must be the id of a user/],
    ['a number that is none', { look_up: 'caller', value: 'Jane' }, /^value must be a phone number$/],
    ['an address that is none', { look_up: 'email', value: 'a@b" OR role:agent' }, /e-mail address$/],
    ['a field that is none', { look_up: 'user_field', value: 'x', field: 'a:b' }, /^field must be the key/],
    ['hours that are none', { look_up: 'open_ticket', hours: 'two' }, /^hours must be a number/],
    [
      'a ticket field that is none',
      { look_up: 'ticket', value: '1', ticket_fields: 'order' },
      /order is neither/,
    ],
    ['no template', { look_up: 'search' }, /^template must be a search$/],
    [
      'a placeholder without value',
      { look_up: 'search', template: '{order}' },
      /order of the template has no value/,
    ],
    [
      'a placeholder of asterisks',
      { look_up: 'search', template: '{order}', order: '"**"' },
      /order can be searched/,
    ],
    ['a lonely quotation mark', { look_up: 'search', template: 'subject:"a' }, /quotation mark too many/],
    ['a lonely bracket', { look_up: 'search', template: 'type:ticket {' }, /bracket too many/],
  ])('answers bad_request to %s, and asks nothing of Zendesk', async (_, parameters, reason) => {
    const { ask, zendesk } = await startLookUpFunction();
    expect(await ask(parameters)).toEqual({
      reason: expect.stringMatching(reason) as string,
      status: 'bad_request',
    });
    expect(zendesk.requests).toEqual([]);
  });

  it.each([undefined, null, 'x', {}, { Details: 7 }])('answers to the event %j, too', async (event) => {
    const { log } = await startLookUpFunction();
    const handle = createLookUpHandler({
      read: () => Promise.reject(new Error('Nothing is read.')),
      defaultCountry: undefined,
      brandScope: undefined,
      log,
      now: () => performance.now(),
    });
    expect(await handle(event, { getRemainingTimeInMillis: () => 8000 })).toMatchObject({
      status: 'bad_request',
    });
  });

  it('answers with texts only, within what a flow takes', async () => {
    const { ask, zendesk } = await startLookUpFunction();
    const keys = Array.from({ length: 25 }, (_, index) =>
      `${'field'.padEnd(58, 'x')}${String(index)}`.slice(-60),
    );
    const ids = keys.map((_, index) => String(360002000001 + index));
    const value = '🙂"\n'.repeat(10_000);
    const user_fields = Object.fromEntries(keys.map((name) => [name, value]));
    zendesk.users.unshift({ id: 200, active: true, role: 'end-user', user_fields });
    const custom_fields = ids.map((id) => ({ id: Number(id), value }));
    zendesk.tickets.unshift({ id: 4200, requester_id: 200, status: 'open', custom_fields });
    const asked = { user_fields: keys.join(','), ticket_fields: ids.join(',') };
    const answer = await ask({ look_up: 'ticket', value: '4200', ...asked });
    expect(Object.values(answer).every((text) => typeof text === 'string')).toBe(true);
    expect(Object.keys(answer).every((key) => /^[\w-]+$/.test(key))).toBe(true);
    expect(Object.keys(answer)).toHaveLength(53);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(32_768);
  });

  it('writes neither numbers nor names to its log', async () => {
    const { ask, log } = await startLookUpFunction();
    await ask({ look_up: 'caller' });
    await ask({ look_up: 'email', value: 'jane@example.com' });
    await ask({ look_up: '+14155550134' });
    expect(JSON.stringify(log.lines)).not.toMatch(/jane|0134/i);
  });
});

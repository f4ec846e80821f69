import { describe, expect, it } from 'vitest';
import { startSession } from './start-session.js';
import { callOf, finish, reach, type Session } from './take-a-call.js';

const jane = { name: 'Jane Doe', numbers: ['+14155550134'] };
const john = { name: 'John Roe', numbers: ['+442079460000'] };

/** Lives through a call, and says whose ticket it got, and whom the record names as the caller. */
async function take(session: Session, contact: Parameters<typeof callOf>[0]) {
  const call = callOf(contact);
  session.set(call.ringing);
  await reach(session, call.contactId, /shown/);
  session.set(call.connected);
  await reach(session, call.contactId, /assigned/);
  await finish(session, call.ended);
  const { calls, customers, tickets } = session.ticketing.world;
  const names = tickets.map(({ requesterId }) => customers.find(({ id }) => id === requesterId)?.name);
  return { requesters: names, from: calls.map(({ intent }) => intent.from) };
}

function setUp(): Session {
  const session = startSession({ defaultCountry: 'GB' });
  session.ticketing.world.addCustomer(jane);
  session.ticketing.world.addCustomer(john);
  return session;
}

describe('who a caller is', () => {
  it.each([
    ['+14155550134', 'Jane Doe', '+14155550134'],
    ['sip:+14155550134@carrier.example;user=phone', 'Jane Doe', '+14155550134'],
    ['020 7946 0000', 'John Roe', '020 7946 0000'],
    ['1234', '1234', '1234'],
    ['112', '112', '112'],
    ['+1415', '+1415', '+1415'],
    ['+4930901820', '+4930901820', '+4930901820'],
    ['Anonymous', undefined, undefined],
    ['sip:anonymous@anonymous.invalid', undefined, undefined],
    ['', undefined, undefined],
    [undefined, undefined, undefined],
  ])('the CLI %j: %s', async (customerNumber, requester, from) => {
    expect(await take(setUp(), { customerNumber })).toEqual({ requesters: [requester], from: [from] });
  });

  it('customer_number, also in local format, is searched by, and the CLI is disregarded', async () => {
    const session = setUp();
    const attributes = { customer_number: ' (020) 7946-0000 ' };
    expect(await take(session, { attributes })).toEqual({
      requesters: ['John Roe'],
      from: ['+14155550134'],
    });
    expect(session.notices).toEqual([]);
  });

  it('customer_number that is none is ignored: the CLI applies, with a notice', async () => {
    const session = setUp();
    expect(await take(session, { attributes: { customer_number: 'call me' } })).toMatchObject({
      requesters: ['Jane Doe'],
    });
    expect(session.notices).toMatchObject([
      { code: 'settingsIgnored', warnings: [{ name: 'customer_number', received: 'call me' }] },
    ]);
  });

  it('zendesk_user comes before customer_number and the CLI', async () => {
    const session = setUp();
    const [, { id } = { id: 0 }] = session.ticketing.world.customers;
    const attributes = { zendesk_user: ` ${String(id)} `, customer_number: '+14155550134' };
    expect(await take(session, { attributes })).toMatchObject({ requesters: ['John Roe'] });
  });

  it.each(['deleted', 'nobody'] as const)(
    'zendesk_user naming %s: a notice, and the next way applies',
    async (state) => {
      const session = setUp();
      const gone = session.ticketing.world.addCustomer({ name: 'Gone', state: 'deleted' });
      const userId = state === 'deleted' ? gone.id : 999_999;
      expect(await take(session, { attributes: { zendesk_user: String(userId) } })).toMatchObject({
        requesters: ['Jane Doe'],
      });
      expect(session.notices).toEqual([{ code: 'unknownZendeskUser', userId }]);
    },
  );
});

import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { oauthClient } from '../../tests/servers/zendesk-server.js';
import { jane, startLookUpFunction } from '../../tests/start-look-up-function.js';

describe('createLookUpHandler', () => {
  describe('goes through the pages of a list, for who stands on the second is found, too', () => {
    const many = (records: (index: number) => Readonly<Record<string, unknown>>, count = 120) =>
      Array.from({ length: count }, (_, index) => ({ id: 1000 + index, ...records(index) }));
    const endUser = { active: true, role: 'end-user', user_fields: {} };

    it('by a number that many others end with', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      zendesk.users.unshift(
        ...many((index) => ({ ...endUser, phone: `+49${String(100 + index)}4155550134` })),
      );
      expect(await ask({ look_up: 'caller' })).toEqual(jane);
    });

    it('by a user field that begins alike', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      const user_fields = { customer_number: 'K-1001 (old)' };
      zendesk.users.unshift(...many(() => ({ ...endUser, user_fields })));
      expect(await ask({ look_up: 'user_field', field: 'customer_number', value: 'K-1001' })).toEqual(jane);
    });

    it('an open ticket behind a hundred that are solved', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      const solved = { requester_id: 101, status: 'solved', updated_at: '2026-11-22T11:58:00Z' };
      zendesk.tickets.unshift(...many(() => solved));
      const asked = { look_up: 'open_ticket', user_fields: 'name' };
      expect(await ask({ ...asked, hours: '2' })).toMatchObject({ zendesk_ticket: '4103' });
      zendesk.requests.length = 0;
      expect(await ask({ ...asked, hours: '0.01' })).toMatchObject({ status: 'not_found' });
      expect(zendesk.requests.filter((request) => request.includes('/tickets/'))).toHaveLength(1);
    });

    it('and answers unavailable, never not_found, when there are too many pages', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      const solved = { requester_id: 101, status: 'solved', updated_at: '2026-11-22T11:58:00Z' };
      zendesk.tickets.unshift(...many(() => solved, 1100));
      expect(await ask({ look_up: 'open_ticket' })).toMatchObject({ status: 'unavailable' });
    });

    it('and answers unavailable when an address is like those of too many', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      const email = 'kim.other@example.com.au';
      zendesk.users.unshift(...many(() => ({ ...endUser, email }), 6));
      const answer = await ask({ look_up: 'email', value: 'kim.other@example.com' });
      expect(answer).toMatchObject({ status: 'unavailable' });
    });
  });

  describe('keeps its token', () => {
    it('through look-ups, and asks for one only when it is cold', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      await ask({ look_up: 'user', value: '101' });
      await ask({ look_up: 'user', value: '102' });
      expect(zendesk.requests).toEqual([
        'POST /oauth/tokens',
        'GET /api/v2/users/101',
        'GET /api/v2/users/102',
      ]);
    });

    it('renews it a minute before its end', async () => {
      const { ask, clock, zendesk } = await startLookUpFunction();
      await ask({ look_up: 'user', value: '101' });
      clock.now += 1_739_000;
      await ask({ look_up: 'user', value: '101' });
      expect(zendesk.tokens.size).toBe(1);
      clock.now += 1000;
      await ask({ look_up: 'user', value: '101' });
      expect(zendesk.tokens.size).toBe(2);
    });

    it('never without knowing its end', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      zendesk.tokenLife = undefined;
      await ask({ look_up: 'user', value: '101' });
      await ask({ look_up: 'user', value: '101' });
      expect(zendesk.tokens.size).toBe(2);
    });

    it('and gets another when Zendesk has ended it early', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      await ask({ look_up: 'user', value: '101' });
      zendesk.tokens.clear();
      expect(await ask({ look_up: 'user', value: '101' })).toEqual(jane);
    });

    it('once for look-ups that come together', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      await Promise.all(['101', '102', '103'].map((value) => ask({ look_up: 'user', value })));
      expect(zendesk.tokens.size).toBe(1);
    });
  });

  it('reads id and secret again before it believes that they are wrong', async () => {
    const old = { ...oauthClient, clientSecret: 'the secret of yesterday' };
    const { ask } = await startLookUpFunction({ credentials: [old, oauthClient] });
    expect(await ask({ look_up: 'user', value: '101' })).toEqual(jane);
  });

  it('answers unavailable, and tells administrators, when Zendesk refuses the client', async () => {
    const { ask, log } = await startLookUpFunction({ credentials: [{ clientId: 'x', clientSecret: 'y' }] });
    expect(await ask({ look_up: 'caller' })).toEqual({
      reason: 'Zendesk gives no token: 401 invalid_client',
      status: 'unavailable',
    });
    expect(log.lines.at(-1)?.level).toBe('error');
  });

  describe('while Zendesk is in trouble', () => {
    it.each([
      ['503', { status: 503, body: 'Service Unavailable' }, [250]],
      ['429 with no wait', { status: 429, headers: { 'retry-after': '0' }, body: '' }, [250]],
      ['429 with a short wait', { status: 429, headers: { 'retry-after': '1' }, body: '' }, [1000]],
      ['500', { status: 500 }, [250]],
      ['a dropped connection', 'dropped' as const, [250]],
      ['a search that did not work', { status: 422, body: { error: 'unavailable' } }, [250]],
    ])('tries again after %s', async (_, fault, pauses) => {
      const { ask, waits, zendesk } = await startLookUpFunction();
      const faults = [fault];
      zendesk.strike = ({ url }) => (url.pathname === '/api/v2/search' ? faults.shift() : undefined);
      expect(await ask({ look_up: 'caller' })).toEqual(jane);
      expect(waits).toEqual(pauses);
    });

    it.each([
      ['429 with a wait that no flow waits', { status: 429, headers: { 'retry-after': '60' } }, 1],
      ['503 throughout', { status: 503 }, 4],
    ])('answers unavailable to %s, never not_found', async (_, fault, attempts) => {
      const { ask, zendesk } = await startLookUpFunction();
      zendesk.strike = ({ url }) => (url.pathname === '/api/v2/search' ? fault : undefined);
      expect(await ask({ look_up: 'caller' })).toMatchObject({ status: 'unavailable' });
      expect(zendesk.requests.filter((request) => request.includes('/search'))).toHaveLength(attempts);
    });

    it('answers unavailable when no token can be had', async () => {
      const { ask, waits, zendesk } = await startLookUpFunction();
      zendesk.strike = ({ url }) => (url.pathname === '/oauth/tokens' ? { status: 503 } : undefined);
      expect(await ask({ look_up: 'caller' })).toMatchObject({ status: 'unavailable' });
      expect(new Set(zendesk.requests)).toEqual(new Set(['POST /oauth/tokens']));
      expect(waits).toEqual([250, 750, 1500]);
    });

    it('waits for a token as long as Zendesk asks it to', async () => {
      const { ask, waits, zendesk } = await startLookUpFunction();
      const faults = [{ status: 429, headers: { 'retry-after': '2' } }];
      zendesk.strike = ({ url }) => (url.pathname === '/oauth/tokens' ? faults.shift() : undefined);
      expect(await ask({ look_up: 'caller' })).toEqual(jane);
      expect(waits).toEqual([2000]);
    });

    it('answers in time though Zendesk is silent', async () => {
      const { ask, zendesk } = await startLookUpFunction();
      zendesk.strike = () => 'silent';
      const answer = ask({ look_up: 'caller' }, { left: 900 });
      const late = setTimeout(5000, 'late', { ref: false });
      expect(await Promise.race([answer, late])).toMatchObject({ status: 'unavailable' });
    });

    it('takes a refused search for a mistake in the flow', async () => {
      const { ask, log, zendesk } = await startLookUpFunction();
      zendesk.strike = ({ url }) =>
        url.pathname === '/api/v2/search' ? { status: 422, body: {} } : undefined;
      const answer = await ask({ look_up: 'search', template: 'type:' });
      expect(answer).toEqual({ reason: 'Zendesk answered 422.', status: 'bad_request' });
      expect(log.lines.at(-1)?.level).toBe('error');
    });
  });
});

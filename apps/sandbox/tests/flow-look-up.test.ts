import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/start-sandbox.js';
import { openSandbox, resetSandbox } from './open-desk.js';

const jane = '380001000101';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => resetSandbox(sandbox));

const ask = (parameters: Readonly<Record<string, string>>, callerNumber?: string) =>
  sandbox.functions.lookUp({ parameters, callerNumber });

/** `METHOD path` without query, of what the function asked of Zendesk. */
const requests = async () =>
  (await sandbox.zendesk.driver.requests()).map(
    ({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`,
  );

describe('a look-up of a contact flow, against the simulated Zendesk', () => {
  it.each([
    ['the caller, in whatever spelling', { look_up: 'caller' }, '+1 415-555-0134'],
    ['a user', { look_up: 'user', value: jane }, undefined],
    ['an address', { look_up: 'email', value: 'Jane.Doe@northwind.example' }, undefined],
  ])('ok: %s', async (_, parameters, callerNumber) => {
    expect(await ask({ ...parameters, user_fields: 'name,tags' }, callerNumber)).toEqual({
      status: 'ok',
      zendesk_user: jane,
      user_name: 'Jane Doe',
      user_tags: 'vip',
    });
  });

  it('ok: a ticket, and the newest open ticket of who calls', async () => {
    const { body } = await sandbox.zendesk.driver.as('priya.nair').request('POST', 'tickets', {
      ticket: { subject: 'Where is it?', requester_id: Number(jane), comment: { body: 'Gone.' } },
    });
    const { ticket } = body as { readonly ticket: { readonly id: number } };
    const expected = { status: 'ok', zendesk_user: jane, zendesk_ticket: String(ticket.id) };
    const asked = { ticket_fields: 'subject,status', user_fields: 'name' };
    const found = {
      ...expected,
      user_name: 'Jane Doe',
      ticket_subject: 'Where is it?',
      ticket_status: 'new',
    };
    expect(await ask({ look_up: 'ticket', value: `#${String(ticket.id)}`, ...asked })).toEqual(found);
    expect(await ask({ look_up: 'open_ticket', hours: '1', ...asked }, '+14155550134')).toEqual(found);
  });

  it('not_found, several and bad_request', async () => {
    expect(await ask({ look_up: 'caller' }, '+14155550999')).toEqual({ status: 'not_found' });
    expect(await ask({ look_up: 'caller' })).toEqual({ status: 'not_found' });
    expect(await ask({ look_up: 'caller' }, '+442079460018')).toEqual({ status: 'several', count: '2' });
    expect(await ask({ look_up: 'mood' })).toMatchObject({
      status: 'bad_request',
      reason: expect.stringMatching(/^look_up must be one of /) as string,
    });
  });

  it('asks for a token once, and keeps it', async () => {
    await sandbox.functions.redeploy();
    await ask({ look_up: 'user', value: jane });
    await ask({ look_up: 'user', value: jane });
    expect(await requests()).toEqual([
      'POST /oauth/tokens',
      `GET /api/v2/users/${jane}`,
      `GET /api/v2/users/${jane}`,
    ]);
  });

  it('renews a token that Zendesk has ended', async () => {
    await ask({ look_up: 'user', value: jane });
    await sandbox.zendesk.driver.expireTokens();
    expect(await ask({ look_up: 'user', value: jane })).toMatchObject({ status: 'ok' });
    expect((await requests()).slice(-3)).toEqual([
      `GET /api/v2/users/${jane}`,
      'POST /oauth/tokens',
      `GET /api/v2/users/${jane}`,
    ]);
  });

  it.each([
    ['429, and says when to come again', { status: 429, retryAfter: 1 }],
    ['503', { status: 503 }],
    ['nothing: the connection is lost', { drop: 'before' as const }],
  ])('asks again when Zendesk answers %s', async (_, fault) => {
    await ask({ look_up: 'user', value: jane });
    await sandbox.zendesk.driver.faults({ match: { path: '/api/v2/users' }, times: 1, ...fault });
    const before = (await requests()).length;
    expect(await ask({ look_up: 'user', value: jane })).toMatchObject({ status: 'ok', zendesk_user: jane });
    expect((await requests()).length).toBe(before + 2);
  });

  it.each([
    ['answers 503 all the time', { match: { path: '/api/v2/users' }, status: 503 }],
    ['is too busy for a minute', { match: { path: '/api/v2/users' }, status: 429, retryAfter: 60 }],
    ['gives no token', { match: { path: '/oauth/tokens' }, status: 500 }],
  ])('unavailable, and never not_found, when Zendesk %s', async (_, fault) => {
    await sandbox.functions.redeploy();
    await sandbox.zendesk.driver.faults(fault);
    expect(await ask({ look_up: 'user', value: jane })).toEqual({
      status: 'unavailable',
      reason: expect.stringMatching(/^Zendesk /) as string,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { createDeadline } from '../shared/deadline.js';
import { createTokenSource } from './token-source.js';

describe('createTokenSource', () => {
  it('does not let a look-up that is over, and whose request still hangs, fail the next one', async () => {
    const answers = [
      () => new Promise<Response>(() => undefined),
      () => Promise.resolve(Response.json({ access_token: 'token', expires_in: 1800 })),
    ];
    const tokens = createTokenSource({
      origin: 'https://acme.zendesk.com',
      fetch: () => answers.shift()?.() ?? Promise.reject(new Error('There are no more answers.')),
      readCredentials: () => Promise.resolve({ clientId: 'id', clientSecret: 'secret' }),
      now: () => 0,
      wait: () => Promise.resolve(),
    });
    let clock = 0;
    const now = () => clock;
    void tokens.get(createDeadline(6500, now));
    clock = 6500;
    const next = tokens.get(createDeadline(6500, now));
    expect(await next).toBe('token');
  });
});

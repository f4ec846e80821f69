import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

const jane = { id: 380, name: 'Jane', role: 'end-user', active: true, email: 'jane@example.com' };

function setUp(users: readonly object[], identities: Readonly<Record<number, readonly string[]>> = {}) {
  const client = new StubZafClient();
  client.answerRequest = async ({ url }) => {
    const [, id] = /users\/(\d+)\/identities/.exec(url) ?? [];
    if (id === undefined) return { users, next_page: null };
    const values = identities[Number(id)] ?? [];
    return { identities: values.map((value) => ({ type: 'email', value })) };
  };
  const ticketing = createTicketing({ client, appId: 1, agent: { id: 11 }, clock: hurriedClock });
  const urls = () => client.requests.map(({ url }) => decodeURIComponent(url));
  return { client, ticketing, urls };
}

describe('finding users by e-mail address', () => {
  it('takes one request when the main address is the one', async () => {
    const { ticketing, urls } = setUp([jane]);
    expect(await ticketing.findUsersByEmail(' Jane@Example.com ')).toEqual([
      { id: 380, name: 'Jane', email: 'jane@example.com' },
    ]);
    expect(urls()).toEqual(['/api/v2/users/search?query=email:jane@example.com&brand_id=all']);
  });

  it('takes another for each hit whose main address differs, at most five, and compares exactly', async () => {
    const others = Array.from({ length: 8 }, (_, index) => ({
      ...jane,
      id: 400 + index,
      email: `${index}@x.y`,
    }));
    const { ticketing, urls } = setUp(others, {
      400: ['mary.jane@example.com'],
      402: ['x@y.z', 'JANE@example.com'],
    });
    expect(await ticketing.findUsersByEmail('jane@example.com')).toEqual([
      { id: 402, name: 'Jane', email: '2@x.y' },
    ]);
    expect(urls().slice(1)).toEqual([400, 401, 402, 403, 404].map((id) => `/api/v2/users/${id}/identities`));
  });

  it.each([
    ["o'brien@example.com", `email:"o'brien@example.com"`],
    ['role:admin@example.com', 'email:"role:admin@example.com"'],
    ['j*@example.com', 'email:"j*@example.com"'],
  ])('searches for %s as one word', async (email, query) => {
    const { ticketing, urls } = setUp([]);
    expect(await ticketing.findUsersByEmail(email)).toEqual([]);
    expect(urls()).toEqual([`/api/v2/users/search?query=${query}&brand_id=all`]);
  });

  it.each(['', 'jane', 'jane@', '@example.com', 'a@b c', 'a"@b', 'a@b@c'])(
    'sends nothing for %j, which is no address',
    async (email) => {
      const { ticketing, urls } = setUp([jane]);
      expect(await ticketing.findUsersByEmail(email)).toEqual([]);
      expect(urls()).toEqual([]);
    },
  );

  it('leaves out agents, and who is suspended or deleted', async () => {
    const { ticketing } = setUp([
      { ...jane, role: 'agent' },
      { ...jane, suspended: true },
      { ...jane, active: false },
    ]);
    expect(await ticketing.findUsersByEmail('jane@example.com')).toEqual([]);
  });

  it('rejects an answer that is none, and when the addresses of a hit cannot be read', async () => {
    const { client, ticketing } = setUp([{ ...jane, email: null }]);
    const answer = client.answerRequest;
    const unavailable = { reason: 'unavailable' };
    client.answerRequest = async (request) =>
      request.url.includes('identities') ? '<html>Sign in</html>' : answer(request);
    await expect(ticketing.findUsersByEmail('jane@example.com')).rejects.toMatchObject(unavailable);
    client.answerRequest = async () => '<html>Sign in</html>';
    await expect(ticketing.findUsersByEmail('jane@example.com')).rejects.toMatchObject(unavailable);
  });
});

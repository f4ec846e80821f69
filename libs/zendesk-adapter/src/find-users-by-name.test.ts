import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

const user = (id: number, name: string) => ({ id, name, role: 'end-user', active: true });
const others = [user(1, 'Jane Smith')];

/** @param pages the users of each page of the search */
function setUp(...pages: readonly (readonly object[])[]) {
  const client = new StubZafClient();
  client.answerRequest = async ({ url }) => {
    const page = Number(new URL(url, 'https://acme.zendesk.com').searchParams.get('page') ?? 1);
    const isLast = page >= pages.length;
    return { users: pages[page - 1] ?? [], next_page: isLast ? null : 'https://acme.zendesk.com/next' };
  };
  const ticketing = createTicketing({ client, appId: 1, agent: { id: 11 }, clock: hurriedClock });
  const urls = () => client.requests.map(({ url }) => decodeURIComponent(url.replaceAll('+', ' ')));
  return { client, ticketing, urls };
}

describe('finding users by name', () => {
  it('searches for the words, and takes whom they name exactly', async () => {
    const { ticketing, urls } = setUp([user(7, 'Jane  Doe'), user(8, 'Jane Doe-Smith'), user(9, 'JANE DOE')]);
    expect(await ticketing.findUsersByName(' jane doe')).toEqual([
      { id: 7, name: 'Jane  Doe' },
      { id: 9, name: 'JANE DOE' },
    ]);
    expect(urls()).toEqual(['/api/v2/users/search?query=name:"jane doe"&brand_id=all']);
  });

  it('takes composed and decomposed accents for the same', async () => {
    const { ticketing } = setUp([user(7, 'Jose\u0301')]);
    expect(await ticketing.findUsersByName('Jos\u00e9')).toHaveLength(1);
  });

  it('lets no name end its quotes', async () => {
    const { ticketing, urls } = setUp([]);
    await ticketing.findUsersByName('Jane" role:"admin\\*');
    expect(urls()).toEqual(['/api/v2/users/search?query=name:"jane role: admin"&brand_id=all']);
  });

  it('goes on until two have the name, or all candidates were seen', async () => {
    const two = setUp(others, [user(7, 'Jane'), user(8, 'Jane')], [user(9, 'Jane')]);
    expect(await two.ticketing.findUsersByName('Jane')).toHaveLength(2);
    expect(two.urls()).toHaveLength(2);
    const one = setUp([user(7, 'Jane')], others, others);
    expect(await one.ticketing.findUsersByName('Jane')).toHaveLength(1);
    expect(one.urls()).toHaveLength(3);
  });

  it('answers nobody when one has the name, and there may be namesakes among too many to look at', async () => {
    const { ticketing, urls } = setUp([user(7, 'Jane')], others, others, others, others, others);
    expect(await ticketing.findUsersByName('Jane')).toEqual([]);
    expect(urls()).toHaveLength(5);
  });

  it('rejects when a later page cannot be read', async () => {
    const { client, ticketing } = setUp([user(7, 'Jane')], others);
    const answer = client.answerRequest;
    client.answerRequest = async (request) => (request.url.includes('page=2') ? {} : answer(request));
    await expect(ticketing.findUsersByName('Jane')).rejects.toMatchObject({ reason: 'unavailable' });
  });

  it.each(['', ' ', '*', '"""', '--', '🙂'])('sends nothing for %j, which names nobody', async (name) => {
    const { ticketing, urls } = setUp([user(7, 'Jane')]);
    expect(await ticketing.findUsersByName(name)).toEqual([]);
    expect(urls()).toEqual([]);
  });
});

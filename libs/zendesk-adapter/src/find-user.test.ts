import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

function setUp(answer: object) {
  const client = new StubZafClient();
  client.answerRequest = async () => answer;
  return { client, ticketing: createTicketing({ client, appId: 1, agent: { id: 11 }, clock: hurriedClock }) };
}

describe('reading a user', () => {
  const user = { id: 380, name: 'Jane', phone: '+61491570006', organization_id: 5 };

  it('tells the number and the organisation, in one request', async () => {
    const organizations = [
      { id: 4, name: 'Globex' },
      { id: 5, name: 'Acme' },
    ];
    const { client, ticketing } = setUp({ user, organizations });
    expect(await ticketing.findUser(380)).toEqual({
      id: 380,
      name: 'Jane',
      phone: '+61491570006',
      organisation: 'Acme',
    });
    expect(client.requests).toHaveLength(1);
  });

  it.each([
    ['Zendesk does not tell it', { user }],
    [
      'there is none',
      { user: { ...user, organization_id: null }, organizations: [{ id: 4, name: 'Globex' }] },
    ],
  ])('has no organisation when %s', async (_name, answer) => {
    const { ticketing } = setUp(answer);
    expect(await ticketing.findUser(380)).toEqual({ id: 380, name: 'Jane', phone: '+61491570006' });
  });
});

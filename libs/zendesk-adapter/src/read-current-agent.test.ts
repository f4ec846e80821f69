import { describe, expect, it } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { readCurrentAgent } from './read-current-agent.js';

function clientOf(currentUser: unknown): StubZafClient {
  const client = new StubZafClient();
  client.answerCall = async () => ({ currentUser, errors: {} });
  return client;
}

describe('readCurrentAgent', () => {
  it('says who is signed in', async () => {
    const client = clientOf({ id: 11, name: 'Ada Agent', locale: 'de', role: 'admin' });
    expect(await readCurrentAgent({ client })).toEqual({
      id: 11,
      name: 'Ada Agent',
      locale: 'de',
      role: 'admin',
    });
  });

  it.each([['agent'], ['Administrators’ helper'], [360005000002], [null], [undefined], ['Admin']])(
    'takes the role %j as an agent’s',
    async (role) => {
      const client = clientOf({ id: 11, role });
      expect(await readCurrentAgent({ client })).toEqual({
        id: 11,
        name: '',
        locale: 'en-us',
        role: 'agent',
      });
    },
  );

  it('rejects when Zendesk does not say', async () => {
    await expect(readCurrentAgent({ client: clientOf(null) })).rejects.toMatchObject({
      name: 'PortError',
      reason: 'unavailable',
    });
  });
});

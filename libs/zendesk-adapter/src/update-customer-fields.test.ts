import { sampleCustomerFieldsIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

const first = { mayHaveBeenApplied: false };
const fields = { voice_authentication_id: 'speaker-1', voice_authentication_status: '' };
const intent = sampleCustomerFieldsIntent({ customerId: 380, fields });
const known = { voice_authentication_id: 'speaker-1', voice_authentication_status: null, loyalty: 'gold' };

function setUp(userFields: unknown, list?: readonly object[]) {
  const client = new StubZafClient();
  client.answerRequest = async ({ type, url }) => {
    if (type === 'PUT') return { user: { id: 380, name: 'Jane', user_fields: userFields } };
    if (list === undefined) throw { status: 403 } as unknown as Error;
    return url.includes('page=2')
      ? { user_fields: list.slice(2), next_page: null }
      : { user_fields: list.slice(0, 2), next_page: 'https://acme.zendesk.com/next' };
  };
  const ticketing = createTicketing({ client, appId: 1, agent: { id: 11 }, clock: hurriedClock });
  return { client, ticketing };
}

describe('setting fields of a customer', () => {
  it('takes one request, which sets nothing else and empties what is to be empty', async () => {
    const { client, ticketing } = setUp(known);
    expect(await ticketing.deliver(intent, first)).toEqual({ customerId: 380, missingFields: [] });
    const user_fields = { voice_authentication_id: 'speaker-1', voice_authentication_status: null };
    expect(client.requests).toMatchObject([
      { type: 'PUT', url: '/api/v2/users/380', data: JSON.stringify({ user: { user_fields } }) },
    ]);
  });

  it('asks the list of fields about keys that the answer does not have', async () => {
    const list = [
      { key: 'loyalty', active: true },
      { key: 'voice_authentication_id', active: false },
      { key: 'voice_authentication_status', active: true },
    ];
    const { client, ticketing } = setUp({ loyalty: 'gold' }, list);
    expect(await ticketing.deliver(intent, first)).toEqual({
      customerId: 380,
      missingFields: ['voice_authentication_id'],
    });
    expect(client.requests.map(({ url }) => url)).toEqual([
      ...['/api/v2/users/380', '/api/v2/user_fields', '/api/v2/user_fields?page=2'],
    ]);
  });

  it('goes by the answer when the list cannot be read: the fields are written', async () => {
    const { ticketing } = setUp({ loyalty: 'gold' });
    expect(await ticketing.deliver(intent, first)).toEqual({
      customerId: 380,
      missingFields: ['voice_authentication_id', 'voice_authentication_status'],
    });
  });

  it('takes an answer without a user for none', async () => {
    const { client, ticketing } = setUp(known);
    client.answerRequest = async () => '<html>Sign in</html>';
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject({
      reason: 'unavailable',
      mayHaveBeenApplied: true,
    });
  });
});

it('asks for no list when no keys are asked about', async () => {
  const { client, ticketing } = setUp(known, []);
  expect(await ticketing.findMissingUserFields([])).toEqual([]);
  expect(client.requests).toEqual([]);
});

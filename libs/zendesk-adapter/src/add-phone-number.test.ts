import { samplePhoneIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

const first = { mayHaveBeenApplied: false };
const again = { mayHaveBeenApplied: true };
const intent = samplePhoneIntent({ customerId: 380, phone: '+61491570006' });

function setUp({
  numbers = [],
  phone = null,
  refusal,
}: {
  readonly numbers?: readonly string[];
  readonly phone?: string | null;
  readonly refusal?: object;
}) {
  const client = new StubZafClient();
  client.answerRequest = async ({ type, url }) => {
    if (type === 'POST') {
      if (refusal === undefined) return { identity: { id: 77136, type: 'phone_number' } };
      throw { status: 422, statusText: '', ...refusal } as unknown as Error;
    }
    if (url.endsWith('/identities')) {
      return { identities: numbers.map((value) => ({ type: 'phone_number', value })) };
    }
    return { user: { id: 380, name: 'Jane', phone } };
  };
  const ticketing = createTicketing({
    client,
    appId: 1,
    agent: { id: 11 },
    defaultCountry: 'AU',
    clock: hurriedClock,
  });
  return { client, ticketing };
}

const duplicate = {
  responseJSON: {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { value: [{ description: 'Value: +61491570006 is already in use', error: 'DuplicateValue' }] },
  },
};

describe('adding a phone number', () => {
  it('adds an identity, and changes nothing of the user', async () => {
    const { client, ticketing } = setUp({});
    expect(await ticketing.deliver(intent, first)).toEqual({ customerId: 380 });
    expect(client.requests).toMatchObject([
      {
        type: 'POST',
        url: '/api/v2/users/380/identities',
        data: '{"identity":{"type":"phone_number","value":"+61491570006"}}',
      },
    ]);
  });

  it.each([
    ['as a direct line in another spelling', { numbers: ['0491 570 006'] }],
    ['as a shared number of the profile', { phone: '0491 570 006' }],
  ])('is done when the user has the number %s', async (_name, user) => {
    const { ticketing } = setUp({ ...user, refusal: duplicate });
    expect(await ticketing.deliver(intent, first)).toEqual({ customerId: 380 });
  });

  it("says that the number is another user's", async () => {
    const { ticketing } = setUp({ numbers: ['+61255501234'], refusal: duplicate });
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject({
      reason: 'rejected',
      message: "The number is another user's direct line.",
      cause: { status: 422 },
    });
  });

  it('keeps what Zendesk says about a number that it does not take', async () => {
    const refusal = { responseJSON: { error: 'RecordInvalid', description: 'Value: is not a number' } };
    const { ticketing } = setUp({ refusal });
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject({
      reason: 'rejected',
      message: '422: RecordInvalid: Value: is not a number',
    });
  });

  it('is forbidden to agents who may not change users', async () => {
    const { ticketing } = setUp({ refusal: { status: 403 } });
    await expect(ticketing.deliver(intent, first)).rejects.toMatchObject({ reason: 'forbidden' });
  });

  it.each([
    [['+61491570006'], 0],
    [[], 1],
  ])('looks first after a lost answer: with %j it adds %i', async (numbers, expected) => {
    const { client, ticketing } = setUp({ numbers });
    await ticketing.deliver(intent, again);
    expect(client.requests.filter(({ type }) => type === 'POST')).toHaveLength(expected);
  });
});

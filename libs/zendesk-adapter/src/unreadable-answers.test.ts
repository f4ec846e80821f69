import {
  sampleCallIntent,
  sampleCustomerIntent,
  sampleLinkIntent,
  samplePhoneIntent,
  sampleTicketIntent,
} from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { hurriedClock } from '../tests/hurried-clock.js';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

const again = { mayHaveBeenApplied: true };

function setUp(answer: unknown) {
  const client = new StubZafClient();
  client.answerRequest = async () => answer;
  return { client, ticketing: createTicketing({ client, appId: 1, agent: { id: 11 }, clock: hurriedClock }) };
}

/** What Zendesk may answer with status 200 although it has not done what it was asked. */
const unreadable = [
  ['a page to sign in', { status: 200, responseText: '<html>Sign in</html>' }],
  ['an error', { status: 200, responseJSON: { error: 'unavailable', description: 'Please try again.' } }],
  ['nothing', { status: 200, responseText: '' }],
] as const;

describe.each(unreadable)('a look-up answered with %s', (_name, answer) => {
  const { client, ticketing } = setUp(answer);

  it.each([
    ['findUsersByPhone', () => ticketing.findUsersByPhone('+61491570006')],
    ['findUser', () => ticketing.findUser(380)],
    ['findTicket', () => ticketing.findTicket(4127)],
    ['findTicketOfConversation', () => ticketing.findTicketOfConversation('c-1')],
    ['findOpenTickets', () => ticketing.findOpenTickets(380)],
    ['findRecentTicket', () => ticketing.findRecentTicket(380, 60_000)],
  ])('has failed, and has not found nothing: %s', async (_lookup, lookUp) => {
    await expect(lookUp()).rejects.toMatchObject({ reason: 'unavailable', mayHaveBeenApplied: false });
  });

  it.each([
    sampleTicketIntent(),
    sampleCallIntent({ ticketId: 4127 }),
    sampleLinkIntent({ ticketId: 4127 }),
    samplePhoneIntent({ customerId: 380 }),
  ])('keeps a repeated write back: $type', async (intent) => {
    await expect(ticketing.deliver(intent, again)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(client.requests.filter(({ type }) => type !== 'GET')).toEqual([]);
  });
});

describe('a write answered with nothing', () => {
  it.each([
    sampleCustomerIntent(),
    sampleTicketIntent(),
    sampleCallIntent({ ticketId: 4127 }),
    samplePhoneIntent({ customerId: 380 }),
  ])('may have been applied: $type', async (intent) => {
    const { ticketing } = setUp({ status: 201, responseText: '' });
    await expect(ticketing.deliver(intent, { mayHaveBeenApplied: false })).rejects.toMatchObject({
      reason: 'unavailable',
      mayHaveBeenApplied: true,
    });
  });
});

describe('a link answered with nothing', () => {
  it('may have been made', async () => {
    const { client, ticketing } = setUp({});
    client.answerRequest = async ({ type }) => (type === 'PUT' ? {} : { ticket: { id: 4127 } });
    const link = ticketing.deliver(sampleLinkIntent({ ticketId: 4127 }), { mayHaveBeenApplied: false });
    await expect(link).rejects.toMatchObject({ reason: 'unavailable', mayHaveBeenApplied: true });
  });
});

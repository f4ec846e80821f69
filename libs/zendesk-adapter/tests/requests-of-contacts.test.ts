import { sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { createTicketing, type ZendeskRequestEntry } from '../src/index.js';
import { hurriedClock } from './hurried-clock.js';
import { StubZafClient } from './stub-zaf-client.js';

function setUp() {
  const client = new StubZafClient();
  client.answerRequest = async ({ url }) => ({
    status: 200,
    responseJSON: { results: [], brands: [], ticket: { id: 4127, subject: 'Broken' }, requested: url },
  });
  const heard: { readonly contactId: string | undefined; readonly entry: ZendeskRequestEntry }[] = [];
  const ticketing = createTicketing({
    client,
    appId: 735264,
    agent: { id: 11 },
    clock: hurriedClock,
    onRequest: (entry, contactId) => heard.push({ entry, contactId }),
  });
  const listHeard = () => heard.map(({ contactId, entry }) => [contactId, entry.purpose]);
  return { client, heard, listHeard, ticketing };
}

describe('the requests of one contact', () => {
  it('are told with the contact, what they are for, and what came of them', async () => {
    const { heard, ticketing } = setUp();
    await ticketing.forContact('c-1').findUsersByPhone('+61491570006');
    expect(heard).toEqual([
      {
        contactId: 'c-1',
        entry: {
          purpose: 'search users by phone number',
          method: 'GET',
          path: '/api/v2/search',
          status: 200,
          outcome: 'answered',
          duration: expect.any(Number) as number,
        },
      },
    ]);
    expect(JSON.stringify(heard)).not.toContain('491570006');
  });

  it('belong to nobody when nobody says so, and to the contact of an intent in any case', async () => {
    const { listHeard, ticketing } = setUp();
    await ticketing.findTicket(4127);
    await ticketing.deliver(sampleTicketIntent({ contactId: 'c-2' }), { mayHaveBeenApplied: false });
    await ticketing
      .forContact('c-1')
      .deliver(sampleTicketIntent({ contactId: 'c-3' }), { mayHaveBeenApplied: false });
    expect(listHeard()).toEqual([
      [undefined, 'read a ticket'],
      ['c-2', 'create a voice ticket'],
      ['c-3', 'create a voice ticket'],
    ]);
  });

  it('share what was read once, which is told with the contact that needed it first', async () => {
    const { listHeard, ticketing } = setUp();
    const one = ticketing.forContact('c-1');
    const other = ticketing.forContact('c-2');
    await one.findBrands();
    await other.findBrands();
    await ticketing.findBrands();
    expect(listHeard()).toEqual([['c-1', 'list brands']]);
    other.forgetConfiguration();
    await ticketing.findBrands();
    expect(listHeard()[1]).toEqual([undefined, 'list brands']);
  });

  it('share what is known about the account', async () => {
    const { client, listHeard, ticketing } = setUp();
    client.answerRequest = async ({ url }) => {
      if (!url.includes('/channels/voice')) return { ticket: { id: 4127, subject: 'Broken' } };
      throw { status: 404, responseJSON: { error: 'InvalidEndpoint' } } as unknown as Error;
    };
    for (const contactId of ['c-1', 'c-2']) {
      await ticketing.deliver(sampleTicketIntent({ contactId }), { mayHaveBeenApplied: false });
    }
    expect(listHeard()).toEqual([
      ['c-1', 'create a voice ticket'],
      ['c-1', 'create a ticket'],
      ['c-2', 'create a ticket'],
    ]);
  });

  it('are told when they fail, too', async () => {
    const { client, heard, ticketing } = setUp();
    client.answerRequest = () => Promise.reject({ status: 404, statusText: 'Not Found' } as unknown as Error);
    await ticketing.forContact('c-1').findTicket(4127);
    expect(heard).toMatchObject([
      { contactId: 'c-1', entry: { purpose: 'read a ticket', status: 404, outcome: 'not-found' } },
    ]);
  });
});

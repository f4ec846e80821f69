import { describe, expect, it } from 'vitest';
import { determineOutboundQueue, type OutboundCall } from './outbound-queue.js';

const sales = { name: 'Sales EU', id: 'queue-1' };
const care = { name: 'Care', id: 'queue-2' };
const vip = { name: 'VIP', id: 'queue-3' };
const basic = { name: 'Basic', id: 'queue-4' };

const call = (facts: Partial<OutboundCall<typeof sales>>): OutboundCall<typeof sales> => ({
  brandQueueRows: [
    { brand: 'Acme', queue: 'Sales EU' },
    { brand: 'Globex', queue: 'Elsewhere' },
  ],
  routingProfile: { queues: [sales, care, vip, basic], defaultOutboundQueue: basic },
  ...facts,
});

describe('determineOutboundQueue', () => {
  it('takes the queue the agent selected by hand before everything', () => {
    const ticket = { connectOutboundQueue: 'Care', brand: 'Acme' };
    expect(determineOutboundQueue(call({ selectedQueue: vip, ticket }))).toEqual({
      queue: vip,
      rule: 'selected by hand',
      skipped: [],
    });
  });

  it('takes a ticket field that applies before the brand', () => {
    const ticket = { connectOutboundQueue: ' Care ', brand: 'Acme' };
    expect(determineOutboundQueue(call({ ticket }))).toEqual({
      queue: care,
      rule: 'ticket field',
      skipped: [{ rule: 'selected by hand', reason: 'no queue selected' }],
    });
  });

  it('falls through to the brand when the field names a queue outside the routing profile', () => {
    const ticket = { connectOutboundQueue: 'Elsewhere', brand: 'Acme' };
    expect(determineOutboundQueue(call({ ticket }))).toEqual({
      queue: sales,
      rule: 'brand of the ticket',
      skipped: [
        { rule: 'selected by hand', reason: 'no queue selected' },
        { rule: 'ticket field', reason: 'the queue is not in the routing profile', queue: 'Elsewhere' },
      ],
    });
  });

  it('falls back to the default outbound queue when the mapped queue is not in the routing profile', () => {
    expect(determineOutboundQueue(call({ ticket: { connectOutboundQueue: null, brand: 'Globex' } }))).toEqual(
      {
        queue: basic,
        rule: 'default outbound queue',
        skipped: [
          { rule: 'selected by hand', reason: 'no queue selected' },
          { rule: 'ticket field', reason: 'the ticket field is empty' },
          {
            rule: 'brand of the ticket',
            reason: 'the queue is not in the routing profile',
            queue: 'Elsewhere',
          },
        ],
      },
    );
  });

  it.each([
    ['Umbrella', 'the brand is not mapped'],
    [undefined, 'the ticket has no brand'],
  ])('says for brand %s: %s', (brand, reason) => {
    const { rule, skipped } = determineOutboundQueue(call({ ticket: { brand } }));
    expect([rule, skipped[2]]).toEqual(['default outbound queue', { rule: 'brand of the ticket', reason }]);
  });

  it('uses only the selected and the default queue when dialling from a user profile or the number pad', () => {
    expect(determineOutboundQueue(call({}))).toEqual({
      queue: basic,
      rule: 'default outbound queue',
      skipped: [
        { rule: 'selected by hand', reason: 'no queue selected' },
        { rule: 'ticket field', reason: 'not dialled from a ticket' },
        { rule: 'brand of the ticket', reason: 'not dialled from a ticket' },
      ],
    });
    expect(determineOutboundQueue(call({ selectedQueue: vip })).queue).toEqual(vip);
  });

  it('skips a selected queue that has left the routing profile', () => {
    const decision = determineOutboundQueue(call({ selectedQueue: { name: 'Gone', id: 'queue-9' } }));
    expect([decision.queue, decision.skipped[0]]).toEqual([
      basic,
      { rule: 'selected by hand', reason: 'the queue is not in the routing profile', queue: 'Gone' },
    ]);
  });

  it('has no queue when the routing profile has no default', () => {
    const routingProfile = { queues: [], defaultOutboundQueue: undefined };
    expect(determineOutboundQueue(call({ routingProfile })).queue).toBeUndefined();
  });
});

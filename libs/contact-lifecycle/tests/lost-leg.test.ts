import { describe, expect, it } from 'vitest';
import { startSession } from './start-session.js';
import { callOf, chatOf, finish, reach } from './take-a-call.js';

const jane = { name: 'Jane Doe', numbers: ['+14155550134'] };
/** What a contact looks like whose customer’s leg is missing in Connect’s list. */
const withoutLeg = { direction: 'inbound', customerNumber: undefined, customerName: undefined } as const;

describe('the customer’s leg is missing in what Connect tells last', () => {
  it('a call keeps its number and its direction', async () => {
    for (const direction of ['inbound', 'outbound', 'callback'] as const) {
      const session = startSession();
      session.ticketing.world.addCustomer(jane);
      const call = callOf({ direction });
      session.set(call.ringing);
      await reach(session, call.contactId, /shown/);
      session.set(call.connected);
      await reach(session, call.contactId, /assigned/);
      await finish(session, { ...call.ended, ...withoutLeg });
      const [customer, system] = ['+14155550134', call.ringing.systemNumber];
      expect(session.ticketing.world.calls.map(({ intent }) => intent)).toMatchObject([
        direction === 'outbound'
          ? { direction, from: system, to: customer }
          : { direction, from: customer, to: system },
      ]);
    }
  });

  it('a dialled call that nobody took does not look like an inbound one that was answered', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const call = callOf({ direction: 'outbound' });
    session.set(call.ringing);
    await reach(session, call.contactId, /shown/);
    await finish(session, { ...call.ended, ...withoutLeg });
    expect(session.ticketing.world.tickets).toEqual([]);
  });

  it('a chat keeps the name of its customer', async () => {
    const session = startSession();
    const { id } = session.ticketing.world.addTicket({ subject: 'Order' });
    const chat = chatOf({ customerName: 'Carla', attributes: { zendesk_ticket: String(id) } });
    session.set(chat.ringing);
    session.set(chat.connected);
    await reach(session, chat.contactId, /assigned/);
    await finish(session, { ...chat.ended, ...withoutLeg });
    expect(session.ticketing.world.transcripts).toMatchObject([{ intent: { title: 'Chat with Carla' } }]);
  });
});

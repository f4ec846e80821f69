import { describe, expect, it } from 'vitest';
import { unknownNumber } from './demo-desk.js';
import { accept, finish, ring, takeACall, waitForContactState } from './take-a-call.js';
import { goTo } from './go-to.js';
import { useDesk } from './use-desk.js';

const markup = '<img src=x onerror="window.hacked=1"><b>bold</b>{{ticket.requester.email}}';

const world = useDesk({ appSettings: { hiddenAttributes: 'card_*\nLoyalty' } });
const driver = () => world.sandbox.connect.driver;

async function onTicket(): Promise<void> {
  await world.desk.softphone
    .getByText(/^On #\d+\./)
    .first()
    .waitFor();
}

/** Whether any page of the desk ran what a caller sent. */
async function wasHacked(): Promise<boolean> {
  const results = await Promise.all(
    world.desk.page.frames().map((frame) => frame.evaluate(() => 'hacked' in window).catch(() => false)),
  );
  return results.includes(true);
}

describe('what a caller sends', () => {
  it('markup in name, title and attributes is text on the ticket, on the card and in the timeline', async () => {
    await takeACall(world.desk, {
      customerNumber: unknownNumber,
      attributes: { customer_name: markup, conversation_title: markup, reason: markup },
    });
    const { comments, tickets, users } = await world.whatHappened();
    expect(users).toMatchObject([{ name: markup }]);
    await goTo(world.desk, `/agent/tickets/${String(tickets[0]?.id)}`);
    await world.desk.page.getByText('<b>bold</b>').first().waitFor();
    for (const { html_body: html } of comments) {
      expect(html).not.toContain('<img');
      expect(html).not.toContain('<b>bold');
    }
    expect(await wasHacked()).toBe(false);
  });

  it('attributes an administrator hides, and those that look secret, are not on the ticket', async () => {
    await takeACall(world.desk, {
      customerNumber: unknownNumber,
      attributes: { card_digits: '4242', loyalty: 'gold', access_token: 'abc', reason: 'refund' },
    });
    const [first] = (await world.whatHappened()).comments;
    expect(first?.html_body).toContain('refund');
    expect(first?.html_body).not.toMatch(/4242|gold|abc/);
  });
});

describe('several contacts', () => {
  it('two live calls, each on its own ticket; one removed and another added in the same snapshot', async () => {
    const first = await ring(world.desk, { customerNumber: '+14155550134' });
    await accept(world.desk);
    await waitForContactState(world.desk, first, 'connected');
    await onTicket();
    await driver().batch([
      { action: 'vanish', contactId: first },
      { action: 'ring', customerNumber: '+14155550171', queue: 'Support' },
    ]);
    const second = (await driver().contacts()).at(-1)?.contactId ?? '';
    await world.desk.softphone
      .getByText(/^Ringing\. Carlos Mendez found/)
      .first()
      .waitFor();
    // The softphone refuses audio to a call that replaces a live one; somebody answers elsewhere.
    await driver().accept(second);
    await onTicket();
    await driver().customerHangup(second);
    await finish(world.desk);
    const { calls, tickets } = await world.whatHappened();
    expect(tickets.map(({ external_id }) => external_id)).toEqual([`connect:${first}`, `connect:${second}`]);
    expect(calls.map(({ ticket_id, external_id }) => [ticket_id, external_id])).toEqual([
      [tickets[0]?.id, first],
      [tickets[1]?.id, second],
    ]);
  });

  it('a contact cleared at once after the hang-up is recorded with its own times', async () => {
    const contactId = await ring(world.desk, { customerNumber: '+14155550134' });
    await accept(world.desk);
    await onTicket();
    await driver().batch([
      { action: 'customer-hangup', contactId },
      { action: 'clear', contactId },
    ]);
    await world.desk.softphone.locator('patchcord-contact-card').waitFor({ state: 'detached' });
    expect((await world.whatHappened()).calls).toMatchObject([
      { external_id: contactId, completion_status: 'completed' },
    ]);
  });

  it('a tab switch during auto assignment changes nothing', async () => {
    const contactId = await ring(world.desk, { customerNumber: '+14155550134' });
    await goTo(world.desk, '/agent/tickets/4122');
    await accept(world.desk);
    await goTo(world.desk, '/agent/users/380001000102');
    await waitForContactState(world.desk, contactId, 'connected');
    await driver().customerHangup(contactId);
    await finish(world.desk);
    const { calls, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ requester_id: 380001000101 }]);
    expect(calls).toMatchObject([{ ticket_id: tickets[0]?.id }]);
  });
});

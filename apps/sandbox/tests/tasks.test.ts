import { describe, expect, it } from 'vitest';
import { jane } from './demo-desk.js';
import { goTo } from './go-to.js';
import type { Desk } from './open-desk.js';
import { eventually, waitForContactState } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const world = useDesk();
const driver = () => world.sandbox.connect.driver;
const card = (desk: Desk = world.desk) => desk.softphone.locator('patchcord-contact-card');

const shows = ({ softphone }: Desk, line: RegExp): Promise<void> =>
  softphone.getByText(line).first().waitFor({ state: 'attached' });

/** The agent accepts in Connect's own panel. */
async function accept(contactId: string, desk = world.desk): Promise<void> {
  await desk.ccp
    .getByRole('button', { name: /^Accept/ })
    .first()
    .click();
  await waitForContactState(desk, contactId, 'connected');
}

/** The agent ends it, and clears it; the card goes once everything is saved. */
async function end(contactId: string, desk = world.desk): Promise<void> {
  await driver().agentHangup(contactId);
  await driver().clear(contactId);
  await eventually(async () => {
    expect(await card(desk).count()).toBe(0);
  });
}

describe('a task named Zendesk-<n>', () => {
  it('pops ticket n when it is offered, and gets its note there when it is accepted, in three requests', async () => {
    const { contactId } = await driver().sendTask({
      ...{ name: 'Zendesk-4114', queue: 'Support', description: 'Ring <b>back</b> & {{ticket.id}}' },
      references: {
        Order: { type: 'URL', value: 'https://shop.example/orders/4711' },
        Trap: { type: 'URL', value: 'javascript:alert(1)' },
      },
    });
    await world.desk.page.getByRole('heading', { name: 'Delivery window for the Oakland office' }).waitFor();
    const offered = await world.whatHappened();
    expect([offered.comments, offered.pops]).toEqual([[], ['ticket 4114']]);
    await accept(contactId);
    await eventually(async () => {
      expect((await world.whatHappened()).comments).toHaveLength(1);
    });
    await driver().pause(contactId);
    await shows(world.desk, /paused/i);
    await driver().resume(contactId);
    await end(contactId);
    const { comments, notices, pops, requests, tickets } = await world.whatHappened();
    const [note] = comments;
    expect(note).toMatchObject({ ticket_id: 4114, public: false });
    expect(note?.['plain_body']).toContain('Ring <b>back</b> &');
    expect(note?.['plain_body']).not.toContain('{{ticket.id}}');
    expect(note?.['html_body']).toContain('href="https://shop.example/orders/4711"');
    expect(note?.['html_body']).not.toContain('href="javascript:');
    expect([comments.length, tickets, notices]).toEqual([1, [], []]);
    // Offered, and in view again when it is accepted: as a call whose ticket is known.
    expect(pops).toEqual(['ticket 4114', 'ticket 4114']);
    expect(requests).toEqual(['GET /api/v2/tickets/#', 'GET /api/v2/users/#', 'PUT /api/v2/tickets/#']);
  });

  it('whose ticket the agent may not see: a notice, and the agent attaches it', async () => {
    const { contactId } = await driver().sendTask({ name: 'Zendesk-4115', queue: 'Support' });
    await world.desk.softphone.getByRole('heading', { name: /^Choose the ticket/ }).waitFor();
    await accept(contactId);
    await goTo(world.desk, '/agent/tickets/4122');
    await world.desk.softphone
      .getByRole('button', { name: /^Attach to #4122/ })
      .first()
      .click();
    await shows(world.desk, /^On #4122\b/);
    await end(contactId);
    const { comments, notices, tickets } = await world.whatHappened();
    expect(comments).toMatchObject([{ ticket_id: 4122, public: false }]);
    expect(tickets).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('4115')]);
  });

  it('that is passed on to a colleague is noted by both on the same ticket', async () => {
    const desk = await world.openDeskOf('bob.carter');
    const { contactId } = await driver().sendTask({ name: 'Zendesk-4114', queue: 'Support' });
    await accept(contactId);
    await shows(world.desk, /^On #4114\b/);
    const { contactId: leg } = await driver().transfer(contactId, { to: 'agent:bob.carter' });
    if (leg === null) throw new Error('Nobody was offered the task.');
    await driver().clear(contactId);
    await accept(leg, desk);
    await shows(desk, /^On #4114\b/);
    await end(leg, desk);
    const { comments, notices, tickets } = await world.whatHappened();
    expect(comments.map(({ ticket_id: id }) => id)).toEqual([4114, 4114]);
    expect([notices, tickets]).toEqual([[], []]);
  });
});

describe('any other task', () => {
  it('gets a ticket of its name by the general rules, which tells of it', async () => {
    const { contactId } = await driver().sendTask({
      ...{ name: 'Check the invoice', queue: 'Support', description: 'It was paid twice.' },
      attributes: { zendesk_user: String(jane) },
      scheduledInMs: 300,
    });
    await world.desk.page.getByRole('heading', { name: 'Jane Doe' }).waitFor();
    await accept(contactId);
    await shows(world.desk, /^On #\d+\b/);
    await end(contactId);
    const { comments, requests, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ subject: 'Check the invoice', requester_id: jane }]);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.['plain_body']).toContain('It was paid twice.');
    expect(requests).toEqual(['GET /api/v2/users/#', 'POST /api/v2/tickets']);
  });

  it('that expires while it is offered leaves nothing behind', async () => {
    const { contactId } = await driver().sendTask({
      ...{ name: 'Check the invoice', queue: 'Support' },
      attributes: { zendesk_user: String(jane) },
    });
    await shows(world.desk, /^Offered\./);
    await driver().expire(contactId);
    await eventually(async () => {
      expect(await card().count()).toBe(0);
    });
    const { comments, tickets } = await world.whatHappened();
    expect([comments, tickets]).toEqual([[], []]);
  });
});

describe('contacts of other channels', () => {
  it.each([
    [
      'an e-mail',
      () => driver().sendEmail({ subject: 'My order', from: 'nora@example.com', queue: 'Support' }),
    ],
    [
      'a contact that Patchcord does not know',
      () => driver().sendHologram({ name: 'A wave', queue: 'Support' }),
    ],
  ])('%s is shown beside a call, and attached to a ticket by hand', async (_, send) => {
    const { contactId } = await send();
    await card().first().waitFor();
    await world.desk.softphone.getByRole('heading', { name: /^Choose the ticket/ }).waitFor();
    await driver().accept(contactId);
    await goTo(world.desk, '/agent/tickets/4122');
    await world.desk.softphone
      .getByRole('button', { name: /^Attach to #4122/ })
      .first()
      .click();
    await shows(world.desk, /^On #4122\b/);
    const { contactId: call } = await driver().ring({ queue: 'Support', customerNumber: '+14155550134' });
    await driver().accept(call);
    await eventually(async () => {
      expect((await world.whatHappened()).tickets).toHaveLength(1);
    });
    await driver().customerHangup(call);
    await driver().clear(call);
    await end(contactId);
    const { calls, comments } = await world.whatHappened();
    expect(calls).toHaveLength(1);
    expect(comments.filter(({ ticket_id: id }) => id === 4122)).toHaveLength(1);
  });

  it('an e-mail that nobody attaches leaves nothing behind', async () => {
    const { contactId } = await driver().sendEmail({
      ...{ subject: 'My order', from: 'nora@example.com', queue: 'Support' },
    });
    await card().first().waitFor();
    await driver().accept(contactId);
    await end(contactId);
    const { comments, requests, tickets } = await world.whatHappened();
    expect([comments, requests, tickets]).toEqual([[], [], []]);
  });
});

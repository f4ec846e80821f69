import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { routingTable, routingTableParameter } from '../src/functions/routing-table.js';
import { jane } from './demo-desk.js';
import { goTo } from './go-to.js';
import { accept as answerCall, eventually, finish, ring, waitForContactState } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const flow = 'f10e0000-0001-4000-8000-000000000001';
const routeForEverything = JSON.stringify({
  version: 1,
  routes: [{ name: 'Everything', when: { events: ['created', 'tags_changed'] }, flow }],
});

const world = useDesk({ ticketTasks: true });
const sandbox = () => world.sandbox;
const connect = () => world.sandbox.connect.driver;
const tasks = async () => (await connect().contacts()).filter(({ channel }) => channel === 'task');
const asPriya = () => world.sandbox.zendesk.driver.as('priya.nair');

/** Numbers of tickets come again in each test; the function's log stays. */
let startedAt = '';
beforeEach(() => {
  startedAt = new Date().toISOString();
});

/** What the function has decided about a ticket in this test so far, oldest first. */
const decisionsOf = (ticket: number) =>
  sandbox()
    .functions.ticketNews()
    .decisions.filter(({ at, ticket: number }) => at >= startedAt && number === String(ticket))
    .map(({ event, isTask, reason }) => [event, isTask, reason])
    .reverse();

/** Stores another routing table; the function has kept the one before. */
async function routeBy(table: string): Promise<void> {
  sandbox().aws.putParameter(routingTableParameter, table);
  await sandbox().functions.redeploy();
}

async function createTicket(ticket: object): Promise<number> {
  const { body } = await asPriya().request('POST', 'tickets', {
    ticket: { subject: 'My lamp hums', requester_id: jane, comment: { body: 'All night.' }, ...ticket },
  });
  return (body as { readonly ticket: { readonly id: number } }).ticket.id;
}

/** The agent is offered the task of a ticket, and accepts it. */
async function acceptTask(ticket: number): Promise<string> {
  await world.desk.softphone
    .getByText(`Zendesk-${String(ticket)}`)
    .first()
    .waitFor();
  const [task] = await tasks();
  const contactId = task?.contactId ?? '';
  await world.desk.ccp
    .getByRole('button', { name: /^Accept/ })
    .first()
    .click();
  await waitForContactState(world.desk, contactId, 'connected');
  return contactId;
}

async function end(contactId: string): Promise<void> {
  await connect().agentHangup(contactId);
  await connect().clear(contactId);
  await eventually(async () => {
    expect(await world.desk.softphone.locator('patchcord-contact-card').count()).toBe(0);
  });
}

describe('tickets become tasks', () => {
  it('an urgent ticket makes a task of its name ring; the ticket opens, and the task is noted on it', async () => {
    const ticket = await createTicket({ priority: 'urgent' });
    const contactId = await acceptTask(ticket);
    await world.desk.page.getByRole('heading', { name: 'My lamp hums' }).waitFor();
    expect(await tasks()).toMatchObject([
      {
        work: { name: `Zendesk-${String(ticket)}`, description: 'My lamp hums (urgent)\n\nAll night.' },
        attributes: { zendesk_ticket: String(ticket), zendesk_user: String(jane), zendesk_route: 'Urgent' },
      },
    ]);
    await eventually(async () => {
      const { comments } = await world.whatHappened();
      expect(
        comments.filter(({ ticket_id: id, public: isPublic }) => id === ticket && !isPublic),
      ).toHaveLength(1);
    });
    await end(contactId);
    expect(await tasks()).toHaveLength(1);
  });

  it('a tag that an agent gives to a ticket in the workspace makes one, too', async () => {
    const { page } = world.desk;
    await goTo(world.desk, '/agent/tickets/4122');
    const tags = page.getByLabel('Tags').first();
    await tags.fill(`${await tags.inputValue()} call_me`);
    await tags.press('Tab');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    const contactId = await acceptTask(4122);
    await end(contactId);
    expect(decisionsOf(4122)[0]).toEqual(['tags_changed', true, 'route Call me']);
    expect(await tasks()).toHaveLength(1);
  });

  it('an event that comes twice makes one task', async () => {
    await sandbox().zendesk.driver.webhooks({ copies: 2 });
    const ticket = await createTicket({ tags: ['call_me'] });
    const contactId = await acceptTask(ticket);
    await eventually(() => {
      expect([sandbox().functions.ticketNews().waiting, decisionsOf(ticket).length]).toEqual([0, 2]);
    });
    await end(contactId);
    expect(await tasks()).toHaveLength(1);
  });

  it('no update of the app’s own makes a task, though a route takes everything', async () => {
    await routeBy(routeForEverything);
    onTestFinished(() => routeBy(routingTable(flow)));
    const call = await ring(world.desk, { customerNumber: '+14155550134' });
    await answerCall(world.desk);
    await waitForContactState(world.desk, call, 'connected');
    await world.desk.softphone
      .getByText(/^On #\d+\./)
      .first()
      .waitFor();
    await connect().customerHangup(call);
    await finish(world.desk);
    const [ticket] = (await world.whatHappened()).tickets;
    await eventually(() => {
      expect(decisionsOf(ticket?.id ?? 0)[0]).toEqual(['created', false, 'the app made the ticket']);
      expect(sandbox().functions.ticketNews().waiting).toBe(0);
    });
    expect(await tasks()).toEqual([]);
  });
});

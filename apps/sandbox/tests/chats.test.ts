import { describe, expect, it } from 'vitest';
import { goTo } from './go-to.js';
import { openDeskIn, type Desk } from './open-desk.js';
import { eventually, waitForContactState } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const jane = 380001000101;
const byEmail = { customer_email: 'jane.doe@northwind.example' };
const bots = [
  { text: 'Hello, this is the assistant.' },
  { text: 'Where is my order?', as: 'customer' as const },
];

const world = useDesk();
const driver = () => world.sandbox.connect.driver;
type ChatOptions = Parameters<ReturnType<typeof driver>['startChat']>[0];

const start = async (options: Partial<ChatOptions> = {}): Promise<string> => {
  const { contactId } = await driver().startChat({ customerName: 'Jane', queue: 'Support', ...options });
  return contactId;
};

const panel = () => world.desk.softphone.locator('patchcord-assignment-panel');

const shows = ({ softphone }: Desk, line: RegExp): Promise<void> =>
  softphone.getByText(line).first().waitFor({ state: 'attached' });

/** The agent accepts in Connect's own panel, and the chat is on a ticket. */
async function accept(contactId: string, desk = world.desk): Promise<void> {
  await desk.ccp
    .getByRole('button', { name: /^Accept chat/ })
    .first()
    .click();
  await waitForContactState(desk, contactId, 'connected');
}

/** A chat that is on a ticket, and whose lines the agent's page hears. */
async function talk(options: Partial<ChatOptions> = { attributes: byEmail }): Promise<string> {
  const contactId = await start(options);
  await shows(world.desk, /^Offered\./);
  await accept(contactId);
  await shows(world.desk, /^On #\d+\./);
  await heard(contactId);
  return contactId;
}

/** Waits until the agent's page has what was written, and hears the rest: of a chat that ends before, lines are missing. */
function heard(contactId: string, agent = 'alex.morgan'): Promise<void> {
  return eventually(async () => {
    expect((await driver().chat(contactId)).heardBy).toContain(agent);
    const requests = await driver().participantRequests();
    expect(requests).toContainEqual(
      expect.objectContaining({ contactId, agent, operation: 'GetTranscript', status: 200 }),
    );
  });
}

/** The customer ends the chat, and the agent clears it. */
async function end(contactId: string, desk = world.desk): Promise<void> {
  await driver().customerHangup(contactId);
  await waitForContactState(desk, contactId, 'ended');
  await driver().clear(contactId);
  await eventually(async () => {
    expect(await desk.softphone.locator('patchcord-contact-card').count()).toBe(0);
  });
}

/** The transcripts on tickets, with their tickets, as plain text, in the order they were written. */
async function transcripts(): Promise<{ readonly ticketId: unknown; readonly text: string }[]> {
  const { comments } = await world.whatHappened();
  return comments.flatMap(({ plain_body: text, ticket_id: ticketId }) =>
    typeof text === 'string' && text.startsWith('Chat transcript') ? [{ ticketId, text }] : [],
  );
}

/** Waits until the app has asked Connect for a transcript since this was called. */
function transcriptRequested(): () => Promise<void> {
  const before = driver().participantRequests();
  return () =>
    eventually(async () => {
      expect((await driver().participantRequests()).length).toBeGreaterThan((await before).length);
    });
}

/** The text of the only transcript. */
async function transcript(): Promise<string> {
  const [first, ...others] = await transcripts();
  expect(others).toEqual([]);
  return first?.text ?? '';
}

describe('a chat', () => {
  it('is popped when it is offered, gets a ticket of its own, and its transcript when it ends: four requests', async () => {
    const contactId = await start({ attributes: byEmail, history: bots });
    await shows(world.desk, /^Offered\. Jane Doe found/);
    await world.desk.page.getByRole('heading', { name: 'Jane Doe' }).waitFor();
    await accept(contactId);
    await shows(world.desk, /^On #\d+\./);
    await heard(contactId);
    await driver().writeInChat(contactId, '<img src=x onerror=alert(1)> & {{ticket.id}}');
    await driver().writeInChat(contactId, { text: 'Let me see.', as: 'agent' });
    await driver().attachInChat(contactId, { fileName: 'invoice.pdf' });
    await end(contactId);
    const { calls, comments, notices, pops, requests, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([
      { subject: 'Incoming chat from Jane Doe', requester_id: jane, external_id: `connect:${contactId}` },
    ]);
    expect(comments.map(({ public: isPublic }) => isPublic)).toEqual([false, false]);
    const text = await transcript();
    const said = [
      'Hello, this is the assistant.',
      'Where is my order?',
      'Alex Morgan (agent) joined',
      '<img src=x onerror=alert(1)>',
      'Let me see.',
      'invoice.pdf',
      'The chat ended',
    ];
    expect(said.map((line) => text.indexOf(line))).toEqual(
      said.map((line) => text.indexOf(line)).sort((a, b) => a - b),
    );
    expect(said.filter((line) => !text.includes(line))).toEqual([]);
    expect(text).not.toContain('{{ticket.id}}');
    expect(comments.at(-1)?.html_body).not.toContain('<img');
    expect([calls, notices]).toEqual([[], []]);
    expect(pops).toEqual([`user ${String(jane)}`, `ticket ${String(tickets[0]?.id)}`]);
    expect(requests).toEqual(['GET /api/v2/users/search', 'POST /api/v2/tickets', 'PUT /api/v2/tickets/#']);
  });

  it('of somebody new creates the customer with name, address and number', async () => {
    const contactId = await talk({
      attributes: {
        ...{ customer_name: 'Nora Newcomer', customer_email: 'nora@example.com' },
        customer_number: '+12025550177',
      },
    });
    await end(contactId);
    const { requests, tickets, users } = await world.whatHappened();
    expect(users).toMatchObject([
      { name: 'Nora Newcomer', email: 'nora@example.com', phone: '+12025550177' },
    ]);
    expect(tickets).toMatchObject([
      { subject: 'Incoming chat from Nora Newcomer', requester_id: users[0]?.id },
    ]);
    expect(requests).toEqual([
      'GET /api/v2/users/search',
      'GET /api/v2/search',
      'GET /api/v2/users/search',
      'POST /api/v2/users',
      'POST /api/v2/tickets',
      'PUT /api/v2/tickets/#',
    ]);
  });

  it.each([
    ['zendesk_user', { zendesk_user: String(jane) }, 'GET /api/v2/users/#'],
    ['customer_number', { customer_number: '+14155550134' }, 'GET /api/v2/search'],
    ['a customer_name that one user has', { customer_name: 'Jane Doe' }, 'GET /api/v2/users/search'],
  ])('is identified by %s', async (_, attributes, lookUp) => {
    const contactId = await start({ attributes });
    await shows(world.desk, /^Offered\. Jane Doe found/);
    await accept(contactId);
    await shows(world.desk, /^On #\d+\./);
    await heard(contactId);
    await end(contactId);
    const { notices, requests, tickets, users } = await world.whatHappened();
    expect(tickets).toMatchObject([{ subject: 'Incoming chat from Jane Doe', requester_id: jane }]);
    expect([notices, users]).toEqual([[], []]);
    expect(requests).toEqual([lookUp, 'POST /api/v2/tickets', 'PUT /api/v2/tickets/#']);
  });

  it('of a name that several have: a notice, and the agent picks who it is and creates the ticket', async () => {
    const { status } = await world.sandbox.zendesk.driver
      .as('alex.morgan')
      .request('POST', 'users', { user: { name: 'Sofia Rossi', email: 'sofia@northwind.example' } });
    expect(status).toBe(201);
    await world.sandbox.zendesk.driver.index();
    const contactId = await start({ attributes: { customer_name: 'Sofia Rossi' } });
    await panel().getByText('2 customers match this contact.').waitFor();
    await accept(contactId);
    const candidates = panel().getByRole('radio', { name: /Sofia Rossi/ });
    expect(await candidates.count()).toBe(2);
    await candidates.last().check({ force: true });
    await world.desk.page.getByRole('heading', { name: 'Sofia Rossi' }).first().waitFor();
    await eventually(async () => {
      expect(await candidates.last().isChecked()).toBe(true);
    });
    await panel().getByRole('button', { name: 'Create ticket' }).click();
    await shows(world.desk, /^On #\d+\./);
    await heard(contactId);
    await end(contactId);
    const { notices, pops, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ subject: 'Incoming chat from Sofia Rossi' }]);
    const [{ id, requester_id: requester } = {}] = tickets;
    expect(pops).toEqual([`user ${String(requester)}`, `ticket ${String(id)}`]);
    expect(notices).toEqual([expect.stringMatching(/^2 customers match this contact\./)]);
    expect(await transcripts()).toMatchObject([{ ticketId: id }]);
  });

  it('ticket_assignment agent: the agent creates the ticket, once for a double click', async () => {
    const contactId = await start({ attributes: { ...byEmail, ticket_assignment: 'agent' } });
    await panel().getByText('Jane Doe').first().waitFor();
    await accept(contactId);
    await panel().getByRole('button', { name: 'Create ticket' }).dblclick();
    await shows(world.desk, /^On #\d+\./);
    await heard(contactId);
    await end(contactId);
    const { notices, requests, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ subject: 'Incoming chat from Jane Doe', requester_id: jane }]);
    expect(notices).toEqual([]);
    expect(requests).toEqual([
      'GET /api/v2/users/search',
      'GET /api/v2/users/#/tickets/requested',
      'POST /api/v2/tickets',
      'PUT /api/v2/tickets/#',
    ]);
    expect(await transcripts()).toMatchObject([{ ticketId: tickets[0]?.id }]);
  });

  it('with nothing to identify by is attached by the agent to the ticket in view', async () => {
    const contactId = await start();
    await world.desk.softphone.getByRole('heading', { name: /^Choose the ticket/ }).waitFor();
    await goTo(world.desk, '/agent/tickets/4114');
    await accept(contactId);
    await world.desk.softphone
      .getByRole('button', { name: /^Attach to #4114/ })
      .first()
      .click();
    await shows(world.desk, /^On #4114\./);
    await heard(contactId);
    await end(contactId);
    const { tickets } = await world.whatHappened();
    expect(tickets).toEqual([]);
    expect(await transcripts()).toHaveLength(1);
  });

  it('chat_transcript false: the ticket, and nothing more', async () => {
    const contactId = await start({ attributes: { ...byEmail, chat_transcript: 'no' } });
    await shows(world.desk, /^Offered\./);
    await accept(contactId);
    await shows(world.desk, /^On #\d+\./);
    await end(contactId);
    const { comments, tickets } = await world.whatHappened();
    expect([tickets.length, comments.length]).toEqual([1, 1]);
    expect(await driver().participantRequests()).toEqual([]);
  });

  it('that was missed leaves nothing behind', async () => {
    const contactId = await start({ attributes: byEmail });
    await shows(world.desk, /^Offered\./);
    await driver().miss(contactId);
    await driver().clear(contactId);
    await eventually(async () => {
      expect(await world.desk.softphone.locator('patchcord-contact-card').count()).toBe(0);
    });
    const { comments, tickets, users } = await world.whatHappened();
    expect([comments, tickets, users]).toEqual([[], [], []]);
    // Touching a ringing chat would join it (spec/connect.md, 5.10).
    expect(await driver().participantRequests()).toEqual([]);
  });

  it('that was missed, and is accepted when it is offered again: one ticket, and each line once', async () => {
    const contactId = await start({ attributes: byEmail, history: bots });
    await shows(world.desk, /^Offered\./);
    await driver().miss(contactId);
    await eventually(async () => {
      expect(await world.desk.softphone.getByText(/^Offered\./).count()).toBe(0);
    });
    await driver().offerAgain(contactId);
    await shows(world.desk, /^Offered\./);
    await accept(contactId);
    await shows(world.desk, /^On #\d+\./);
    await heard(contactId);
    await driver().writeInChat(contactId, 'still there');
    await end(contactId);
    const { tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ requester_id: jane, external_id: `connect:${contactId}` }]);
    const text = await transcript();
    expect(text.match(/Where is my order\?|still there/g)).toEqual(['Where is my order?', 'still there']);
  });
});

describe('the transcript', () => {
  it('longer than a comment may be is split, in order, with nothing cut', async () => {
    const contactId = await talk();
    const lines = Array.from(
      { length: 40 },
      (_, index) => `line ${String(index)} ${'é'.repeat(1_800)} end ${String(index)}`,
    );
    await heard(contactId);
    for (const text of lines) await driver().writeInChat(contactId, text);
    await end(contactId);
    const parts = await transcripts();
    expect(parts.length).toBeGreaterThan(1);
    const whole = parts.map(({ text }) => text).join('\n');
    const places = lines.map((line) => whole.indexOf(line));
    expect(places.includes(-1)).toBe(false);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('has what was written while Connect’s socket was down', async () => {
    const contactId = await talk();
    await driver().writeInChat(contactId, 'before');
    const readAgain = transcriptRequested();
    await driver().dropWebSockets();
    await driver().writeInChat(contactId, 'meanwhile');
    await readAgain();
    await heard(contactId);
    await driver().writeInChat(contactId, 'after');
    await end(contactId);
    const text = await transcript();
    expect(['before', 'meanwhile', 'after'].filter((line) => !text.includes(line))).toEqual([]);
  });

  it('is complete and there once when the page is loaded again in mid-chat', async () => {
    const contactId = await talk({ attributes: byEmail, history: bots });
    await driver().writeInChat(contactId, 'one');
    const readAgain = transcriptRequested();
    await world.desk.page.reload();
    await readAgain();
    await shows(world.desk, /^On #\d+\./);
    await heard(contactId);
    await driver().writeInChat(contactId, 'two');
    await end(contactId);
    const { tickets } = await world.whatHappened();
    expect(tickets).toHaveLength(1);
    const text = await transcript();
    expect(['Where is my order?', 'one', 'two'].filter((line) => !text.includes(line))).toEqual([]);
  });

  it('is complete and there once when the tab that handles the chat is closed, and another goes on', async () => {
    const contactId = await talk({ attributes: byEmail, history: bots });
    const second = await openDeskIn(world.desk.context, world.sandbox);
    const elsewhere = second.softphone.getByText('Another tab is handling contacts.');
    await elsewhere.waitFor({ state: 'attached' });
    await heard(contactId);
    await driver().writeInChat(contactId, 'one');
    const readAgain = transcriptRequested();
    await world.desk.page.close();
    await elsewhere.waitFor({ state: 'detached' });
    await readAgain();
    await shows(second, /^On #\d+\./);
    await heard(contactId);
    await driver().writeInChat(contactId, 'two');
    await end(contactId, second);
    const { pops, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ requester_id: jane, external_id: `connect:${contactId}` }]);
    expect(pops).toEqual([`user ${String(jane)}`, `ticket ${String(tickets[0]?.id)}`]);
    const text = await transcript();
    expect(text.match(/Where is my order\?|one$|two$/gm)).toEqual(['Where is my order?', 'one', 'two']);
    expect(second.errors).toEqual([]);
  });

  it('is complete when Zendesk is down at the end and the page is loaded again after it', async () => {
    const contactId = await talk();
    await driver().writeInChat(contactId, 'only said once');
    await eventually(async () => {
      expect((await driver().participantRequests()).length).toBeGreaterThan(1);
    });
    await world.sandbox.zendesk.driver.faults({
      match: { method: 'PUT', path: '/api/v2/tickets/*' },
      status: 503,
    });
    await driver().customerHangup(contactId);
    await world.desk.softphone.getByRole('button', { name: '1 unsent' }).waitFor();
    await world.sandbox.zendesk.driver.clearFaults();
    await world.desk.page.reload();
    await eventually(async () => {
      expect(await transcripts()).toHaveLength(1);
    });
    expect(await transcript()).toContain('only said once');
  });
});

describe('several contacts', () => {
  it('two chats and a call at once: each goes on its own ticket, with its own words', async () => {
    const first = await talk({ customerName: 'Ada', attributes: { customer_name: 'Ada' } });
    const second = await start({ customerName: 'Ben', attributes: { customer_name: 'Ben' } });
    await accept(second);
    const { contactId: call } = await driver().ring({ queue: 'Support', customerNumber: '+14155550134' });
    await world.desk.ccp.getByRole('button', { name: 'Accept call' }).first().click();
    await waitForContactState(world.desk, call, 'connected');
    await heard(first);
    await heard(second);
    await driver().writeInChat(first, 'words of Ada');
    await driver().writeInChat(second, 'words of Ben');
    await eventually(async () => {
      expect((await world.whatHappened()).tickets).toHaveLength(3);
    });
    for (const contactId of [second, call, first]) {
      await driver().customerHangup(contactId);
      await driver().clear(contactId);
    }
    await eventually(async () => {
      expect(await world.desk.softphone.locator('patchcord-contact-card').count()).toBe(0);
    });
    const { calls, tickets } = await world.whatHappened();
    const texts = await transcripts();
    const wordsOn = (subject: string) => {
      const ticket = tickets.find((each) => each.subject === subject);
      return texts.flatMap(({ ticketId, text }) =>
        ticketId === ticket?.id ? (/words of \w+/.exec(text) ?? []) : [],
      );
    };
    expect([wordsOn('Incoming chat from Ada'), wordsOn('Incoming chat from Ben')]).toEqual([
      ['words of Ada'],
      ['words of Ben'],
    ]);
    expect(calls).toHaveLength(1);
  });
});

describe('a transfer of a chat', () => {
  it.each([
    ['created for it', byEmail],
    ['it was attached to', { ...byEmail, zendesk_ticket: '4114' }],
  ])('both legs are on the ticket that was %s, each line once', async (_, attributes) => {
    const desk = await world.openDeskOf('bob.carter');
    const first = await talk({ attributes });
    await driver().writeInChat(first, 'to Alex');
    const { contactId: leg } = await driver().transfer(first, { to: 'agent:bob.carter' });
    if (leg === null) throw new Error('Nobody was offered the chat.');
    await driver().clear(first);
    await shows(desk, /^Offered\. Will go on #\d+/);
    await accept(leg, desk);
    await shows(desk, /^On #\d+\./);
    await heard(leg, 'bob.carter');
    await driver().writeInChat(leg, 'to Bob');
    await end(leg, desk);
    await eventually(async () => {
      expect(await transcripts()).toHaveLength(2);
    });
    const { tickets } = await world.whatHappened();
    expect(tickets).toHaveLength(attributes === byEmail ? 1 : 0);
    const legs = await transcripts();
    expect(new Set(legs.map(({ ticketId }) => ticketId)).size).toBe(1);
    expect(legs.filter(({ text }) => text.includes('to Alex'))).toHaveLength(1);
    expect(legs.filter(({ text }) => text.includes('to Bob'))).toHaveLength(1);
  });

  it('to its queue, back to the same agent: both legs are on one ticket, each line once', async () => {
    await driver().setAgentState('Offline', 'bob.carter');
    const first = await talk();
    await driver().writeInChat(first, 'before');
    expect((await driver().transfer(first, { to: 'queue:Support' })).contactId).toBeNull();
    await driver().clear(first);
    await shows(world.desk, /^Offered\. Will go on #\d+/);
    const leg = (await driver().contacts()).at(-1)?.contactId ?? '';
    await accept(leg);
    await eventually(async () => {
      expect(await world.desk.softphone.locator('patchcord-contact-card').count()).toBe(1);
    });
    await shows(world.desk, /^On #\d+\./);
    await heard(leg);
    await driver().writeInChat(leg, 'after');
    await end(leg);
    const { notices, tickets } = await world.whatHappened();
    expect(tickets).toMatchObject([{ requester_id: jane, external_id: `connect:${first}` }]);
    expect(notices).toEqual([]);
    const legs = await transcripts();
    expect(legs.map(({ text, ticketId }) => [ticketId, text.match(/\b(?:before|after)$/gm)])).toEqual([
      [tickets[0]?.id, ['before']],
      [tickets[0]?.id, ['after']],
    ]);
  });
});

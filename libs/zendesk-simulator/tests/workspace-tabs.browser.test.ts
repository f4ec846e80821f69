import type { Page } from 'playwright';
import { describe, expect, it, vi } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../src/index.js';
import { fixtureApp } from './fixture-app.js';
import { appInstance, inWorkspace } from './workspace-browser.js';

const jane = 380001000101;
const marcus = 380001000109;

let zendesk: ZendeskSimulator;
let page: Page;
inWorkspace((opened) => {
  ({ zendesk, page } = opened);
});

/** @returns the context of every instance beside a ticket, a new ticket or a user in the tab */
async function sidebars() {
  const background = await appInstance(page, 'background');
  const contexts = await background.ask<Record<string, unknown>[]>(
    `client.get('instances').then(({ instances }) => Object.values(instances))`,
  );
  return contexts
    .filter(({ location }) => String(location).endsWith('_sidebar'))
    .map(({ location, ticketId, newTicketId, userId }) => [location, ticketId ?? newTicketId ?? userId]);
}

async function chooseRequester(words: string, name: string) {
  const form = page.locator('.tab-page:not([hidden])');
  await form.getByRole('textbox', { name: 'Requester' }).fill(words);
  await form.getByRole('button', { name }).click();
}

describe('the form of a new ticket', () => {
  it('has an app beside it that sees the form as it is filled in', async () => {
    await page.goto(zendesk.workspaceUrl);
    await page.getByRole('button', { name: 'Add ticket' }).click();
    const sidebar = await appInstance(page, 'new_ticket_sidebar');
    expect(await sidebar.ask('client.context()')).toEqual({
      instanceGuid: sidebar.guid,
      product: 'support',
      account: { subdomain: 'acme' },
      location: 'new_ticket_sidebar',
      newTicketId: 1,
    });
    const form = "client.get(['ticket.id', 'ticket.subject', 'ticket.requester', 'ticket.requester.id'])";
    expect(await sidebar.ask(form)).toEqual({
      'ticket.id': null,
      'ticket.subject': null,
      'ticket.requester': null,
      'ticket.requester.id': null,
      errors: {},
    });
    await chooseRequester('415 555 0134', 'Jane Doe');
    await page.getByRole('textbox', { name: 'Subject' }).fill('A new desk');
    await page.getByRole('textbox', { name: 'Subject' }).blur();
    await vi.waitFor(async () => {
      expect(await sidebar.heard('ticket.subject.changed')).toEqual(['A new desk']);
    });
    expect(await sidebar.heard('ticket.requester.id.changed')).toEqual([jane]);
    expect(await sidebar.heard('*.changed')).toContainEqual({
      propertyName: 'ticket.requester.id',
      oldValue: null,
      newValue: jane,
    });
    expect(await sidebar.ask(form)).toMatchObject({
      'ticket.subject': 'A new desk',
      'ticket.requester': { id: jane, name: 'Jane Doe', email: 'jane.doe@northwind.example' },
      'ticket.requester.id': jane,
    });
  });

  it('becomes the ticket when it is submitted, with another instance beside it', async () => {
    await page.goto(zendesk.workspaceUrlOf('bob.carter'));
    await page.getByRole('button', { name: 'Add ticket' }).click();
    await appInstance(page, 'new_ticket_sidebar');
    await chooseRequester('marcus', 'Marcus Webb');
    await page.getByRole('textbox', { name: 'Subject' }).fill('A new desk');
    await page.getByRole('textbox', { name: 'Public reply' }).fill('Hello Marcus');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByText('Ticket #4127 has been created').waitFor();
    expect(await (await appInstance(page, 'ticket_sidebar')).ask('client.context()')).toMatchObject({
      ticketId: 4127,
    });
    expect(await sidebars()).toEqual([['ticket_sidebar', 4127]]);
    expect(new URL(page.url()).pathname).toBe('/agent/tickets/4127');
    const { tickets, comments } = await zendesk.driver.state();
    expect(tickets.at(-1)).toMatchObject({
      id: 4127,
      subject: 'A new desk',
      status: 'open',
      requester_id: marcus,
      submitter_id: 380001000015,
    });
    expect(comments.at(-1)).toMatchObject({ body: 'Hello Marcus', author_id: 380001000015 });
  });

  it('is not submitted without a requester', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/new/1`);
    await page.getByRole('textbox', { name: 'Public reply' }).fill('Hello');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByText('Choose a requester first.').waitFor();
    expect((await zendesk.driver.state()).tickets).toHaveLength(26);
  });

  it('may be open several times', async () => {
    await page.goto(zendesk.workspaceUrl);
    for (let count = 0; count < 2; count += 1) await page.getByRole('button', { name: 'Add ticket' }).click();
    await vi.waitFor(async () => {
      expect(await sidebars()).toEqual([
        ['new_ticket_sidebar', 1],
        ['new_ticket_sidebar', 2],
      ]);
    });
    await page.getByRole('button', { name: 'Close New ticket' }).first().click();
    await vi.waitFor(async () => {
      expect(await sidebars()).toEqual([['new_ticket_sidebar', 2]]);
    });
  });
});

describe('the form of a ticket', () => {
  it('tells its app of another requester and status, which are saved on submit', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4114`);
    const sidebar = await appInstance(page, 'ticket_sidebar');
    await page.getByRole('button', { name: 'Change requester' }).click();
    await chooseRequester('marcus', 'Marcus Webb');
    await page.getByLabel('Submit as').selectOption('pending');
    await vi.waitFor(async () => {
      expect(await sidebar.heard('ticket.status.changed')).toEqual(['pending']);
    });
    expect(await sidebar.heard('ticket.requester.id.changed')).toEqual([marcus]);
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByText('Ticket #4114 has been updated').waitFor();
    const { tickets } = await zendesk.driver.state();
    expect(tickets.find(({ id }) => id === 4114)).toMatchObject({ requester_id: marcus, status: 'pending' });
  });
});

describe('the tab in view', () => {
  it('is the one whose instance is activated; the others wait for their first time', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4114`);
    await appInstance(page, 'ticket_sidebar');
    await page.getByRole('link', { name: 'Jane Doe' }).first().click();
    await appInstance(page, 'user_sidebar');
    await page.reload();
    const user = await appInstance(page, 'user_sidebar');
    const ticket = await appInstance(page, 'ticket_sidebar');
    expect(await ticket.heard('app.activated')).toEqual([]);
    await page.getByRole('link', { name: /Delivery window.*#4114/ }).click();
    await vi.waitFor(async () => {
      expect(await ticket.heard('app.activated')).toEqual([{ firstLoad: true }]);
    });
    expect(await user.heard('app.activated')).toEqual([{ firstLoad: true }]);
    expect(await user.heard('app.deactivated')).toEqual([{}]);
    expect(await user.ask("client.get(['user.id', 'user.name'])")).toEqual({
      'user.id': jane,
      'user.name': 'Jane Doe',
      errors: {},
    });
  });
});

describe('the closed panel with the app', () => {
  it('loads nothing in tabs that are opened meanwhile, until it is opened', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4114`);
    await appInstance(page, 'ticket_sidebar');
    await page.getByRole('button', { name: 'Apps', exact: true }).click();
    await page.getByRole('link', { name: 'Jane Doe' }).first().click();
    await page.getByRole('heading', { name: 'Jane Doe' }).waitFor();
    expect(await sidebars()).toEqual([['ticket_sidebar', 4114]]);
    await page.getByRole('button', { name: 'Apps', exact: true }).click();
    const user = await appInstance(page, 'user_sidebar');
    await vi.waitFor(async () => {
      expect(await user.heard('app.activated')).toEqual([{ firstLoad: true }]);
    });
  });

  it('loads it all the same when the account is set up so', async () => {
    const eager = await startZendeskSimulator({ app: fixtureApp, loadsClosedTray: true });
    try {
      await page.goto(eager.workspaceUrl);
      await page.getByRole('button', { name: 'Apps', exact: true }).click();
      await page.goto(`${eager.origin}/agent/tickets/4114`);
      expect(await (await appInstance(page, 'ticket_sidebar')).heard('app.registered')).toHaveLength(1);
      expect(await page.locator('.apps-tray').isVisible()).toBe(false);
    } finally {
      await eager.close();
    }
  });
});

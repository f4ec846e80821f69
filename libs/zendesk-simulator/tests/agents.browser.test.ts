import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it, vi } from 'vitest';
import type { ZendeskSimulator } from '../src/index.js';
import { appInstance, inWorkspace } from './workspace-browser.js';

const bob = 380001000015;
const casey = 380001000016;
/** A ticket of the private group, which Casey is in and Bob is not. */
const privateTicket = 4115;

let zendesk: ZendeskSimulator;
let context: BrowserContext;
let page: Page;
inWorkspace((opened) => {
  ({ zendesk, context, page } = opened);
});

/** @returns two tabs of one browser: Bob's and Casey's, with their background instances */
async function openTwoAgents() {
  const other = await context.newPage();
  await Promise.all([
    page.goto(zendesk.workspaceUrlOf('bob.carter')),
    other.goto(zendesk.workspaceUrlOf(casey)),
  ]);
  return [
    { tab: page, background: await appInstance(page, 'background') },
    { tab: other, background: await appInstance(other, 'background') },
  ] as const;
}

describe('several agents at once', () => {
  it('work in tabs of one browser, each with their own name, groups and rights', async () => {
    const [bobs, caseys] = await openTwoAgents();
    const question = `Promise.all([
      client.get('currentUser').then(({ currentUser }) => [currentUser.name, currentUser.groups.map(({ name }) => name)]),
      client.request('/api/v2/users/me').then(({ user }) => user.id),
      client.request('/api/v2/tickets/${privateTicket}').then(({ ticket }) => ticket.id, ({ status }) => status),
    ])`;
    expect(await bobs.background.ask(question)).toEqual([['Bob Carter', ['Support']], bob, 403]);
    expect(await caseys.background.ask(question)).toEqual([
      ['Casey Lin', ['Support', 'Billing', 'Fraud prevention']],
      casey,
      privateTicket,
    ]);
    expect((await zendesk.driver.requests()).map(({ agentId, path }) => `${agentId ?? 0} ${path}`)).toEqual([
      `${bob} /api/v2/users/me`,
      `${bob} /api/v2/tickets/${privateTicket}`,
      `${casey} /api/v2/users/me`,
      `${casey} /api/v2/tickets/${privateTicket}`,
    ]);
  });

  it('stay who they are after a reload and on other pages', async () => {
    await page.goto(zendesk.workspaceUrlOf('bob.carter'));
    await page.getByRole('link', { name: 'Views' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Bob Carter, profile menu' }).waitFor();
    expect(page.url()).not.toContain('agent=');
  });

  it('write comments under their own names', async () => {
    await page.goto(zendesk.workspaceUrlOf('casey.lin', 'tickets/4121'));
    await page.getByRole('textbox', { name: 'Public reply' }).fill('Casey here.');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByText('Casey here.').waitFor();
    const { comments } = await zendesk.driver.state();
    expect(comments.at(-1)).toMatchObject({ body: 'Casey here.', author_id: casey });
  });

  it('get screen pops, notifications and clicks on numbers that are meant for them only', async () => {
    const [bobs, caseys] = await openTwoAgents();
    await zendesk.driver.as(casey).dialout({ number: '+14155550134' });
    const notification = JSON.stringify({
      app_id: 735264,
      event: 'settingsChanged',
      body: 1,
      agent_id: casey,
    });
    await bobs.background.ask(`client.request({
      url: '/api/v2/apps/notify', type: 'POST', contentType: 'application/json', data: ${JSON.stringify(notification)}
    })`);
    await bobs.background.ask(
      `client.request({ url: '/api/v2/channels/voice/agents/${casey}/tickets/4114/display', type: 'POST' })`,
    );
    await caseys.tab.getByRole('heading', { name: 'Delivery window for the Oakland office' }).waitFor();
    expect(await caseys.background.heard('voice.dialout')).toEqual([{ number: '+14155550134' }]);
    expect(await caseys.background.heard('api_notification.settingsChanged')).toEqual([
      { body: 1, sender: bob },
    ]);
    // Bob's tab hears the later event; the earlier ones would have come before it.
    await zendesk.driver.as('bob.carter').dialout({ number: '+13125550188' });
    await vi.waitFor(async () => {
      expect(await bobs.background.heard('voice.dialout')).toEqual([{ number: '+13125550188' }]);
    });
    expect(await bobs.background.heard('api_notification.settingsChanged')).toEqual([]);
    expect(new URL(bobs.tab.url()).pathname).toBe('/agent/');
    expect((await zendesk.driver.state()).pops.map(({ agentId, id, by }) => ({ agentId, id, by }))).toEqual([
      { agentId: casey, id: 4114, by: 'display' },
    ]);
  });

  it('are refused when nobody has that name', async () => {
    await page.goto(zendesk.workspaceUrlOf('nobody'));
    await page.getByText('There is no agent "nobody" in this account.').waitFor();
  });
});

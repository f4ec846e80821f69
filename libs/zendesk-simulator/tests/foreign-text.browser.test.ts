import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { ZendeskSimulator } from '../src/index.js';
import { appInstance, inWorkspace } from './workspace-browser.js';

const jane = 380001000101;
const bob = 380001000015;
const casey = 380001000016;
const markup = `<img src=x onerror="window.executed=true">`;

let zendesk: ZendeskSimulator;
let page: Page;
inWorkspace((opened) => {
  ({ zendesk, page } = opened);
});

/** Records a call on Jane's ticket, as the app does. */
async function recordCall(agentId: number, queue: string, startedAt: string, talkTime: number) {
  const { request } = zendesk.driver.as(agentId);
  const lines = { from_line: '+14155550134', to_line: '+15005550001', direction: 'inbound', app_id: 735264 };
  const times = { call_started_at: startedAt, talk_time: talkTime };
  const { body } = await request('POST', 'calls', {
    call: { ...lines, ...times, ticket_id: 4114, end_user_id: jane, agent_id: agentId, queue_name: queue },
  });
  const { call } = body as { call: { id: number } };
  await request('POST', `calls/${call.id}/comments`, {
    title: `Call ${queue}`,
    call_fields: ['call_started_at', 'talk_time', 'queue_name', 'agent_id'],
    author_id: agentId,
  });
}

it('shows each leg of a call with its own agent, queue and times', async () => {
  await recordCall(bob, 'Sales', '2026-11-22T09:30:05Z', 65);
  await recordCall(casey, 'Billing', '2026-11-22T09:32:00Z', 240);
  await page.goto(`${zendesk.origin}/agent/tickets/4114`);
  const legs = page.locator('article.call');
  await legs.nth(1).waitFor();
  const read = (index: number) =>
    legs.nth(index).evaluate((leg) => ({
      author: leg.querySelector('header strong')?.textContent,
      rows: Object.fromEntries(
        [...leg.querySelectorAll('dl div')].map((row) => [
          row.querySelector('dt')?.textContent,
          row.querySelector('dd')?.textContent,
        ]),
      ) as Record<string, string>,
    }));
  const [first, second] = [await read(0), await read(1)];
  expect([first, second]).toMatchObject([
    { author: 'Bob Carter', rows: { Agent: 'Bob Carter', Queue: 'Sales', 'Talk time': '1:05' } },
    { author: 'Casey Lin', rows: { Agent: 'Casey Lin', Queue: 'Billing', 'Talk time': '4:00' } },
  ]);
  expect(first.rows['Started']).not.toBe(second.rows['Started']);
});

it('shows markup in names, subjects, queues, tags and numbers as text, everywhere', async () => {
  const admin = zendesk.driver.as('sam.rivera');
  const name = `Jane ${markup}`;
  await admin.request('PUT', `users/${jane}`, { user: { name, notes: markup, details: markup } });
  await admin.request('PUT', 'tickets/4114', {
    ticket: {
      subject: `Desk ${markup}`,
      tags: [markup],
      custom_fields: [{ id: 360002000001, value: markup }],
      comment: { html_body: `<p>Hello</p>${markup}<script>window.executed=true</script>`, public: false },
    },
  });
  await recordCall(bob, markup, '2026-11-22T09:30:05Z', 65);

  for (const path of ['tickets/4114', `users/${jane}`, 'filters', 'customers', 'dashboard']) {
    await page.goto(`${zendesk.origin}/agent/${path}`);
    await page.getByText(markup).first().waitFor();
  }
  await page.getByRole('searchbox').fill('onerror');
  await page.locator('.search-hits').getByText(name).first().waitFor();
  const background = await appInstance(page, 'background');
  await background.ask(`client.invoke('notify', ${JSON.stringify(markup)})`);
  await page.locator('.toast-text').getByText(markup).waitFor();

  await page.goto(`${zendesk.origin}/agent/tickets/4114`);
  await page.locator('article.call').getByText(`Call ${markup}`).waitFor();
  await page.getByRole('button', { name: `Call ${name}` }).click();
  expect(await page.title()).toContain(markup);
  // The comment's own image stays, as in Zendesk; what it would have run is gone.
  expect(await page.locator('img').evaluateAll((images) => images.map(({ outerHTML }) => outerHTML))).toEqual(
    ['<img src="x">'],
  );
  expect(await page.evaluate('window.executed')).toBeUndefined();
});

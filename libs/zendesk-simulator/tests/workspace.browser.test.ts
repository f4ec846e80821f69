import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { ZendeskSimulator } from '../src/index.js';
import { appInstance, inWorkspace } from './workspace-browser.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let zendesk: ZendeskSimulator;
let page: Page;

inWorkspace((opened) => {
  ({ zendesk, page } = opened);
});

/** @returns the rules the shown page breaks, with the elements that break them */
async function accessibilityProblems(): Promise<unknown> {
  await page.addScriptTag({ path: axeFile });
  return page.evaluate(`axe.run({ exclude: [['iframe']] }, { resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`);
}

describe('the workspace', () => {
  it.each(['light', 'dark'] as const)('is accessible in its %s scheme', async (scheme) => {
    await zendesk.driver.setScheme(scheme);
    for (const path of ['tickets/4117', 'tickets/new/1', 'users/380001000101', 'filters']) {
      await page.goto(`${zendesk.origin}/agent/${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect({ path, problems: await accessibilityProblems() }).toEqual({ path, problems: [] });
    }
  });

  it('saves a reply and changed properties through the REST API, outside the log', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4121`);
    await page.getByLabel('Priority').selectOption('urgent');
    await page.getByRole('textbox', { name: 'Public reply' }).fill('Changed.\n\nBest, Alex');
    await page.getByLabel('Submit as').selectOption('solved');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByText('Ticket #4121 has been updated').waitFor();
    await page.getByText('Best, Alex').waitFor();
    const { tickets, comments } = await zendesk.driver.state();
    expect(tickets.find(({ id }) => id === 4121)).toMatchObject({ status: 'solved', priority: 'urgent' });
    expect(comments.filter(({ ticket_id }) => ticket_id === 4121).at(-1)).toMatchObject({
      body: 'Changed.\n\nBest, Alex',
      public: true,
      author_id: 380001000011,
    });
    expect(await zendesk.driver.requests()).toEqual([]);
  });

  it('shows what others change without being loaded again', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4121`);
    await page.getByRole('textbox', { name: 'Public reply' }).fill('Half a sentence');
    await fetch(`${zendesk.origin}/api/v2/tickets/4121`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ticket: { comment: { html_body: '<p>Call <strong>ended</strong></p>', public: false } },
      }),
    });
    await page.getByRole('article').filter({ hasText: 'Internal' }).getByText('Call ended').waitFor();
    expect(await page.getByRole('textbox', { name: 'Public reply' }).inputValue()).toBe('Half a sentence');
  });

  it('has the same tabs and page after a reload', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4114`);
    await page.getByRole('link', { name: 'Jane Doe' }).first().click();
    await page.getByRole('heading', { name: 'Jane Doe' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Jane Doe' }).waitFor();
    const tabs = page.getByRole('navigation', { name: 'Open tabs' }).getByRole('listitem');
    expect(await tabs.allInnerTexts()).toEqual([
      'Delivery window for the Oakland office\n#4114',
      expect.stringContaining('Jane Doe\nNorthwind Traders'),
    ]);
  });

  it('finds customers by number and opens them with the keyboard', async () => {
    await page.goto(zendesk.workspaceUrl);
    await page.getByRole('searchbox').fill('20 7946 0018');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { name: 'Amelia Clarke' }).waitFor();
  });

  it('plays a recording that can be reached', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4117`);
    const player = page.locator('.call-card audio');
    await player.waitFor();
    expect(
      await player.evaluate(
        (audio: HTMLAudioElement) =>
          new Promise<number>((resolve, reject) => {
            audio.onloadedmetadata = () => {
              resolve(Math.round(audio.duration));
            };
            audio.onerror = () => {
              reject(new Error(audio.error?.message));
            };
            audio.preload = 'metadata';
            audio.load();
          }),
      ),
    ).toBe(12);
  });

  it('keeps a sidebar app and the background app through changes on the server', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/4114`);
    const sidebar = await appInstance(page, 'ticket_sidebar');
    const background = await appInstance(page, 'background');
    await zendesk.driver.reset();
    await page.getByRole('heading', { name: 'Delivery window for the Oakland office' }).waitFor();
    expect(await sidebar.heard('app.registered')).toHaveLength(1);
    expect(await background.heard('app.registered')).toHaveLength(1);
  });
});

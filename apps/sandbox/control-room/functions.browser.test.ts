import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openControlRoom } from '../tests/control-room/open-control-room.js';
import { launchBrowser } from '../tests/open-desk.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the functions of AWS in the control room', () => {
  it('a look-up is answered as a contact flow would be', async () => {
    const { page, zendesk } = await openControlRoom(browser);
    await page.getByRole('heading', { name: 'Look-ups of contact flows' }).click();
    const form = page.locator('patchcord-look-up-form');
    await form.getByRole('button', { name: 'Look it up' }).click();
    const answer = form.getByLabel('Answer');
    await answer.getByText('Jane Doe').waitFor();
    expect(await answer.locator('dt').allTextContents()).toEqual([
      'status',
      'zendesk_user',
      'user_name',
      'user_email',
      'user_phone',
    ]);
    await form.getByLabel('Question').selectOption({ label: 'What is this ticket?' });
    await zendesk.driver.faults({ match: { path: '/api/v2/tickets' }, status: 503 });
    await form.getByRole('button', { name: 'Look it up' }).click();
    await answer.getByText('unavailable').waitFor();
  });

  it('tickets are filed and tagged by a colleague', async () => {
    const { page, zendesk } = await openControlRoom(browser);
    await page.getByRole('heading', { name: 'Tasks from tickets' }).click();
    const before = (await zendesk.driver.state()).tickets.length;
    await page.getByRole('button', { name: 'File an urgent ticket' }).click();
    await page.getByRole('button', { name: 'Tag ticket 4122 with call_me' }).click();
    await expect
      .poll(async () => {
        const { tickets } = await zendesk.driver.state();
        return [tickets.length - before, tickets.find(({ id }) => id === 4122)?.tags.includes('call_me')];
      })
      .toEqual([1, true]);
    expect((await zendesk.driver.state()).tickets.at(-1)).toMatchObject({ priority: 'urgent' });
  });
});

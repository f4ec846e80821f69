import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it, vi } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../src/index.js';
import { fixtureApp } from './fixture-app.js';
import { appInstance, guidOf, inWorkspace } from './workspace-browser.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const jane = 380001000101;
const janesTicket = 4114;

let zendesk: ZendeskSimulator;
let context: BrowserContext;
let page: Page;

inWorkspace((opened) => {
  ({ zendesk, context, page } = opened);
});

/** Both listeners of a tab, the softphone preloaded as the app itself does it. */
async function listenersOf(tab: Page) {
  const background = await appInstance(tab, 'background');
  const guid = await guidOf(background, 'top_bar');
  await background.ask(`client.instance('${guid}').invoke('preloadPane')`);
  return [background, await appInstance(tab, 'top_bar')] as const;
}

async function addNumber(userId: number, value: string): Promise<void> {
  const response = await fetch(`${zendesk.origin}/api/v2/users/${userId}/identities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identity: { type: 'phone_number', value } }),
  });
  expect(response.status).toBe(201);
}

describe('click to dial', () => {
  it('on a ticket sends number, requester and ticket to background and top_bar', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/${janesTicket}`);
    const listeners = await listenersOf(page);
    await page.getByRole('button', { name: 'Call Jane Doe' }).click();
    await page.getByRole('menuitem', { name: '+14155550134' }).click();
    await vi.waitFor(async () => {
      for (const listener of listeners) {
        expect(await listener.heard('voice.dialout')).toEqual([
          { number: '+14155550134', userId: jane, ticketId: janesTicket },
        ]);
      }
    });
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('on a profile sends no ticket', async () => {
    await page.goto(`${zendesk.origin}/agent/users/${jane}`);
    const [background] = await listenersOf(page);
    await page.getByRole('button', { name: 'Call Jane Doe' }).click();
    await page.getByRole('menuitem', { name: '+14155550134' }).click();
    await vi.waitFor(async () => {
      expect(await background.heard('voice.dialout')).toEqual([{ number: '+14155550134', userId: jane }]);
    });
  });

  it('sends no number when the agent wants to enter one', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/${janesTicket}`);
    const [, softphone] = await listenersOf(page);
    await page.getByRole('button', { name: 'Call Jane Doe' }).click();
    await page.getByRole('menuitem', { name: 'Enter a number' }).click();
    await vi.waitFor(async () => {
      expect(await softphone.heard('voice.dialout')).toEqual([{ userId: jane, ticketId: janesTicket }]);
    });
  });

  it('lists the profile’s number and the identities as they were written, each once', async () => {
    await addNumber(380001000102, '+13125550177');
    await page.goto(`${zendesk.origin}/agent/users/380001000102`);
    await page.getByRole('button', { name: /^Call/ }).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
      '(415) 555-0171',
      '+13125550177',
      'Enter a number',
    ]);
    await page.keyboard.press('Escape');
    await addNumber(380001000102, '+13125550178');
    await vi.waitFor(async () => {
      await page.getByRole('button', { name: /^Call/ }).click();
      const items = await page.getByRole('menuitem').allInnerTexts();
      await page.keyboard.press('Escape');
      expect(items).toContain('+13125550178');
    });
  });

  it('is heard in the tab where it was clicked only', async () => {
    const other = await context.newPage();
    await Promise.all([
      page.goto(`${zendesk.origin}/agent/tickets/${janesTicket}`),
      other.goto(`${zendesk.origin}/agent/tickets/${janesTicket}`),
    ]);
    const here = (await listenersOf(page))[0];
    const there = (await listenersOf(other))[0];
    await page.getByRole('button', { name: 'Call Jane Doe' }).click();
    await page.getByRole('menuitem', { name: '+14155550134' }).click();
    await vi.waitFor(async () => {
      expect(await here.heard('voice.dialout')).toHaveLength(1);
    });
    // What everybody hears comes after it, so the other tab had its chance.
    await zendesk.driver.dialout({ number: '+1' });
    await vi.waitFor(async () => {
      expect(await there.heard('voice.dialout')).toEqual([{ number: '+1' }]);
    });
  });

  it('goes to the instances the account delivers it to', async () => {
    const backgroundOnly = await startZendeskSimulator({ app: fixtureApp, deliverDialoutTo: ['background'] });
    try {
      await page.goto(`${backgroundOnly.origin}/agent/users/${jane}`);
      const [background, softphone] = await listenersOf(page);
      await page.getByRole('button', { name: 'Call Jane Doe' }).click();
      await page.getByRole('menuitem', { name: '+14155550134' }).click();
      await vi.waitFor(async () => {
        expect(await background.heard('voice.dialout')).toHaveLength(1);
      });
      expect(await softphone.heard('voice.dialout')).toEqual([]);
    } finally {
      await backgroundOnly.close();
    }
  });

  it('works with the keyboard alone', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/${janesTicket}`);
    const [background] = await listenersOf(page);
    const button = page.getByRole('button', { name: 'Call Jane Doe' });
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    await button.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('+14155550134');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Enter a number');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('+14155550134');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Enter a number');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await button.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('+14155550134');
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => {
      expect(await background.heard('voice.dialout')).toHaveLength(1);
    });
  });

  it('closes by a click elsewhere', async () => {
    await page.goto(`${zendesk.origin}/agent/users/${jane}`);
    await page.getByRole('button', { name: 'Call Jane Doe' }).click();
    await page.getByRole('menu', { name: 'Call Jane Doe' }).waitFor();
    await page.getByRole('heading', { name: 'Jane Doe' }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  });

  it.each([`tickets/${janesTicket}`, `users/${jane}`])('is accessible while open on %s', async (path) => {
    await page.goto(`${zendesk.origin}/agent/${path}`);
    await page.getByRole('button', { name: 'Call Jane Doe' }).click();
    await page.getByRole('menu').waitFor();
    await page.addScriptTag({ path: axeFile });
    const problems = await page.evaluate(`axe.run({ exclude: [['iframe']] }, { resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`);
    expect(problems).toEqual([]);
  });
});

describe('the outbound queue of a ticket', () => {
  it('is shown, edited and saved through the REST API, as is the brand', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/${janesTicket}`);
    const field = page.getByLabel('connect_outbound_queue');
    expect(await field.inputValue()).toBe('');
    await field.fill('Acme Care');
    await page.getByLabel('Brand').selectOption('Globex');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByText(`Ticket #${janesTicket} has been updated`).waitFor();
    const { ticket } = (await (await fetch(`${zendesk.origin}/api/v2/tickets/${janesTicket}`)).json()) as {
      ticket: { brand_id: number; custom_fields: unknown[] };
    };
    expect(ticket.brand_id).toBe(360001000702);
    expect(ticket.custom_fields).toContainEqual({ id: 360002000001, value: 'Acme Care' });
    await page.locator('.ticket-header').getByText('Globex').waitFor();
  });

  it('follows what an app writes', async () => {
    await page.goto(`${zendesk.origin}/agent/tickets/${janesTicket}`);
    await page.getByLabel('connect_outbound_queue').waitFor();
    await fetch(`${zendesk.origin}/api/v2/tickets/${janesTicket}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket: { custom_fields: [{ id: 360002000001, value: 'Support EU' }] } }),
    });
    await expect.poll(() => page.getByLabel('connect_outbound_queue').inputValue()).toBe('Support EU');
  });
});

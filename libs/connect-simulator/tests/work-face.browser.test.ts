import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator } from '../src/index.js';
import { launchBrowser } from './launch-browser.js';

describe('tasks and e-mails in the softphone as a page of its own', () => {
  let browser: Browser;
  let simulator: ConnectSimulator;
  let page: Page;

  beforeAll(async () => {
    simulator = await startConnectSimulator({ signedIn: true });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 320, height: 460 } });
    await page.goto(`${simulator.origin}/ccp-v2`);
  });
  beforeEach(() => simulator.driver.reset());
  afterAll(async () => {
    await browser.close();
    await simulator.close();
  });

  const violations = async () => {
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    return page.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
    );
  };
  const task = {
    name: 'Zendesk-4',
    queue: 'Support',
    description: 'Call back about the invoice. The amount on it is wrong.',
    references: {
      Ticket: { type: 'URL', value: 'https://acme.zendesk.com/agent/tickets/4' },
      Amount: { type: 'NUMBER', value: '149.90' },
      Writer: { type: 'EMAIL', value: 'jane.doe@example.com' },
      Script: { type: 'URL', value: 'javascript:alert(1)' },
    },
  } as const;

  it('shows what a task says and refers to, addresses as links, and passes axe', async () => {
    const { contactId } = await simulator.driver.sendTask(task);
    const card = page.getByRole('region', { name: 'Incoming task, Zendesk-4' });
    await card.getByText('Call back about the invoice.').waitFor();
    expect(
      await card.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://acme.zendesk.com/agent/tickets/4', 'mailto:jane.doe@example.com']);
    await card.getByText('javascript:alert(1)').waitFor();
    expect(await violations()).toEqual([]);
    await simulator.driver.accept(contactId);
    await page.getByRole('region', { name: 'Working on task, Zendesk-4' }).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('works a task with the keyboard alone, and keeps the focus where it was', async () => {
    const { contactId } = await simulator.driver.sendTask(task);
    const button = (deed: string) =>
      page.getByRole('button', { name: `${deed} task Zendesk-4`, exact: true });
    const state = async () => (await simulator.driver.contact(contactId)).state;
    await button('Accept').focus();
    await page.keyboard.press('Enter');
    await button('Pause').focus();
    await page.keyboard.press('Enter');
    await button('Resume').waitFor();
    expect(await button('Resume').evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await state()).toBe('paused');
    await button('Hand over').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Agent or queue' }).selectOption('Bob Carter (agent)');
    await page.getByRole('button', { name: 'Hand over', exact: true }).press('Enter');
    await button('Clear').focus();
    await page.keyboard.press('Enter');
    await expect.poll(state).toBe('cleared');
    expect((await simulator.driver.contacts()).map(({ agent }) => agent)).toEqual([
      'alex.morgan',
      'bob.carter',
    ]);
  });

  it('shows who wrote an e-mail, and works it', async () => {
    const { contactId } = await simulator.driver.sendEmail({
      subject: 'Where is my order?',
      from: 'carla@example.com',
      fromName: 'Carla Diaz',
      queue: 'Support',
    });
    await page.getByText('From Carla Diaz <carla@example.com>').waitFor();
    const press = (deed: string) =>
      page.getByRole('button', { name: `${deed} e-mail Where is my order?`, exact: true }).click();
    await press('Accept');
    await press('End');
    await press('Clear');
    await expect.poll(async () => (await simulator.driver.contact(contactId)).state).toBe('cleared');
  });

  it('shows a contact of a channel that it does not know', async () => {
    await simulator.driver.sendHologram({ name: 'A visit', queue: 'Support' });
    await page.getByRole('region', { name: 'Incoming hologram, A visit' }).waitFor();
    expect(await violations()).toEqual([]);
  });
});

import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator } from '../src/index.js';
import { launchBrowser } from './launch-browser.js';

describe('the softphone as a page of its own, 320 by 460 pixels', () => {
  let browser: Browser;
  let simulator: ConnectSimulator;
  let page: Page;

  beforeAll(async () => {
    simulator = await startConnectSimulator({ signedIn: true });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 320, height: 460 } });
    await page.goto(`${simulator.origin}/ccp-v2`);
  });
  afterAll(async () => {
    await browser.close();
    await simulator.close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  const violations = async () => {
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    return page.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
    );
  };

  it('chooses a state', async () => {
    await page.getByRole('combobox', { name: 'Agent state' }).selectOption('Lunch');
    await expect.poll(async () => (await simulator.driver.agent()).state).toBe('Lunch');
    await page.getByRole('status', { name: 'Current state' }).filter({ hasText: 'Lunch' }).waitFor();
    await page.getByRole('combobox', { name: 'Agent state' }).selectOption('Available');
    await expect.poll(async () => (await simulator.driver.agent()).state).toBe('Available');
  });

  it('works a call with the keyboard alone: accept, hold, resume, mute, digits, hang up, clear', async () => {
    const { contactId } = await simulator.driver.ring({
      customerNumber: '+14155550134',
      queue: 'Support EU',
    });
    const legs = async () =>
      (await simulator.driver.contact(contactId)).connections.map(({ state }) => state);
    const press = async (name: string) => {
      await button(name).focus();
      await page.keyboard.press('Enter');
    };
    await press('Accept call');
    await press('Hold call');
    await button('Resume call').waitFor();
    expect(await legs()).toEqual(['connected', 'hold']);
    await press('Resume call');
    await button('Hold call').waitFor();
    expect(await legs()).toEqual(['connected', 'connected']);
    await press('Mute');
    await press('Unmute');
    await button('Mute').waitFor();
    await press('Number pad');
    await press('Digit 4');
    await press('Digit hash');
    await expect.poll(async () => (await simulator.driver.contact(contactId)).digits).toEqual(['4', '#']);
    await press('Hang up');
    await press('Clear contact');
    await page.getByText('No contacts').waitFor();
    expect((await simulator.driver.contact(contactId)).state).toBe('cleared');
  });

  it('adds and drops a number with the keyboard alone, and stays free of violations meanwhile', async () => {
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await button('Accept call').press('Enter');
    await button('Transfer or add').press('Enter');
    await page.getByRole('textbox', { name: 'Number' }).fill('+18005550160');
    expect(await violations()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await button('Add to call').press('Enter');
    await page.getByText('Warehouse: connected').waitFor();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await button('Drop Warehouse').press('Enter');
    await page.getByText('Warehouse: disconnected').waitFor();
    await button('Resume call').press('Enter');
    await button('Hang up').press('Enter');
    await button('Clear contact').press('Enter');
    await page.getByText('No contacts').waitFor();
    expect((await simulator.driver.contact(contactId)).state).toBe('cleared');
  });

  it('fits: nothing scrolls sideways with two contacts', async () => {
    await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await simulator.driver.ring({
      customerNumber: 'sip:a.very.long.address@voice.example.com',
      queue: 'Acme Sales',
    });
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count()).toBe(2);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('has no accessibility violations that axe knows', async () => {
    expect(await violations()).toEqual([]);
  });

  it('says what did not work', async () => {
    await simulator.driver.addFault({ operation: 'RejectContact', status: 400, times: 1 });
    await button('Reject call').first().click();
    await page.getByRole('alert').filter({ hasText: 'Rejecting did not work.' }).waitFor();
  });

  it('signs out', async () => {
    await button('Sign out').click();
    await button('Sign in as Alex Morgan').click();
    await button('Sign out').waitFor();
  });
});

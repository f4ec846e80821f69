import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator } from '../src/index.js';
import { launchBrowser } from './launch-browser.js';

describe('chats in the softphone as a page of its own', () => {
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
  beforeEach(async () => {
    await simulator.driver.reset();
    await page.getByText('No contacts').waitFor();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  const offer = async (customerName: string, text: string) =>
    (
      await simulator.driver.startChat({
        customerName,
        queue: 'Support',
        history: [{ text: 'How can I help?' }, { text, as: 'customer' }],
      })
    ).contactId;
  const conversation = (name: string) =>
    page.getByRole('region', { name: new RegExp(`, ${name}$`) }).getByRole('log', { name: 'Conversation' });
  const violations = async () => {
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    return page.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
    );
  };

  it('are taken, read, answered, ended and cleared with the keyboard alone', async () => {
    const contactId = await offer('Carla', 'My invoice is wrong.');
    await press('Accept chat of Carla');
    await conversation('Carla').getByText('How can I help?').waitFor();
    await simulator.driver.writeInChat(contactId, 'Are you there?');
    await conversation('Carla').getByText('Are you there?').waitFor();
    const field = page.getByRole('textbox', { name: 'Message to Carla' });
    await field.fill('I am.');
    await field.press('Enter');
    await conversation('Carla').getByText('I am.').waitFor();
    expect(await field.inputValue()).toBe('');
    expect((await simulator.driver.chat(contactId)).lines.at(-1)).toMatchObject({
      role: 'AGENT',
      text: 'I am.',
    });
    await press('End chat with Carla');
    await conversation('Carla').getByText('The chat ended').waitFor();
    expect(await field.isVisible()).toBe(false);
    await press('Clear chat of Carla');
    await page.getByText('No contacts').waitFor();
    expect(await simulator.driver.participantRequests()).toEqual([]);
  });

  it('show nothing of themselves before they are accepted', async () => {
    await offer('Carla', 'secret');
    await page.getByRole('button', { name: 'Accept chat of Carla' }).waitFor();
    expect(await page.getByText('secret').count()).toBe(0);
    await press('Reject chat of Carla');
    await page.getByText('Rejected chat').waitFor();
  });

  it('are several beside a call, each with its own conversation, and nothing scrolls sideways', async () => {
    const { contactId: call } = await simulator.driver.ring({
      customerNumber: '+14155550134',
      queue: 'Support',
    });
    await simulator.driver.accept(call);
    const carla = await offer('Carla', 'An invoice');
    const dora = await offer('Dora Marchetti-Ravenscroft of the Very Long Names', 'A parcel');
    await simulator.driver.accept(carla);
    await simulator.driver.accept(dora);
    await conversation('Carla').getByText('An invoice').waitFor();
    await page.getByText('A parcel').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(3);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await violations()).toEqual([]);
    await page.setViewportSize({ width: 900, height: 600 });
    const tops = await page
      .locator('.contact')
      .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await page.setViewportSize({ width: 320, height: 460 });
  });

  it('are handed over', async () => {
    const contactId = await offer('Carla', 'An invoice');
    await press('Accept chat of Carla');
    await press('Hand over chat of Carla');
    const choice = page.getByRole('combobox', { name: 'Agent or queue' });
    await choice.selectOption('Bob Carter (agent)');
    expect(await violations()).toEqual([]);
    await press('Hand over');
    await page.getByText('Chat ended').waitFor();
    expect((await simulator.driver.contacts()).map(({ agent, state }) => [agent, state])).toEqual([
      ['alex.morgan', 'ended'],
      ['bob.carter', 'connecting'],
    ]);
    expect((await simulator.driver.chat(contactId)).contactIds).toHaveLength(2);
  });

  it('keep in the field what could not be sent, and say so', async () => {
    const contactId = await offer('Carla', 'An invoice');
    await press('Accept chat of Carla');
    const field = page.getByRole('textbox', { name: 'Message to Carla' });
    await field.fill('Hello');
    await page.route(`**/sim/chats/${contactId}`, (route) => route.abort());
    await field.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'The message could not be sent.' }).waitFor();
    expect(await field.inputValue()).toBe('Hello');
    await page.unrouteAll();
  });
});

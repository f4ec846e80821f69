import { defaultConnectWorld } from '@patchcord/connect-simulator';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { dial } from '../tests/control-room/dial.js';
import { findViolations } from '../tests/control-room/find-violations.js';
import { isFocused } from '../tests/control-room/is-focused.js';
import { openControlRoom } from '../tests/control-room/open-control-room.js';
import { launchBrowser } from '../tests/open-desk.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the control room', () => {
  it('rings as Jane Doe with one press, and shows the contact', async () => {
    const { page, connect } = await openControlRoom(browser);
    await page.getByRole('button', { name: 'Ring' }).click();
    await page.getByRole('article', { name: 'Contact with Jane Doe' }).waitFor();
    expect(await connect.driver.contacts()).toMatchObject([
      { customerNumber: '+14155550134', queue: 'Support', attributes: {} },
    ]);
  });

  it('rings as whoever is chosen, in that queue, with the attributes that were typed', async () => {
    const { page, connect } = await openControlRoom(browser);
    await page.getByLabel('Caller').selectOption({ label: 'Another number…' });
    const form = page.locator('patchcord-ring-form');
    await form.getByLabel('Number', { exact: true }).fill('+44 20 7946 0018');
    await form.getByLabel('Queue').selectOption('Acme Care');
    await form.getByRole('button', { name: 'Add a contact attribute' }).click();
    await page.keyboard.type('pop_incoming');
    await page.keyboard.press('Tab');
    await page.keyboard.type('false');
    await page.getByRole('button', { name: 'Ring' }).click();
    await page.getByRole('article', { name: 'Contact with Amelia Clarke or Oliver Clarke' }).waitFor();
    expect(await connect.driver.contacts()).toMatchObject([
      { customerNumber: '+442079460018', queue: 'Acme Care', attributes: { pop_incoming: 'false' } },
    ]);
  });

  it('says why the phone does not ring', async () => {
    const { page, sandbox } = await openControlRoom(browser);
    await sandbox.setAgentState('Lunch');
    await page.getByRole('button', { name: 'Ring' }).click();
    await page.getByRole('alert').filter({ hasText: 'is in Lunch' }).waitFor();
  });

  it('shows queue and caller id of a call the agent makes, and answers it as the customer', async () => {
    const { page, connect } = await openControlRoom(browser);
    await connect.driver.setDialling('waits');
    const contactId = await dial(connect, '+14155550134', 'Support EU');
    const contact = page.getByRole('article', { name: 'Contact with Jane Doe' });
    await contact.getByText('from Support EU, customer sees +442079460115').waitFor();
    await contact.getByText('Dialling', { exact: true }).waitFor();
    await contact
      .getByRole('group', { name: 'As the customer' })
      .getByRole('button', { name: 'Answer', exact: true })
      .click();
    await contact.getByText('Talking').waitFor();
    expect((await connect.driver.contact(contactId)).state).toBe('connected');
    await contact
      .getByRole('group', { name: 'As the customer' })
      .getByRole('button', { name: 'Hang up' })
      .click();
    await contact.getByText('Ended').waitFor();
  });

  it.each([
    ['Busy', 'Line was busy', 'LineEngagedCustomer'],
    ['No answer', 'Was not answered', 'FailedConnectCustomer'],
  ])('fails a call the agent makes: %s', async (button, words, agentState) => {
    const { page, connect } = await openControlRoom(browser);
    await connect.driver.setDialling('waits');
    await dial(connect, '+14155550134', 'Support');
    const contact = page.getByRole('article', { name: 'Contact with Jane Doe' });
    await contact.getByRole('button', { name: button, exact: true }).click();
    await contact.getByText(words).waitFor();
    expect((await connect.driver.agent()).state).toBe(agentState);
  });

  it('rings a callback at a chosen agent', async () => {
    const { page, connect } = await openControlRoom(browser);
    await page
      .locator('patchcord-ring-form')
      .getByLabel('Kind')
      .selectOption({ label: 'Callback the customer asked for' });
    await page.getByRole('combobox', { name: 'Agent', exact: true }).selectOption({ label: 'Bob Carter' });
    await page.getByRole('button', { name: 'Ring' }).click();
    await page.getByText('Bob Carter, a callback of Support').waitFor();
    expect(await connect.driver.contacts()).toMatchObject([
      { agent: 'bob.carter', channel: 'queue_callback', customerNumber: '+14155550134' },
    ]);
  });

  it('hands a call on, puts the parties together, drops one, and lets the agent leave', async () => {
    const { page, connect } = await openControlRoom(browser);
    const { contactId } = await connect.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await connect.driver.accept(contactId);
    const card = page.getByRole('article').filter({ hasText: 'Alex Morgan, in Support' });
    await card.getByText('Transfer, call in, leave').click();
    await card.getByLabel('To', { exact: true }).selectOption({ label: 'Interpreter, +18005550170' });
    await card.getByRole('button', { name: 'Call in' }).click();
    await card.getByText('Interpreter talks').waitFor();
    await card.getByRole('button', { name: 'Merge' }).click();
    await vi.waitFor(async () => {
      const { connections } = await connect.driver.contact(contactId);
      expect(connections.map(({ state }) => state)).toEqual(['connected', 'connected', 'connected']);
    });
    await card.getByRole('button', { name: 'Drop: Interpreter' }).click();
    await card.getByText('Nobody is called in.').waitFor();
    await card.getByLabel('To', { exact: true }).selectOption({ label: 'Bob Carter' });
    await card.getByRole('button', { name: 'Transfer and stay' }).click();
    const bobs = page.getByRole('article').filter({ hasText: 'Bob Carter, a transfer, in Support' });
    await bobs.getByRole('button', { name: 'Accept' }).click();
    await bobs.getByText('Talking').waitFor();
    await card.getByRole('button', { name: 'Leave', exact: true }).click();
    await card.getByText('Ended').waitFor();
    expect((await connect.driver.contacts()).map(({ agent, state }) => [agent, state])).toEqual([
      ['alex.morgan', 'ended'],
      ['bob.carter', 'connected'],
    ]);
  });

  it('hands a call on and leaves at once', async () => {
    const { page, connect } = await openControlRoom(browser);
    const { contactId } = await connect.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await connect.driver.accept(contactId);
    const card = page.getByRole('article').filter({ hasText: 'Alex Morgan, in Support' });
    await card.getByText('Transfer, call in, leave').click();
    await card.getByRole('button', { name: 'Transfer and leave' }).click();
    await page.getByText('Bob Carter, a transfer, in Support').waitFor();
    await card.getByText('Ended').waitFor();
  });

  it('starts a chat with a name, attributes and what a bot says first, and is its customer', async () => {
    const { page, connect } = await openControlRoom(browser);
    await page.getByRole('heading', { name: 'Start a chat', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Carla Reyes');
    await page.getByLabel('Bot first').fill('Welcome.\nHow can we help?');
    const form = page.locator('patchcord-chat-form');
    await form.getByRole('button', { name: 'Add a contact attribute' }).click();
    await page.keyboard.type('customer_email');
    await page.keyboard.press('Tab');
    await page.keyboard.type('carla@example.com');
    await form.getByRole('button', { name: 'Start the chat' }).click();
    const card = page.getByRole('article', { name: 'Contact with Carla Reyes' });
    await card.getByText('Waiting for an agent').waitFor();
    const log = card.getByRole('log', { name: 'What Carla Reyes sees' });
    await log.getByText('How can we help?').waitFor();
    const [contact] = await connect.driver.contacts();
    expect(contact).toMatchObject({
      channel: 'chat',
      customerName: 'Carla Reyes',
      attributes: { customer_email: 'carla@example.com' },
    });
    await card.getByRole('button', { name: 'Accept' }).click();
    const field = card.getByRole('textbox', { name: 'Write as Carla Reyes' });
    await field.fill('My invoice is wrong.');
    await field.press('Enter');
    await log.getByText('My invoice is wrong.').waitFor();
    await field.fill('invoice.pdf');
    await card.getByRole('button', { name: 'Send as file' }).press('Enter');
    await log.getByText('Attachment: invoice.pdf').waitFor();
    await connect.driver.writeInChat(contact?.contactId ?? '', { as: 'agent', text: 'Let me look.' });
    await log.getByText('Let me look.').waitFor();
    await card.getByText('Hand over', { exact: true }).first().click();
    await card.getByRole('button', { name: 'Hand over' }).press('Enter');
    const bobs = page.getByRole('article').filter({ hasText: 'Bob Carter, a chat handed over, in Support' });
    await bobs.getByRole('button', { name: 'Accept' }).click();
    await bobs.getByText('Let me look.').waitFor();
    await bobs
      .getByRole('group', { name: 'As the customer' })
      .getByRole('button', { name: 'End the chat' })
      .click();
    await bobs.getByText('The chat ended').waitFor();
    const { lines } = await connect.driver.chat(contact?.contactId ?? '');
    expect(lines.map(({ text }) => text).filter((text) => text !== '')).toEqual([
      'Welcome.',
      'How can we help?',
      'My invoice is wrong.',
      'invoice.pdf',
      'Let me look.',
    ]);
  });

  it('says why a chat does not start, or cannot be handed over', async () => {
    const { page, connect } = await openControlRoom(browser);
    const chat = { customerName: 'Carla', queue: 'Support' };
    const { contactId } = await connect.driver.startChat(chat);
    await connect.driver.startChat(chat);
    await page.getByRole('heading', { name: 'Start a chat', exact: true }).click();
    await page.getByRole('button', { name: 'Start the chat' }).click();
    await page.getByRole('alert').filter({ hasText: 'as many chats as they can have' }).waitFor();
    await connect.driver.accept(contactId);
    const card = page.getByRole('article').filter({ hasText: 'Chatting' });
    await card.getByText('Hand over', { exact: true }).first().click();
    await card.getByLabel('To', { exact: true }).selectOption({ label: 'Sam Okafor' });
    await card.getByRole('button', { name: 'Hand over' }).click();
    await card.getByRole('alert').filter({ hasText: 'Sam Okafor is in Offline.' }).waitFor();
    await card.getByText('Handing the chat over failed').waitFor();
  });

  it('watches a call as the supervisor, speaks, and stops', async () => {
    const { page, connect } = await openControlRoom(browser);
    const { contactId } = await connect.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await connect.driver.accept(contactId);
    await page.getByText('Watch as a supervisor').click();
    expect(await page.getByLabel('Who watches').locator('option:checked').textContent()).toContain(
      'Sam Okafor, Offline',
    );
    await page.getByRole('button', { name: 'Listen silently' }).click();
    const own = page.getByRole('article').filter({ hasText: 'Sam Okafor, as a supervisor' });
    await own.getByRole('button', { name: 'Barge in' }).click();
    await own.getByText('Speaking too').waitFor();
    await own.getByRole('button', { name: 'Stop' }).click();
    await own.getByText('Ended').waitFor();
    expect((await connect.driver.contact(contactId)).state).toBe('connected');
  });

  it('says when a recording is paused', async () => {
    const { page, connect } = await openControlRoom(browser);
    const { contactId } = await connect.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await connect.driver.accept(contactId);
    await page.getByText('recorded', { exact: true }).waitFor();
    await fetch(new URL('/contact/suspend-recording', connect.origin), {
      method: 'POST',
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=test' },
      body: JSON.stringify({
        InstanceId: defaultConnectWorld.instance.instanceId,
        ContactId: contactId,
        InitialContactId: contactId,
      }),
    });
    await page.getByText('recording paused').waitFor();
  });

  it('gives an agent another state and a desk phone, and the address of their desk', async () => {
    const { page, connect } = await openControlRoom(browser);
    await page.getByRole('heading', { name: 'Agents', exact: true }).click();
    const card = page.getByRole('list', { name: 'Agents' }).getByRole('listitem').nth(1);
    await card.getByText('Bob Carter', { exact: true }).click();
    await card.getByLabel('State').selectOption('Lunch');
    await page.getByText('2 of 4 available').waitFor();
    await card.getByLabel('Phone').selectOption({ label: 'Desk phone' });
    await vi.waitFor(async () => {
      expect(await connect.driver.agentOf('bob.carter')).toMatchObject({
        state: 'Lunch',
        softphoneEnabled: false,
      });
    });
    await page.getByRole('button', { name: 'Copy the address of Bob Carter’s desk' }).click();
    await page.getByText('Copied.').waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(new URL('/desk/bob.carter', page.url()).href);
  });

  it('opens a desk in a fresh browser profile with one address: the agent’s Zendesk, and their Connect', async () => {
    const { page, connect } = await openControlRoom(browser);
    await connect.driver.rememberSignIn();
    const profile = await browser.newContext();
    onTestFinished(() => profile.close());
    const desk = await profile.newPage();
    await desk.goto(new URL('/desk/casey.lin', page.url()).href);
    expect(new URL(desk.url()).searchParams.get('agent')).toBe('casey.lin');
    await desk.goto(`${connect.origin}/ccp-v2`);
    await desk.getByText('Casey Lin').first().waitFor();
  });

  it('chooses what becomes of the next calls, and follows a choice made elsewhere', async () => {
    const { page, connect } = await openControlRoom(browser);
    await page.getByRole('heading', { name: 'Calls the agent makes', exact: true }).click();
    const choice = page.getByLabel('When the agent dials');
    await choice.selectOption({ label: 'The line is busy' });
    await vi.waitFor(async () => {
      expect(await connect.driver.dialling()).toBe('busy');
    });
    await connect.driver.setDialling('no-answer');
    await vi.waitFor(
      async () => {
        expect(await choice.locator('option:checked').textContent()).toBe('Nobody answers');
      },
      { timeout: 5_000 },
    );
  });

  it('keeps the focus on the button that was pressed, and on the list when the contact goes', async () => {
    const { page, connect } = await openControlRoom(browser);
    const { contactId } = await connect.driver.ring({ customerNumber: 'anonymous', queue: 'Support' });
    const contact = page.getByRole('article', { name: 'Contact with Anonymous' });
    await contact.getByRole('button', { name: 'Accept' }).press('Enter');
    await contact.getByText('Talking').waitFor();
    expect(await contact.getByRole('button', { name: 'Accept' }).evaluate(isFocused)).toBe(true);
    await connect.driver.customerHangup(contactId);
    await contact.getByText('Ended').waitFor();
    await contact.getByRole('button', { name: 'Clear' }).press('Enter');
    await page.getByText('No contact at the moment').waitFor();
    expect(await page.getByRole('group', { name: 'Live contacts' }).evaluate(isFocused)).toBe(true);
  });

  it('counts requests since the phone rang, and keeps an unfolded one unfolded', async () => {
    const { page, ask } = await openControlRoom(browser);
    await ask('/api/v2/users/me');
    await page.getByText('1 in all').waitFor();
    await page.getByRole('button', { name: 'Ring' }).click();
    await page.getByText('0 since the last ring, 1 in all').waitFor();
    await page.getByText('/users/me', { exact: true }).click();
    const unfolded = page.locator('patchcord-request-list details[open] .path');
    expect(await unfolded.allTextContents()).toEqual(['/users/me']);
    await ask('/api/v2/tickets/1');
    await page.getByText('1 since the last ring, 2 in all').waitFor();
    expect(await unfolded.allTextContents()).toEqual(['/users/me']);
  });

  it('starts over only after a yes', async () => {
    const { page, connect } = await openControlRoom(browser);
    await connect.driver.ring({ customerNumber: 'anonymous', queue: 'Support' });
    await page.getByText('Reload, second tab, start over').click();
    await page.getByRole('button', { name: 'Start over…' }).click();
    await page.getByRole('button', { name: 'Keep everything' }).click();
    expect(await connect.driver.contacts()).toHaveLength(1);
    await page.getByRole('button', { name: 'Start over…' }).click();
    await page.getByRole('button', { name: 'Start over', exact: true }).click();
    await vi.waitFor(async () => {
      expect(await connect.driver.contacts()).toEqual([]);
    });
  });

  it.each(['light', 'dark'] as const)('passes axe with everything unfolded (%s)', async (colorScheme) => {
    const { page, connect, ask } = await openControlRoom(browser);
    await page.emulateMedia({ colorScheme });
    const { contactId } = await connect.driver.ring({ customerNumber: 'anonymous', queue: 'Support' });
    await connect.driver.accept(contactId);
    await connect.driver.addParticipant(contactId, '+18005550160');
    await ask('/api/v2/tickets/1');
    const chat = await connect.driver.startChat({
      customerName: 'Carla',
      queue: 'Support',
      history: [{ text: 'How can we help?' }, { text: 'My invoice', as: 'customer' }],
      agent: 'bob',
    });
    await connect.driver.accept(chat.contactId);
    await page.getByText('Chatting').waitFor();
    for (const part of [
      'Start a chat',
      'Agents',
      'Calls the agent makes',
      'Where calls are heard',
      'Break things',
      'Reload, second tab, start over',
    ]) {
      await page.getByRole('heading', { name: part, exact: true }).click();
    }
    await page.getByText('Transfer, call in, leave').click();
    await page.getByText('Watch as a supervisor').click();
    await page.getByText('Hand over', { exact: true }).first().click();
    await page.getByRole('list', { name: 'Agents' }).getByText('Sam Okafor', { exact: true }).click();
    expect(await findViolations(page)).toEqual([]);
  });
});

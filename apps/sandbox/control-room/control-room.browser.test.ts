import axe from 'axe-core';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dial } from '../tests/control-room/dial.js';
import { openControlRoom } from '../tests/control-room/open-control-room.js';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
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
    await page.getByLabel('Number', { exact: true }).fill('+44 20 7946 0018');
    await page.getByLabel('Queue').selectOption('Acme Care');
    await page.getByRole('button', { name: 'Add a contact attribute' }).click();
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
    await connect.driver.ring({ customerNumber: 'anonymous', queue: 'Support' });
    await ask('/api/v2/tickets/1');
    for (const part of ['Agent', 'Calls the agent makes', 'Break things', 'Reload, second tab, start over']) {
      await page.getByRole('heading', { name: part, exact: true }).click();
    }
    await page.getByRole('article').waitFor();
    await page.addScriptTag({ content: axe.source });
    const violations = await page.evaluate(async () => {
      const runner = (globalThis as unknown as { axe: typeof axe }).axe;
      const found = await runner.run(document, { iframes: false, resultTypes: ['violations'] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
  });
});

function isFocused(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement === element;
}

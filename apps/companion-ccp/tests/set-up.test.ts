import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ccpOf, type CompanionBench, isReady, openBench, says } from './support/companion-bench.js';
import { launchBrowser } from './support/launch-browser.js';

describe('setting the companion up', () => {
  let browser: Browser;
  let bench: CompanionBench;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    expect(bench.problems).toEqual([]);
    await bench.close();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('asks for the instance where nobody named one, says what is wrong, and keeps the answer', async () => {
    bench = await openBench(browser);
    const page = await bench.open('');
    await says(page, 'Which Amazon Connect?');
    const address = page.getByLabel('Address of Amazon Connect');
    await address.fill('https://example.org');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The host must end with .my.connect.aws').waitFor();
    await address.fill(`${bench.simulator.origin}/ccp-v2#`);
    await page.getByRole('button', { name: 'Save' }).click();
    await isReady(page);
    expect(new URL(page.url()).search).toBe('');
  });

  it('says of a link that its address is none, and of one to another instance where it leads', async () => {
    bench = await openBench(browser);
    await says(await bench.open('?instance=example.org'), 'Amazon Connect address not recognized');
    await isReady(await bench.open());
    const page = await bench.open('?instance=other.my.connect.aws');
    await says(page, 'This link leads to another Amazon Connect');
    await page.getByRole('button', { name: /^Stay with/ }).click();
    // Another window has the audio of that instance by now.
    await says(page, 'Your audio is in another window');
  });

  it('goes by the administrator’s file, and lets nobody change it', async () => {
    bench = await openBench(browser);
    const { origin } = bench.simulator;
    const site = await openBench(browser, {
      site: { files: { '/configuration.json': JSON.stringify({ instanceUrl: origin }) } },
    });
    const page = await site.open('?instance=other.my.connect.aws');
    await isReady(page);
    await page.getByText('Settings', { exact: true }).click();
    expect(await page.getByLabel('Address of Amazon Connect').isDisabled()).toBe(true);
    await site.close();
  });

  it('signs in by a window, and says so when the browser blocks it', async () => {
    bench = await openBench(browser, { signedIn: false });
    const page = await bench.open();
    await says(page, 'You are signed out');
    const signIn = page.getByRole('button', { name: 'Sign in to Amazon Connect' });
    await page.evaluate(() => {
      const { open } = window;
      window.open = () => {
        window.open = open;
        return null;
      };
    });
    await signIn.click();
    await says(page, 'The sign-in window was blocked');
    const opening = bench.context.waitForEvent('page');
    await signIn.click();
    const popup = await opening;
    await says(page, 'Finish signing in');
    await popup.getByRole('button', { name: 'Sign in as Alex Morgan' }).click();
    await isReady(page);
  });

  it('gives the exact origin to approve when Connect stays empty', async () => {
    bench = await openBench(browser, { approvedOrigins: ['https://acme.zendesk.com'] });
    const page = await bench.open();
    const opening = bench.context.waitForEvent('page');
    await page.getByRole('button', { name: 'Sign in to Amazon Connect' }).click();
    await (await opening).close();
    await page.getByRole('heading', { name: 'Amazon Connect stays empty here' }).waitFor({ timeout: 20_000 });
    expect(await page.getByLabel('Origin of this page').inputValue()).toBe(bench.site.origin);
  });

  it('says that Connect does not answer', async () => {
    bench = await openBench(browser);
    await says(await bench.open('?instance=http://localhost:9'), 'Amazon Connect does not answer');
  });

  it('says that it could not start when Streams did not load', async () => {
    bench = await openBench(browser);
    await bench.context.route('**/connect-streams-*.js', (route) => route.abort());
    const page = await bench.context.newPage();
    await page.goto(`${bench.site.origin}/?instance=${encodeURIComponent(bench.simulator.origin)}`);
    await says(page, 'The softphone could not start');
    expect(bench.problems.splice(0)).toEqual([expect.stringContaining('The Streams script did not load.')]);
  });

  it('wants a window of its own when another page frames it', async () => {
    bench = await openBench(browser, { site: { files: { '/frame.html': '<iframe src="/"></iframe>' } } });
    const page = await bench.open('frame.html');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'This page needs a window of its own' }).waitFor();
  });

  it('leaves the audio to the window that has it, takes it over, and gets it back', async () => {
    bench = await openBench(browser);
    const one = await bench.open();
    await isReady(one);
    const other = await bench.open();
    await says(other, 'Your audio is in another window');
    await other.getByRole('button', { name: 'Use this one' }).click();
    await isReady(other);
    await says(one, 'Your audio is in another window');
    expect(await ccpOf(one).locator('body').count()).toBe(0);
    await other.close();
    await isReady(one);
  });
});

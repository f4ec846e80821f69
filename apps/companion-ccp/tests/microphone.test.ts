import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CompanionBench, isReady, openBench, says } from './support/companion-bench.js';
import { launchBrowser } from './support/launch-browser.js';

describe('the microphone check', () => {
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

  it('has the agent allow it before the first call, and notices the answer', async () => {
    bench = await openBench(browser, { microphone: 'prompt' });
    const page = await bench.open();
    await says(page, 'Allow the microphone');
    expect(await page.getByRole('button', { name: 'Allow microphone' }).isVisible()).toBe(true);
    await bench.context.grantPermissions(['microphone'], { origin: bench.site.origin });
    await page.getByText('The microphone works').waitFor();
  });

  it('says how to unblock it in this browser, and shows it from across the desktop', async () => {
    bench = await openBench(browser, { microphone: 'denied' });
    const page = await bench.open();
    await says(page, 'The microphone is blocked for this page');
    await page.getByText('Chrome: the icon left of the address').first().waitFor();
    expect(await page.locator('link[rel="icon"]').getAttribute('href')).toBe('./icons/attention.svg');
  });

  it.each([
    ['NotFoundError', 'No microphone was found'],
    ['NotReadableError', 'The microphone cannot be opened'],
  ])('says what stands behind %s', async (name, heading) => {
    bench = await openBench(browser, { microphone: 'prompt' });
    await bench.context.addInitScript((error) => {
      const media = navigator.mediaDevices as MediaDevices | undefined;
      if (media) media.getUserMedia = () => Promise.reject(new DOMException('Refused', error));
    }, name);
    const page = await bench.open();
    await page.getByRole('button', { name: 'Allow microphone' }).click();
    await says(page, heading);
  });

  it('says that the server does not hand it on', async () => {
    bench = await openBench(browser, { site: { headers: { 'permissions-policy': 'microphone=()' } } });
    const page = await bench.open();
    await says(page, 'This page may not use a microphone');
  });

  it('passes the self-test', async () => {
    bench = await openBench(browser);
    const page = await bench.open();
    await isReady(page);
    await page.getByText('Self-test', { exact: true }).click();
    await page.getByRole('button', { name: 'Start the self-test' }).click();
    await page.getByText('Did you hear the melody?').waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Yes' }).click();
    const results = page.getByRole('list', { name: 'Results' }).getByRole('listitem');
    await expect
      .poll(async () => (await results.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()))
      .toEqual([
        'Microphone allowed OK',
        'Your voice arrives OK',
        'You hear calls OK',
        'This window may ring OK',
        'Signed in to Amazon Connect OK',
        'Connection to Amazon Connect OK',
        'Audio is in this window OK',
        expect.stringContaining('Notifications of calls Optional'),
        expect.stringContaining('Zendesk knows this window Optional'),
      ]);
    expect(await page.getByRole('meter').count()).toBe(0);
  });
});

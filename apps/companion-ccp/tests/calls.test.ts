import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type BenchOptions,
  ccpOf,
  type CompanionBench,
  isReady,
  openBench,
  says,
  stateOf,
} from './support/companion-bench.js';
import { launchBrowser } from './support/launch-browser.js';

describe('the companion during a call', () => {
  let browser: Browser;
  let bench: CompanionBench;
  let page: Page;

  const start = async (options: BenchOptions = {}): Promise<void> => {
    bench = await openBench(browser, { timing: { ringMs: 120_000 }, ...options });
    page = await bench.open();
    await isReady(page);
  };
  const icon = () => page.locator('link[rel="icon"]').getAttribute('href');
  const level = () => page.getByRole('meter').getAttribute('aria-valuenow');
  const takeCall = async (): Promise<string> => {
    const { contactId } = await bench.simulator.driver.ring({
      customerNumber: '+14155550134',
      queue: 'Support',
    });
    await ccpOf(page).getByRole('button', { name: 'Accept call' }).click();
    await stateOf(page).getByText('On a call', { exact: true }).waitFor();
    return contactId;
  };

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

  it('rings, carries the sound, shows it from across the desktop, and is quiet afterwards', async () => {
    await start();
    expect(await page.title()).toBe('Ready for calls – Patchcord audio');
    const { contactId } = await bench.simulator.driver.ring({
      customerNumber: '+14155550134',
      queue: 'Support',
    });
    await expect.poll(() => page.title()).toBe('Ringing – Patchcord audio');
    expect(await icon()).toBe('./icons/ringing.svg');
    await ccpOf(page).getByRole('button', { name: 'Accept call' }).click();
    await expect.poll(() => page.title()).toBe('On a call – Patchcord audio');
    expect(await icon()).toBe('./icons/talking.svg');
    await page.getByText('In this window', { exact: true }).waitFor();
    // The browser's microphone beeps.
    await expect.poll(level).toMatch(/^[1-9]/);
    await ccpOf(page).getByRole('button', { name: 'Mute' }).click();
    await stateOf(page).getByText('On a call, muted').waitFor();
    await bench.simulator.driver.customerHangup(contactId);
    await stateOf(page).getByText('After-contact work').waitFor();
    await bench.simulator.driver.clear(contactId);
    await isReady(page);
    expect([await page.getByRole('meter').count(), await icon()]).toEqual([0, './icons/idle.svg']);
  });

  it('asks before it is closed during a call, and only then', async () => {
    await start();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await isReady(page);
    expect(asked).toEqual([]);
    await takeCall();
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toEqual(['beforeunload']);
  });

  it('tells of a call that nobody took', async () => {
    await start({ timing: { ringMs: 500 } });
    await bench.simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await says(page, 'You missed a contact');
    await page.getByRole('button', { name: 'Got it' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Got it' }).count()).toBe(0);
  });

  it('says what failed when Connect’s page could not have the microphone', async () => {
    bench = await openBench(browser, { timing: { ringMs: 120_000, mediaTimeoutMs: 300 } });
    await bench.simulator.driver.addFault({ operation: 'microphone', status: 403 });
    page = await bench.open();
    await isReady(page);
    await bench.simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await ccpOf(page).getByRole('button', { name: 'Accept call' }).click();
    await says(page, 'The sound of a call failed');
  });

  it('says that a call has lost its sound when Connect’s page was loaded again in it', async () => {
    await start();
    await takeCall();
    await page.locator('iframe[name="Amazon Connect CCP"]').evaluate((frame) => {
      frame.setAttribute('src', frame.getAttribute('src') ?? '');
    });
    await says(page, 'This call may have no sound');
  });

  it('goes on with another microphone when the one in use is unplugged', async () => {
    bench = await openBench(browser, { timing: { ringMs: 120_000 } });
    await bench.context.addInitScript(() => {
      const mediaDevices = navigator.mediaDevices as MediaDevices | undefined;
      if (mediaDevices === undefined) return;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (constraints) => {
        const stream = await open(constraints);
        Object.assign(window, { openTrack: stream.getAudioTracks()[0] });
        return stream;
      };
    });
    page = await bench.open();
    await isReady(page);
    await takeCall();
    await expect.poll(level).toMatch(/^[1-9]/);
    const unplug = await page.evaluateHandle(() => {
      const { openTrack } = window as unknown as { readonly openTrack: MediaStreamTrack };
      openTrack.stop();
      openTrack.dispatchEvent(new Event('ended'));
      return openTrack;
    });
    await expect
      .poll(() =>
        unplug.evaluate((track) => (window as unknown as { openTrack: object }).openTrack !== track),
      )
      .toBe(true);
    await expect.poll(level).toMatch(/^[1-9]/);
  });

  it('gives the call the microphone that the agent chose', async () => {
    await start();
    await page.getByText('Devices', { exact: true }).click();
    const select = page.getByLabel('Microphone', { exact: true });
    const labels = await select.locator('option').allTextContents();
    expect(labels[0]).toBe('The system’s own');
    await select.selectOption({ index: 2 });
    await takeCall();
    await page.reload();
    // The page that carried the sound is gone.
    await says(page, 'This call may have no sound');
    await page.getByText('Devices', { exact: true }).click();
    await expect.poll(() => select.inputValue()).toBe(labels[2]);
  });
});

import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SoftphoneAudio } from '../src/index.js';
import { launchBrowser } from './launch-browser.js';
import { serveHost, type ServedHost } from './serve-host.js';
import { openSoftphone, type SoftphoneBench } from './softphone-bench.js';

declare global {
  interface Window {
    /** Of the host page. */
    softphoneAudio: SoftphoneAudio;
  }
}

describe('createSoftphoneAudio, with unmodified Streams', () => {
  let browser: Browser;
  let host: ServedHost;
  let bench: SoftphoneBench;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), serveHost()]);
  });
  afterEach(async () => {
    expect(bench.telephony.problems).toEqual([]);
    await bench.close();
  });
  afterAll(async () => {
    host.close();
    await browser.close();
  });

  const open = async (audio: 'here' | 'elsewhere'): Promise<void> => {
    bench = await openSoftphone(browser, host, {
      signedIn: true,
      audio,
      timing: { ringMs: 120_000, mediaTimeoutMs: 60_000 },
    });
    await expect.poll(() => bench.telephony.getSnapshot().status).toBe('ready');
  };
  const acceptCall = async (): Promise<string> => {
    const { contactId } = await bench.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    const ccp = bench.page.frameLocator('iframe[name="Amazon Connect CCP"]');
    await ccp.getByRole('button', { name: 'Accept call' }).click();
    return contactId;
  };
  const soundOf = (page: Page) => page.evaluate(() => window.softphoneAudio.getSound());
  const callOf = () => bench.telephony.getSnapshot().contacts?.[0]?.state;

  it('tells of an accepted call that nobody carries, until a window of another partition takes it', async () => {
    await open('elsewhere');
    const before = Date.now();
    const contactId = await acceptCall();
    await expect.poll(async () => (await soundOf(bench.page)).unanswered?.contactId).toBe(contactId);
    const { owner, unanswered } = await soundOf(bench.page);
    const since = unanswered?.since ?? 0;
    expect([owner, callOf(), since >= before, Date.now() - since >= 5_000]).toEqual([
      'nobody',
      'connecting',
      true,
      true,
    ]);
    const partition = await browser.newContext();
    const window = await partition.newPage();
    await window.exposeFunction('hearSnapshot', () => undefined);
    await window.exposeFunction('hearProblem', () => undefined);
    await window.goto(host.url(bench.simulator.origin, 5_000, 'here'));
    await expect.poll(callOf).toBe('connected');
    await expect.poll(async () => (await soundOf(bench.page)).unanswered).toBeUndefined();
    await expect.poll(async () => (await soundOf(window)).owner).toBe('here');
    expect((await soundOf(bench.page)).owner).toBe('nobody');

    // Connect's page offers it all the same, and it does not cross.
    const ccp = bench.page.frameLocator('iframe[name="Amazon Connect CCP"]');
    await ccp.getByRole('button', { name: 'Mute' }).click();
    await expect.poll(async () => (await soundOf(bench.page)).askedToMuteAt).toBeGreaterThan(before);
    expect([(await soundOf(bench.page)).isMuted, (await soundOf(window)).isMuted]).not.toContain(true);
    await partition.close();
  });

  it('tells nothing of a call that this page carries, and hears that it is muted', async () => {
    await open('here');
    await acceptCall();
    await expect.poll(callOf).toBe('connected');
    const ccp = bench.page.frameLocator('iframe[name="Amazon Connect CCP"]');
    await ccp.getByRole('button', { name: 'Mute' }).click();
    await expect
      .poll(() => soundOf(bench.page))
      .toMatchObject({
        owner: 'here',
        isMuted: true,
        askedToMuteAt: undefined,
        unanswered: undefined,
        problem: undefined,
      });
  });
});

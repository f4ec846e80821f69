import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CompanionMessage, readCompanionMessage } from '@patchcord/companion-protocol';
import { ccpOf, type CompanionBench, isReady, openBench } from './support/companion-bench.js';
import { launchBrowser } from './support/launch-browser.js';
import { serveSite, type ServedSite } from './support/serve-site.js';

declare global {
  interface Window {
    companion: Window | null;
    heard: { readonly origin: string; readonly data: unknown }[];
  }
}

/** Stands for the frame of a Zendesk app: it opens the companion, asks, and writes down what it hears. */
const appPage = `<!doctype html><title>App</title><script>
  window.heard = [];
  addEventListener('message', ({ origin, data }) => heard.push({ origin, data }));
</script>`;

describe('the companion and a Zendesk app that opened it', () => {
  let browser: Browser;
  let bench: CompanionBench;
  let zendesk: ServedSite;
  let app: Page;
  let companion: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    zendesk = await serveSite({ files: { '/app.html': appPage } });
  });
  afterEach(async () => {
    expect(bench.problems).toEqual([]);
    await bench.close();
  });
  afterAll(async () => {
    zendesk.close();
    await browser.close();
  });

  const openFromApp = async (settings: object = {}): Promise<void> => {
    bench = await openBench(browser, {
      timing: { ringMs: 120_000 },
      site: { files: { '/configuration.json': JSON.stringify(settings) } },
    });
    app = await bench.context.newPage();
    await app.goto(`${zendesk.origin}/app.html`);
    const opening = bench.context.waitForEvent('page');
    const address = `${bench.site.origin}/?instance=${encodeURIComponent(bench.simulator.origin)}`;
    await app.evaluate((url) => {
      window.companion = window.open(url, 'patchcord-companion', 'popup=yes,width=420,height=820');
    }, address);
    companion = await opening;
    await isReady(companion);
  };
  const ask = (id: string) =>
    app.evaluate(
      ([message, origin]) => {
        window.companion?.postMessage(message, origin);
      },
      [{ patchcord: 'companion', version: 1, kind: 'ask', id }, bench.site.origin] as const,
    );
  const heard = async (): Promise<CompanionMessage[]> => {
    const messages = await app.evaluate(() => window.heard);
    expect(messages.filter(({ origin }) => origin !== bench.site.origin)).toEqual([]);
    return messages.map(({ data }) => readCompanionMessage(data) as CompanionMessage);
  };
  const latest = async () => {
    const message = (await heard()).at(-1);
    return message?.kind === 'presence' ? { ...message, windowId: '', answerTo: undefined } : message;
  };
  const presence = () =>
    ({
      kind: 'presence',
      windowId: '',
      answerTo: undefined,
      instanceUrl: bench.simulator.origin,
      username: 'alex.morgan',
      connection: 'ready',
      audio: 'ready',
      call: 'none',
      isMuted: undefined,
    }) as const;

  it('tells an app that was refused nothing, and everything it may know once it is allowed after all', async () => {
    await openFromApp();
    await ask('a1');
    await expect.poll(async () => (await heard()).map(({ kind }) => kind)).toEqual(['approval-needed']);
    await companion.getByRole('button', { name: 'Do not allow', exact: true }).press('Enter');
    await ask('a2');
    await expect
      .poll(async () => (await heard()).map(({ kind }) => kind))
      .toEqual(['approval-needed', 'approval-needed']);
    await companion.getByText('Settings', { exact: true }).click();
    await companion.getByRole('button', { name: 'Allow after all' }).click();
    await expect.poll(latest).toEqual(presence());
    await ask('a3');
    await expect
      .poll(async () => (await heard()).some((message) => 'answerTo' in message && message.answerTo === 'a3'))
      .toBe(true);
  });

  it('tells an approved app of the call, through a reload of the app, and says goodbye', async () => {
    await openFromApp({ zendeskOrigins: [zendesk.origin] });
    await expect.poll(latest).toEqual(presence());
    await ask('a1');
    await bench.simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await expect.poll(latest).toEqual({ ...presence(), call: 'ringing' });
    await ccpOf(companion).getByRole('button', { name: 'Accept call' }).click();
    await expect.poll(latest).toEqual({ ...presence(), call: 'connected' });
    await app.reload();
    await expect.poll(latest).toEqual({ ...presence(), call: 'connected' });
    await companion.close();
    await expect.poll(async () => (await heard()).at(-1)).toMatchObject({ kind: 'gone', call: 'connected' });
  });
});

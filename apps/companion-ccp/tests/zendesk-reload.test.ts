import { readCompanionMessage } from '@patchcord/companion-protocol';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ccpOf, type CompanionBench, isReady, openBench, stateOf } from './support/companion-bench.js';
import { launchBrowser } from './support/launch-browser.js';
import { serveSite, type ServedSite } from './support/serve-site.js';

declare global {
  interface Window {
    heardMessages: { readonly origin: string; readonly data: unknown }[];
  }
}

/** The frame of a Zendesk app: it opens the companion by a click, and asks the first that says that it is there. */
const appPage = `<!doctype html><title>App</title><button>Open the audio window</button><script>
  let companion;
  window.heardMessages = [];
  document.querySelector('button').onclick = () => {
    const { searchParams } = new URL(location.href);
    window.open(searchParams.get('companion'), 'patchcord-companion', 'popup=yes,width=320,height=640');
  };
  addEventListener('message', ({ origin, source, data }) => {
    heardMessages.push({ origin, data });
    if (companion !== undefined) return;
    companion = source;
    companion.postMessage({ patchcord: 'companion', version: 1, kind: 'ask', id: 'a1' }, origin);
  });
</script>`;

/** Another frame of the same app, which only listens. */
const otherPage = `<!doctype html><title>App, elsewhere</title><script>
  window.heardMessages = [];
  addEventListener('message', ({ origin, data }) => heardMessages.push({ origin, data }));
</script>`;

describe('the companion, when the whole of Zendesk is loaded again', () => {
  let browser: Browser;
  let bench: CompanionBench;
  let app: ServedSite;
  let zendesk: ServedSite;
  let page: Page;
  let companion: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    app = await serveSite({
      host: 'app.localhost',
      files: { '/app.html': appPage, '/other.html': otherPage },
    });
  });
  // Three sites, as in production: Zendesk, its apps, and the companion.
  beforeEach(async () => {
    bench = await openBench(browser, {
      timing: { ringMs: 120_000 },
      site: { files: { '/configuration.json': JSON.stringify({ zendeskOrigins: [app.origin] }) } },
    });
    const address = `${bench.site.origin}/?instance=${encodeURIComponent(bench.simulator.origin)}`;
    const frame = `<iframe src="${app.origin}/app.html?companion=${encodeURIComponent(address)}"></iframe>`;
    zendesk = await serveSite({
      host: '127.0.0.1',
      files: {
        '/agent.html': `<!doctype html><title>Zendesk</title><iframe src="/sidebar.html"></iframe>${frame}`,
        '/sidebar.html': `<!doctype html><title>Sidebar</title><iframe src="${app.origin}/other.html"></iframe>`,
      },
    });
    page = await bench.context.newPage();
    await page.goto(`${zendesk.origin}/agent.html`);
    const opening = bench.context.waitForEvent('page');
    await appFrame().getByRole('button').click();
    companion = await opening;
    await isReady(companion);
  });
  afterEach(async () => {
    expect(bench.problems).toEqual([]);
    await bench.close();
    zendesk.close();
  });
  afterAll(async () => {
    app.close();
    await browser.close();
  });

  const appFrame = () => page.frameLocator('iframe[src*="app.html"]');
  const sidebar = () => page.frameLocator('iframe[src*="sidebar"]').frameLocator('iframe');
  const heard = async (frame = appFrame()) => {
    const messages = await frame.locator('html').evaluate(() => window.heardMessages);
    expect(messages.filter(({ origin }) => origin !== bench.site.origin)).toEqual([]);
    return messages.map(({ data }) => readCompanionMessage(data));
  };
  const answers = async () =>
    (await heard()).flatMap((message) =>
      message?.kind === 'presence' && message.answerTo !== undefined ? [message] : [],
    );

  it('finds its new app without a click, and then leaves the other frames alone', async () => {
    await expect.poll(async () => (await answers()).length).toBe(1);
    expect((await heard(sidebar())).length).toBe(1);
    await page.reload();
    await expect.poll(async () => (await answers()).length, { timeout: 15_000 }).toBe(1);
    const { call, username } = (await answers())[0] ?? {};
    expect([call, username]).toEqual(['none', 'alex.morgan']);
    // Two heartbeats after the answer, which is the second message: nobody else has heard them.
    await expect.poll(async () => (await heard()).length, { timeout: 15_000 }).toBe(4);
    expect((await heard(sidebar())).length).toBeLessThan(3);
  });

  it('goes on carrying the sound of the call, and tells the new app of it', async () => {
    const { driver } = bench.simulator;
    const { contactId } = await driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await ccpOf(companion).getByRole('button', { name: 'Accept call' }).click();
    await stateOf(companion).getByText('On a call', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(async () => (await answers()).at(-1)?.call, { timeout: 15_000 }).toBe('connected');
    const { audio, audioHistory, audioInterruptions } = await driver.contact(contactId);
    expect([audio, audioInterruptions, audioHistory.map((turn) => turn.page)]).toEqual([
      'page',
      0,
      [bench.site.origin],
    ]);
    // Against it: what carries the sound, loaded again, does interrupt it.
    companion.on('dialog', (dialog) => void dialog.accept());
    await companion.reload();
    await expect.poll(async () => (await driver.contact(contactId)).audio).toBe('lost');
  });
});

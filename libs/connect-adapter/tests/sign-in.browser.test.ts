import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.js';
import { serveHost, type ServedHost } from './serve-host.js';
import { openSoftphone, type SoftphoneBench, type SoftphoneBenchOptions } from './softphone-bench.js';

describe('signing in, with unmodified Streams', () => {
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

  const open = async (options: SoftphoneBenchOptions): Promise<void> => {
    bench = await openSoftphone(browser, host, options);
  };
  const status = () => bench.telephony.getSnapshot().status;
  const statuses = () =>
    bench.telephony.history
      .map((snapshot) => snapshot.status)
      .filter((each, index, all) => each !== all[index - 1]);
  const openSignInWindow = async () => {
    const opening = bench.context.waitForEvent('page');
    await bench.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    return opening;
  };

  it('opens a window from the click, becomes ready, and closes the window', async () => {
    await open({ loadTimeout: 1_500 });
    await expect.poll(status).toBe('signedOut');
    const window = await openSignInWindow();
    const closed = window.waitForEvent('close');
    await window.getByRole('button', { name: 'Sign in as Alex Morgan' }).click();
    await expect.poll(status).toBe('ready');
    await closed;
    expect(statuses()).toEqual(['connecting', 'signedOut', 'signingIn', 'ready']);
  });

  it('becomes ready by a sign-in that came after Streams had given up', async () => {
    await open({ loadTimeout: 300 });
    await expect.poll(status).toBe('signedOut');
    await bench.page.waitForFunction('connect.core.iframeRefreshAttempt > 10');
    const window = await openSignInWindow();
    await window.getByRole('button', { name: 'Sign in as Alex Morgan' }).click();
    await window.getByText('Alex Morgan').first().waitFor();
    await window.close();
    await expect.poll(status).toBe('ready');
  });

  it('opens one window however often the button is pressed', async () => {
    await open({ loadTimeout: 1_500 });
    await expect.poll(status).toBe('signedOut');
    await openSignInWindow();
    await bench.page.bringToFront();
    await bench.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    expect(bench.context.pages()).toHaveLength(2);
  });

  it('says no answer when this page is not an approved origin and the agent has signed in', async () => {
    await open({ loadTimeout: 1_500, signedIn: true, approvedOrigins: ['https://acme.zendesk.com'] });
    await expect.poll(status).toBe('signedOut');
    const window = await openSignInWindow();
    await window.close();
    await expect.poll(status, { timeout: 15_000 }).toBe('noAnswer');
    expect(statuses()).toEqual(['connecting', 'signedOut', 'signingIn', 'noAnswer']);
  });

  it('says unreachable when nothing answers at the instance’s address', async () => {
    await open({ loadTimeout: 1_500, wrongOrigin: 'http://localhost:9' });
    await expect.poll(status).toBe('unreachable');
  });

  it('notices a session that ended in silence, and is back where single sign-on remembers the agent', async () => {
    await open({ signedIn: true, timing: { ringMs: 120_000 } });
    await expect.poll(status).toBe('ready');
    await bench.driver.expireSession();
    const { contactId } = await bench.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await expect
      .poll(() => bench.telephony.getSnapshot().contacts?.[0]?.contactId, { timeout: 20_000 })
      .toBe(contactId);
    expect(statuses()).toEqual(['connecting', 'ready', 'signedOut', 'ready']);
  });

  it('keeps the call through a sign-out, and takes it up again after the sign-in', async () => {
    await open({ signedIn: true, timing: { ringMs: 120_000 } });
    await expect.poll(status).toBe('ready');
    const { contactId } = await bench.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await expect.poll(() => bench.telephony.getSnapshot().contacts?.length).toBe(1);
    await bench.driver.signOut();
    await expect.poll(status).toBe('signedOut');
    const window = await openSignInWindow();
    await window.getByRole('button', { name: 'Sign in as Alex Morgan' }).click();
    await window.getByText('Alex Morgan').first().waitFor();
    await window.close();
    await expect.poll(status).toBe('ready');
    const known = bench.telephony.history.slice(
      bench.telephony.history.findIndex(({ contacts }) => contacts?.length === 1),
    );
    expect(known.map(({ contacts }) => contacts?.map((contact) => contact.contactId))).toEqual(
      known.map(() => [contactId]),
    );
  });
});

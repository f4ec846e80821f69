import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.js';
import { serveHost, type ServedHost } from './serve-host.js';
import { openSoftphone, type SoftphoneBench } from './softphone-bench.js';

const number = '+14155550177';

describe('dial, with unmodified Streams', () => {
  let browser: Browser;
  let host: ServedHost;
  let bench: SoftphoneBench;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), serveHost()]);
  });
  beforeEach(async () => {
    bench = await openSoftphone(browser, host, { signedIn: true });
    await expect.poll(() => bench.telephony.getSnapshot().status).toBe('ready');
  });
  afterEach(async () => {
    expect(bench.telephony.problems).toEqual([]);
    await bench.close();
  });
  afterAll(async () => {
    host.close();
    await browser.close();
  });

  const queueNamed = (name: string): string =>
    bench.telephony.getSnapshot().agent?.routingProfile.queues.find((queue) => queue.name === name)?.id ?? '';
  const orders = async () =>
    (await bench.driver.requests()).filter(({ operation }) => operation === 'CreateOutboundContact').length;

  it('names the queues of the routing profile and its default', () => {
    const { queues, defaultOutboundQueue } = bench.telephony.getSnapshot().agent?.routingProfile ?? {};
    expect([queues?.map(({ name }) => name), defaultOutboundQueue?.name]).toEqual([
      ['Support', 'Support EU', 'Acme Sales', 'Acme Care', 'BasicQueue'],
      'BasicQueue',
    ]);
  });

  it('calls from the queue it was told', async () => {
    await bench.telephony.dial(number, queueNamed('Acme Sales'));
    await expect
      .poll(() =>
        bench.telephony
          .getSnapshot()
          .contacts?.map(({ customerNumber, direction, queueName }) => [
            customerNumber,
            direction,
            queueName,
          ]),
      )
      .toEqual([[number, 'outbound', 'Acme Sales']]);
  });

  it('is rejected for a number that Connect refuses', async () => {
    await expect(bench.telephony.dial('12', queueNamed('Support'))).rejects.toMatchObject({
      reason: 'rejected',
      mayHaveBeenApplied: false,
    });
  });

  it('may have been carried out after a failure of the service', async () => {
    await bench.driver.addFault({ operation: 'CreateOutboundContact', status: 500 });
    await expect(bench.telephony.dial(number, queueNamed('Support'))).rejects.toMatchObject({
      reason: 'unavailable',
      mayHaveBeenApplied: true,
    });
  });

  it('is forbidden to an agent without the permission, whom Connect is not asked about', async () => {
    await bench.driver.setPermissions([]);
    await bench.page.reload();
    await expect.poll(() => bench.telephony.getSnapshot().agent?.mayDial).toBe(false);
    await expect(bench.telephony.dial(number, queueNamed('Support'))).rejects.toMatchObject({
      reason: 'forbidden',
    });
    expect(await orders()).toBe(0);
  });
});

import { describeTelephonyContract, type TelephonySubject } from '@patchcord/contact-ports/testing';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './launch-browser.js';
import { serveHost, type ServedHost } from './serve-host.js';
import { openSoftphone } from './softphone-bench.js';

describe('startConnect, with unmodified Streams and a simulated instance', () => {
  let browser: Browser;
  let host: ServedHost;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), serveHost()]);
  });
  afterAll(async () => {
    host.close();
    await browser.close();
  });

  const createSubject = async (): Promise<TelephonySubject> => {
    const { telephony, driver, close } = await openSoftphone(browser, host, {
      timing: { ringMs: 120_000 },
    });
    const act = (action: (contactId: string) => Promise<unknown>) => async (contactId: string) =>
      void (await action(contactId));
    return {
      telephony,
      dialableNumber: '+14155550177',
      answer: async () => {
        await driver.rememberSignIn();
        telephony.reconnect();
      },
      ring: async () => {
        const call = { customerNumber: '+14155550134', queue: 'Support' };
        return (await driver.ring(call)).contactId;
      },
      accept: act(driver.accept),
      customerHangup: act(driver.customerHangup),
      clear: act(driver.clear),
      signOut: driver.signOut,
      close,
    };
  };

  describeTelephonyContract({ describe, it, expect, waitFor: vi.waitFor }, createSubject, 8_000);
});

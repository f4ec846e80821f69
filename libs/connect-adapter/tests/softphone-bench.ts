import {
  type ConnectSimulator,
  type ConnectSimulatorOptions,
  startConnectSimulator,
} from '@patchcord/connect-simulator';
import type { Browser, BrowserContext, Page } from 'playwright';
import { remoteTelephony, type RemoteTelephony } from './remote-telephony.js';
import type { ServedHost } from './serve-host.js';

/** One instance, one browser profile, one host page. */
export interface SoftphoneBench {
  readonly simulator: ConnectSimulator;
  readonly driver: ConnectSimulator['driver'];
  readonly context: BrowserContext;
  readonly page: Page;
  readonly telephony: RemoteTelephony;
  close(): Promise<void>;
}

export interface SoftphoneBenchOptions extends ConnectSimulatorOptions {
  readonly loadTimeout?: number;
  /** Whether the page carries the audio. */
  readonly audio?: 'here' | 'elsewhere';
  /** Where the page looks for the instance, if elsewhere. */
  readonly wrongOrigin?: string;
}

export async function openSoftphone(
  browser: Browser,
  host: ServedHost,
  { loadTimeout = 5_000, audio, wrongOrigin, ...simulatorOptions }: SoftphoneBenchOptions = {},
): Promise<SoftphoneBench> {
  const simulator = await startConnectSimulator(simulatorOptions);
  const context = await browser.newContext();
  const page = await context.newPage();
  const telephony = await remoteTelephony(page);
  await page.goto(host.url(wrongOrigin ?? simulator.origin, loadTimeout, audio));
  return {
    simulator,
    driver: simulator.driver,
    context,
    page,
    telephony,
    close: async () => {
      await context.close();
      await simulator.close();
    },
  };
}

import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator, type ZendeskSimulatorOptions } from '../src/index.js';
import { fixtureApp } from './fixture-app.js';

/** @returns a Chromium without a window and without background traffic */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}

/** What every test of a file starts with: a fresh account with the fixture app, and an empty tab. */
export interface OpenedWorkspace {
  readonly browser: Browser;
  readonly zendesk: ZendeskSimulator;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Starts browser and simulator once for the tests of a file, and hands each test its own account, context and tab. */
export function inWorkspace(
  use: (opened: OpenedWorkspace) => void,
  options: ZendeskSimulatorOptions = { app: fixtureApp },
): void {
  let browser: Browser;
  let zendesk: ZendeskSimulator;
  let context: BrowserContext;
  beforeAll(async () => {
    [browser, zendesk] = await Promise.all([launchChromium(), startZendeskSimulator(options)]);
  });
  afterAll(async () => {
    await browser.close();
    await zendesk.close();
  });
  beforeEach(async () => {
    await zendesk.driver.reset();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    use({ browser, zendesk, context, page: await context.newPage() });
  });
  afterEach(async () => {
    await context.close();
  });
}

/** One app instance in a workspace tab. */
export interface AppInstance {
  readonly guid: string;
  readonly frame: Frame;
  /** Runs an expression in the app's frame, where `client` is the SDK's client. */
  ask<Answer = unknown>(expression: string): Promise<Answer>;
  /** The data of the events of a name the instance has heard so far. */
  heard(name: string): Promise<unknown[]>;
}

/** @returns the instance of a location once it is registered; the one in the shown tab where there are several */
export async function appInstance(page: Page, location: string, within = ''): Promise<AppInstance> {
  const element = page.locator(`${within} iframe[data-location="${location}"]`);
  await element.waitFor({ state: 'attached' });
  const frame = await (await element.elementHandle())?.contentFrame();
  if (frame == null) throw new Error(`The ${location} instance has no frame.`);
  await frame.waitForFunction("window.heard?.some(({ name }) => name === 'app.registered')");
  return {
    guid: (await element.getAttribute('data-guid')) ?? '',
    frame,
    ask: <Answer>(expression: string) => frame.evaluate<Answer>(expression),
    heard: (name) =>
      frame.evaluate<unknown[]>(
        `window.heard.filter((one) => one.name === ${JSON.stringify(name)}).map(({ data }) => data)`,
      ),
  };
}

/** @returns the guid of an instance of a location, loaded or not */
export async function guidOf(instance: AppInstance, location: string): Promise<string> {
  const { instances } = await instance.ask<{ instances: Record<string, { location: string }> }>(
    "client.get('instances')",
  );
  const entry = Object.entries(instances).find(([, context]) => context.location === location);
  if (entry === undefined) throw new Error(`There is no ${location} instance.`);
  return entry[0];
}

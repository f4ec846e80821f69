import { chromium, type Browser, type Frame, type Page } from 'playwright';

/** @returns a Chromium without a window and without background traffic */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
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

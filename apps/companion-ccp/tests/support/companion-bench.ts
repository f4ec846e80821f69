import {
  type ConnectSimulator,
  type ConnectSimulatorOptions,
  startConnectSimulator,
} from '@patchcord/connect-simulator';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright';
import { serveSite, type ServedSite, type ServeSiteOptions } from './serve-site.js';

export interface BenchOptions extends ConnectSimulatorOptions {
  readonly site?: ServeSiteOptions;
  /** What the browser says about the microphone. */
  readonly microphone?: 'granted' | 'denied' | 'prompt';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** One instance, one site, one browser profile. */
export interface CompanionBench {
  readonly simulator: ConnectSimulator;
  readonly site: ServedSite;
  readonly context: BrowserContext;
  /** Opens the page, told of the instance by its address. */
  open(query?: string): Promise<Page>;
  /** What went wrong in pages: exceptions, and violations of the policy. */
  readonly problems: string[];
  close(): Promise<void>;
}

/** Connect's page inside the companion. */
export function ccpOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[name="Amazon Connect CCP"]');
}

export async function openBench(browser: Browser, options: BenchOptions = {}): Promise<CompanionBench> {
  const {
    site: siteOptions,
    microphone = 'granted',
    viewport = { width: 420, height: 820 },
    ...rest
  } = options;
  const simulator = await startConnectSimulator({ signedIn: true, ...rest });
  const site = await serveSite(siteOptions);
  const context = await browser.newContext({ viewport, locale: 'en-US' });
  const problems: string[] = [];
  const watch = (page: Page): void => {
    page.on('pageerror', ({ message, stack = '' }) => {
      // Timers of Streams outlive its `terminate`, and find no conduit; what passes through our own code is ours.
      const isOfStreams = /\/connect-streams-/.test(stack) && !/\/companion-/.test(stack);
      if (!isOfStreams) problems.push(`${message} ${stack}`);
    });
    page.on('console', (message) => {
      // The instance's own policy refuses pages that are not approved: some tests want that.
      const isOurs = !message.text().includes('frame-ancestors');
      if (isOurs && message.text().includes('Content Security Policy')) problems.push(message.text());
    });
  };
  context.on('page', watch);
  if (microphone === 'granted') await context.grantPermissions(['microphone'], { origin: site.origin });
  // Whatever is not granted then is refused.
  if (microphone === 'denied') await context.grantPermissions(['notifications'], { origin: site.origin });
  return {
    simulator,
    site,
    context,
    problems,
    open: async (query = `?instance=${encodeURIComponent(simulator.origin)}`) => {
      const page = await context.newPage();
      await page.goto(`${site.origin}/${query}`);
      return page;
    },
    close: async () => {
      await context.close();
      await simulator.close();
      site.close();
    },
  };
}

/** The big state of the page. */
export function stateOf(page: Page): Locator {
  return page.locator('patchcord-companion-state .heading');
}

/** Resolves when the page says this about the whole, or in a notice. */
export function says(page: Page, heading: string): Promise<void> {
  return page.getByRole('heading', { name: heading, exact: true }).waitFor();
}

/** Resolves when the softphone is up, and takes calls. */
export function isReady(page: Page): Promise<void> {
  return stateOf(page).getByText('Ready for calls').waitFor();
}

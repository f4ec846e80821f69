import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright';
import { startSandbox, type Sandbox, type SandboxOptions } from '../src/start-sandbox.js';

/**
 * Chromium as it ships: Playwright's own list of disabled features would switch storage partitioning off. The pop-ups of
 * the address bar are two hidden pages for each window, and would take a third of the processor.
 */
const browserArguments: string[] = [
  '--no-sandbox',
  '--disable-features=Translate,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--disable-background-networking',
  '--autoplay-policy=no-user-gesture-required',
  // A microphone that beeps, for windows that look whether there is one.
  '--use-fake-device-for-media-stream',
];

export function launchBrowser(extraArguments: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...browserArguments, ...extraArguments],
  });
}

/** A browser profile that is no private window, and what ends it. */
export interface BrowserProfile {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Some builds of Chromium block them unless told otherwise. */
const allowsCookiesInFrames = { block_third_party_cookies: false, cookie_controls_mode: 0 };

/**
 * A browser profile of its own, as people work in: unlike a private window, which the other desks are, it keeps cookies
 * of pages in frames.
 */
export async function launchProfile(preferences: object = {}): Promise<BrowserProfile> {
  const profile = await mkdtemp(join(tmpdir(), 'patchcord-profile-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { ...allowsCookiesInFrames, ...preferences } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: browserArguments,
  });
  const close = async (): Promise<void> => {
    await context.close();
    // The browser's last processes may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 20 });
  };
  return { context, close };
}

/**
 * A browser profile in which `origin` may store nothing, as an administrator's policy would have it: touching its
 * storage throws in every frame of that origin, and other origins are not affected.
 */
export function launchWithoutStorageFor(origin: string): Promise<BrowserProfile> {
  const cookies = { [`${origin},*`]: { setting: 2 } };
  return launchProfile({ content_settings: { exceptions: { cookies } } });
}

/** An agent's desk: the workspace in a browser tab, the softphone in it, and Connect's panel in that. */
export interface Desk {
  readonly sandbox: Sandbox;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly softphone: FrameLocator;
  readonly ccp: FrameLocator;
  /** What went wrong in any of the desk's pages, uncaught. */
  readonly errors: readonly string[];
}

export interface DeskOptions {
  /** Leaves out waiting for the softphone to come up. */
  readonly awaitsReady?: boolean;
  /** Whose desk, by username: `bob.carter`; the default agent's without it. The profile is theirs from then on. */
  readonly agent?: string;
}

/** Opens the workspace in a browser profile of its own, and waits until the agent can take calls. */
export async function openDesk(browser: Browser, sandbox: Sandbox, options: DeskOptions = {}): Promise<Desk> {
  return openDeskIn(await browser.newContext({ viewport: { width: 1280, height: 800 } }), sandbox, options);
}

/** The same in a profile that exists already. */
export async function openDeskIn(
  context: BrowserContext,
  sandbox: Sandbox,
  options: DeskOptions = {},
): Promise<Desk> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  // The agent who is asked whether to leave in mid-call means it. Without an answer the browser would stay.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(addressOf(sandbox, options.agent));
  const desk = deskIn(sandbox, page, errors);
  if (options.awaitsReady ?? true) {
    const { agent } = options;
    const state = agent === undefined ? 'Available' : (await sandbox.connect.driver.agentOf(agent)).state;
    await desk.softphone.getByText(state).first().waitFor({ state: 'attached' });
  }
  return desk;
}

function addressOf(sandbox: Sandbox, agent: string | undefined): string {
  if (agent === undefined) return sandbox.addresses.workspace;
  const desk = sandbox.agents.find(({ username }) => username === agent);
  if (desk === undefined) throw new Error(`${agent} does not work here.`);
  return desk.deskUrl;
}

/** The desk in a page that is open already. */
function deskIn(sandbox: Sandbox, page: Page, errors: readonly string[] = []): Desk {
  const softphone = page.frameLocator('iframe[src*="softphone.html"]');
  const ccp = softphone.frameLocator('iframe[src*="/ccp-v2"]');
  return { sandbox, context: page.context(), page, softphone, ccp, errors };
}

/** A sandbox of its own, on free ports. */
export function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return startSandbox({ port: 0, ...options });
}

/** Back to the world of the start, for the next test. */
export async function resetSandbox(sandbox: Sandbox): Promise<void> {
  await Promise.all([sandbox.connect.driver.reset(), sandbox.zendesk.driver.reset()]);
}

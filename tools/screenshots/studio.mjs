/* global document */
import { fileURLToPath } from 'node:url';

/** Where the pictures are. */
export const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));

/** The customer whom most pictures show. */
export const jane = '+14155550134';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {{ softphone: import('playwright').FrameLocator, ccp: import('playwright').FrameLocator }} Desk
 *   the app's softphone in a workspace, and Connect's panel in that
 * @typedef {ReturnType<typeof createStudio>} Studio
 */

/** @param {Page | import('playwright').FrameLocator} workspace @returns {Desk} */
export function deskIn(workspace) {
  const softphone = workspace.frameLocator('iframe[src*="softphone.html"]');
  return { softphone, ccp: softphone.frameLocator('iframe[src*="/ccp-v2"]') };
}

/** Until the agent can take calls. @param {Desk} desk */
export const ready = ({ softphone }) =>
  softphone.getByText('Available').first().waitFor({ state: 'attached' });

/** Until the customer is found. @param {Desk} desk */
export const found = ({ softphone }) => softphone.getByText(/Jane Doe found/).waitFor();

/** Accepts the call that rings, and waits until it is on a ticket. @param {Desk} desk */
export async function answer({ softphone, ccp }) {
  await ccp.getByRole('button', { name: 'Accept call' }).click();
  await softphone.getByText(/Call details follow/).waitFor();
}

/** Clears the contact that is over and saved. @param {Desk} desk */
export async function clear({ softphone, ccp }) {
  await ccp.getByRole('button', { name: 'Clear contact' }).click();
  await softphone.getByText('Saved.').waitFor({ state: 'detached' });
}

/**
 * What every picture is taken with.
 *
 * @param {import('playwright').Browser} browser
 * @param {import('../../apps/sandbox/dist/start-sandbox.js').Sandbox} sandbox
 */
export function createStudio(browser, sandbox) {
  /** @param {Page} page what moves in it comes to rest first @param {string} name @param {{ screenshot(options: object): Promise<unknown> }} part */
  async function take(page, name, part = page) {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    });
    await part.screenshot({ path: `${folder}${name}.png` });
    process.stderr.write(`docs/images/${name}.png\n`);
  }

  /** Both worlds as at the start. */
  async function reset() {
    await sandbox.connect.driver.reset();
    await sandbox.zendesk.driver.reset();
  }

  /**
   * @param {{ height?: number, address?: string, scheme?: 'light' | 'dark' }} [options]
   * @returns {Promise<Desk & { page: Page }>} a workspace of the default agent, or at another address, ready for calls
   */
  async function openWorkspace({
    height = 860,
    address = sandbox.addresses.workspace,
    scheme = 'light',
  } = {}) {
    const page = await browser.newPage({ viewport: { width: 1280, height }, colorScheme: scheme });
    await page.goto(address);
    const desk = deskIn(page);
    await ready(desk);
    return { page, ...desk };
  }

  return { browser, sandbox, take, reset, openWorkspace };
}

import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Browser } from 'playwright';
import { onTestFinished, vi } from 'vitest';
import { startTwoWorlds } from './start-two-worlds.js';

const built = new URL('../../dist/control-room/', import.meta.url).pathname;

/** The built page before two running simulators; the workspace beside it is whatever Zendesk's simulator serves. */
export async function openControlRoom(browser: Browser) {
  const worlds = await startTwoWorlds();
  const pages = new Hono();
  pages.get('/sandbox.json', (context) => context.json(worlds.sandbox.config));
  pages.use('*', serveStatic({ root: built }));
  const server = createAdaptorServer({ fetch: pages.fetch });
  server.listen(0, 'localhost');
  const { port } = await vi.waitUntil(() => server.address() as { readonly port: number } | null);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(async () => {
    await context.close();
    server.close();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`http://localhost:${String(port)}/`);
  await page.getByText('Available', { exact: true }).first().waitFor();
  return { ...worlds, page };
}

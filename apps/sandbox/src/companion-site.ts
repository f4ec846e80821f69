import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listenOnLoopback, type LoopbackServer } from './listen-on-loopback.js';

/** What an administrator writes into the `configuration.json` beside the page. */
export interface CompanionConfiguration {
  /** The Amazon Connect instance. */
  readonly instanceUrl: string;
  /** Origins of Zendesk apps that are told about the window without asking the agent. */
  readonly zendeskOrigins: readonly string[];
}

/** Where and how the companion is served. */
export interface CompanionSiteOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** Name in its own address: `companion.localhost` is a site of its own. */
  readonly host: 'localhost' | 'companion.localhost';
  /** Asked for each request: the app's origin may not be known yet when the site starts. */
  readonly configuration: () => CompanionConfiguration;
}

/** A running site; `url` is what the app's setting `companionUrl` takes. */
export interface CompanionSite extends Pick<LoopbackServer, 'close'> {
  readonly url: string;
}

const pageDirectory = fileURLToPath(new URL('../../companion-ccp/dist/', import.meta.url));

/**
 * Serves the companion as its README asks a static host to: what may change is asked for anew each time, and no page
 * may frame it. Rejects with an Error of code EADDRINUSE when the port is taken.
 */
export async function startCompanionSite(options: CompanionSiteOptions): Promise<CompanionSite> {
  const pages = new Hono();
  pages.use('*', async (context, next) => {
    await next();
    context.header('content-security-policy', "frame-ancestors 'none'");
    const isNamedByContent = context.req.path.startsWith('/assets/');
    context.header('cache-control', isNamedByContent ? 'max-age=31536000, immutable' : 'no-cache');
  });
  pages.get('/configuration.json', (context) => context.json(options.configuration()));
  if (existsSync(pageDirectory)) pages.use('*', serveStatic({ root: pageDirectory }));
  pages.notFound((context) =>
    context.text(
      existsSync(pageDirectory)
        ? 'There is no such file.'
        : 'The companion is not built: run the build of @patchcord/companion-ccp.',
      404,
    ),
  );
  const { port, close } = await listenOnLoopback(pages, options.port);
  return { url: `http://${options.host}:${String(port)}/`, close };
}

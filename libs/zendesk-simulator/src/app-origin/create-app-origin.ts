import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Hono } from 'hono';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The address of the SDK in production HTML. */
export const sdkAddress = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

/** Where the simulator's stand-in for Zendesk's CDN serves the SDK. */
export const localSdkPath = '/__cdn/zaf_sdk.min.js';

/** Where the script that runs in all pages of the app is served. */
const pageScriptPath = '/__page-script.js';

const sdkFile = new URL('../../dist/cdn/zaf_sdk.min.js', import.meta.url);

/**
 * @param directory the built app; its files are served as they are, but in HTML the SDK's CDN address is answered
 *   from this origin
 * @param pageScript JavaScript to run in each of its pages, as a browser's extension would
 * @returns the origin of the app, as Zendesk hosts it apart from the workspace
 */
export function createAppOrigin(directory: string | undefined, pageScript?: string): Hono {
  const origin = new Hono();
  origin.get(localSdkPath, async (context) => {
    const sdk = await readOptional(sdkFile);
    if (sdk === undefined)
      return context.text('The SDK is not built: run the build of @patchcord/zendesk-simulator.', 500);
    return context.body(sdk, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
    });
  });
  origin.get(pageScriptPath, (context) =>
    pageScript === undefined
      ? context.text('Not found', 404)
      : context.body(pageScript, 200, {
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'no-store',
        }),
  );
  origin.get('*', async (context) => {
    const path = safePath(new URL(context.req.url).pathname);
    const file =
      directory === undefined || path === undefined ? undefined : await readOptional(join(directory, path));
    if (file === undefined || path === undefined) return context.text('Not found', 404);
    const contentType = contentTypes[extname(path)] ?? 'application/octet-stream';
    // The workspace reads the app's icons from here.
    const headers = {
      'content-type': contentType,
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    };
    if (extname(path) !== '.html') return context.body(file, 200, headers);
    const html = file.toString().replaceAll(sdkAddress, localSdkPath);
    const page = pageScript === undefined ? html : withScript(html, pageScriptPath);
    return context.body(page, 200, headers);
  });
  return origin;
}

/** Runs before the page's own modules, and after its classic scripts. */
function withScript(html: string, path: string): string {
  return html.replace('</head>', () => `<script src="${path}"></script></head>`);
}

/** @returns the path inside the folder, or `undefined` when it would leave it */
function safePath(pathname: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(pathname));
    return path.split(sep).includes('..') || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

async function readOptional(file: string | URL): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

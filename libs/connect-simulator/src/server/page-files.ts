import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

// `src/server` and `dist/server` lie equally deep, so the built page is found from either.
const builtPages = new URL('../../dist/page/', import.meta.url);
const require = createRequire(import.meta.url);

/** A file of the built page or worker; undefined if there is none of this name. */
export async function builtPageFile(name: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]+\.js(\.map)?$/.test(name)) return undefined;
  try {
    return await readFile(new URL(name, builtPages), 'utf8');
  } catch {
    return undefined;
  }
}

let streams: Promise<string> | undefined;

/** The pinned Streams library, exactly as it is published. */
export function streamsScript(): Promise<string> {
  streams ??= readFile(require.resolve('streams-ccp/release/connect-streams-min.js'), 'utf8');
  return streams;
}

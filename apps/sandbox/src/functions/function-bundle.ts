import { fileURLToPath } from 'node:url';

const bundles = new URL('../../../functions/dist/bundles/', import.meta.url);

/** The functions of apps/functions, as they are deployed. */
export type FunctionName = 'flow-look-up' | 'recording-control' | 'ticket-intake' | 'ticket-tasks';

/** Where the build has put a function's bundle. */
export function functionBundle(name: FunctionName): string {
  return fileURLToPath(new URL(`${name}/index.mjs`, bundles));
}

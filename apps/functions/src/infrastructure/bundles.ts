import { Code } from 'aws-cdk-lib/aws-lambda';

/** The functions that are deployed. */
export type BundleName = 'flow-look-up' | 'recording-control' | 'ticket-intake' | 'ticket-tasks';

/** Gives the code of a function. */
export type Bundles = (name: BundleName) => Code;

/**
 * The functions as `npm run build` has bundled them.
 * @param folder a folder for each of them, with `index.mjs`
 */
export function createBundles(folder: string): Bundles {
  return (name) => Code.fromAsset(`${folder}/${name}`);
}

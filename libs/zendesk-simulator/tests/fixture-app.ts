import { fileURLToPath } from 'node:url';

/** A small app that puts the unmodified SDK's client where a test can reach it. */
export const fixtureApp = {
  directory: fileURLToPath(new URL('./fixture-app', import.meta.url)),
  settings: { greeting: 'Hi', secret: 'hidden from browsers', key: 'the shared key' },
} as const;

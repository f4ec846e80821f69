import { type CompanionSettings, noSettings, readSettings } from '../settings/companion-settings.js';

const patience = 4_000;

/**
 * What the administrator has written into `configuration.json`, beside the page. Never rejects: a file that is missing, late or damaged
 * says nothing.
 */
export async function readConfiguration(
  fetch: typeof globalThis.fetch,
  pageOrigin: string,
): Promise<CompanionSettings> {
  try {
    const response = await fetch('./configuration.json', {
      cache: 'no-cache',
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? readSettings(await response.text(), pageOrigin) : noSettings;
  } catch {
    return noSettings;
  }
}

import type { CcpPageConfig } from '../pages/ccp-page-config.js';

/** What the server wrote into the page. */
export function readPageConfig(): CcpPageConfig {
  const text = document.getElementById('ccp-config')?.textContent ?? '';
  return JSON.parse(text) as CcpPageConfig;
}

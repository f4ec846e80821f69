import { chromium } from 'playwright';
import type { Browser } from 'playwright';

/**
 * Chromium as it ships: Playwright's own list of disabled features would switch storage partitioning off, and only
 * the last list counts. The pop-ups of the address bar are two hidden pages for each window, and would take more of
 * the processor than the tests themselves.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-networking',
      '--disable-features=Translate,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
    ],
  });
}

import { type Browser, chromium } from 'playwright';

/**
 * Chromium as people have it: Playwright's own list of disabled features would switch the partitioning of storage off, and only the last
 * list counts. The pop-ups of the address bar are two hidden pages for each window, and would take a third of the processor. `--no-sandbox` is for containers that run as root. The microphone is one that beeps.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-fake-device-for-media-stream',
      '--disable-background-networking',
      '--disable-features=Translate,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
    ],
  });
}

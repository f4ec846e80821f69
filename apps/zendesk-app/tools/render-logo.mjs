// Draws `public/assets/logo.png` (320 px) and `logo-small.png` (128 px) from `tools/logo.svg`. Run it after changing the drawing.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const logo = readFileSync(new URL('logo.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [name, size] of [
  ['logo', 320],
  ['logo-small', 128],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${logo}`);
  const path = fileURLToPath(new URL(`../public/assets/${name}.png`, import.meta.url));
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();

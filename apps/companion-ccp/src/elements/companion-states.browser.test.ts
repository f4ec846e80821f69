import { applyColorScheme } from '@patchcord/agent-ui';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { companionViews, readyView } from '../../tests/support/companion-views.js';
import { mountCompanion } from '../../tests/support/mount-companion.js';

// Set it to look at what the agent sees: one picture of each state in `out-tsc/pictures`.
const wantsPictures = import.meta.env['VITE_PICTURES'] !== undefined;
const widths = [320, 1000] as const;

// Stands for Connect's own page.
function fillCcp(container: HTMLElement): void {
  const page = document.createElement('p');
  page.textContent = 'CCP';
  page.style.cssText = 'height:100%;margin:0;display:grid;place-items:center;background:#0d3a50;color:#fff';
  container.append(page);
}

async function findViolations(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    applyColorScheme(document.documentElement, scheme);
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    found.push(
      ...violations.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    );
  }
  return found;
}

async function takePictures(name: string): Promise<void> {
  for (const width of widths) {
    await page.viewport(width, 640);
    for (const scheme of ['light', 'dark'] as const) {
      applyColorScheme(document.documentElement, scheme);
      await page.viewport(width, Math.max(640, document.documentElement.scrollHeight));
      await page.screenshot({ path: `../../out-tsc/pictures/${name}-${String(width)}-${scheme}.png` });
    }
  }
  await page.viewport(320, 640);
}

describe.each(Object.entries(companionViews))('the companion: %s', (name, view) => {
  it('is accessible in both schemes, and fits into 320 px', async () => {
    const companion = await mountCompanion(view);
    fillCcp(companion.ccpContainer);

    expect(await findViolations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const { width, height } = companion.ccpContainer.getBoundingClientRect();
    expect([width >= 320, height >= 460]).toEqual([true, true]);
    if (wantsPictures) await takePictures(name);
  });
});

describe('the companion, with every panel open', () => {
  it('is accessible in both schemes, and fits into 320 px', async () => {
    const choice = { microphone: 'Headset H390', ringer: 'Speakerphone' };
    const settings = companionViews['refused']?.settings ?? readyView.settings;
    const devices = { ...readyView.devices, choice };
    const companion = await mountCompanion({ ...readyView, devices, settings });
    fillCcp(companion.ccpContainer);
    for (const details of companion.renderRoot.querySelectorAll('details')) details.open = true;

    expect(await findViolations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    if (wantsPictures) await takePictures('panels');
  });
});

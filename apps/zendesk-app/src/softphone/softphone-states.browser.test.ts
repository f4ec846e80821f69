import { applyColorScheme } from '@patchcord/agent-ui';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { mountSoftphone } from '../../tests/mount-softphone.js';
import { softphoneViews } from '../../tests/softphone-views.js';

// Set it to look at what the agent sees: one picture of each state in `out-tsc/pictures`.
const wantsPictures = import.meta.env['VITE_PICTURES'] !== undefined;

// Stands for Connect's own page.
function fillCcp(container: HTMLElement): void {
  container.innerHTML =
    '<div style="height:100%;display:grid;place-items:center;font:14px system-ui;background:#0d3a50;color:#fff">CCP</div>';
}

describe.each(Object.entries(softphoneViews))('the softphone: %s', (name, view) => {
  it.each(['light', 'dark'] as const)('is accessible and fits into 320 px (%s)', async (scheme) => {
    applyColorScheme(document.documentElement, scheme);
    const softphone = await mountSoftphone(view);
    fillCcp(softphone.ccpContainer);

    const { violations } = await axe.run(document, { resultTypes: ['violations'] });

    if (wantsPictures) {
      await page.viewport(320, Math.max(520, document.documentElement.scrollHeight));
      await page.screenshot({ path: `../../out-tsc/pictures/${name}-${scheme}.png` });
      await page.viewport(320, 520);
    }
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

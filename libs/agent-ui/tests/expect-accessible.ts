import axe from 'axe-core';
import { expect } from 'vitest';
import { applyColorScheme } from '../src/tokens/apply-color-scheme.js';

/** Runs axe over the page in both colour schemes, and checks that nothing is wider than the softphone's 320 px. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    applyColorScheme(document.documentElement, scheme);
    const { violations } = await axe.run(element, { resultTypes: ['violations'] });
    const found = violations.map(
      ({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    expect(found).toEqual([]);
  }
  expect(element.getBoundingClientRect().width).toBeLessThanOrEqual(320);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
}

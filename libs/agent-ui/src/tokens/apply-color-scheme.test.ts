import { describe, expect, it } from 'vitest';
import { applyColorScheme } from './apply-color-scheme.js';

describe('applyColorScheme', () => {
  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    [null, 'light'],
    [undefined, 'light'],
    ['sepia', 'light'],
  ])('reads %s as %s', (scheme, expected) => {
    const root = document.createElement('html');

    expect(applyColorScheme(root, scheme)).toBe(expected);
    expect([root.dataset['colorScheme'], root.style.colorScheme]).toEqual([expected, expected]);
  });
});

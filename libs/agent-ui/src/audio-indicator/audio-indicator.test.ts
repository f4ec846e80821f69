import { describe, expect, it } from 'vitest';
import { mount, textOf } from '../../tests/mount.js';
import { AudioIndicator } from './audio-indicator.js';

describe(AudioIndicator.name, () => {
  it.each([
    ['here', 'Audio here'],
    ['companion-connected', 'Companion connected'],
    ['companion-lost', 'Companion lost'],
    [undefined, ''],
  ] as const)('says for %s: "%s"', async (status, words) => {
    const indicator = await mount('patchcord-audio-indicator', { status });

    expect(textOf(indicator)).toBe(words);
  });
});

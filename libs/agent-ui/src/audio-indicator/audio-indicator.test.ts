import { describe, expect, it } from 'vitest';
import { mount, part, textOf } from '../../tests/mount.js';
import { AudioIndicator } from './audio-indicator.js';

describe(AudioIndicator.name, () => {
  it.each([
    ['here', 'Audio here'],
    ['here-trouble', 'No audio'],
    ['other-tab', 'Audio in other tab'],
    ['companion-connected', 'Companion connected'],
    ['companion-looking', 'Looking for companion'],
    ['companion-trouble', 'Check companion'],
    ['companion-missing', 'No companion'],
    ['companion-lost', 'Companion lost'],
    ['other-computer', 'Audio elsewhere'],
    ['other-computer-trouble', 'Check audio'],
    [undefined, ''],
  ] as const)('says for %s: "%s"', async (status, words) => {
    const indicator = await mount('patchcord-audio-indicator', { status });

    expect(textOf(indicator)).toBe(words);
  });

  it('asks for more to be shown, and says whether it is', async () => {
    const indicator = await mount('patchcord-audio-indicator', { status: 'here' });
    let pressed = 0;
    indicator.addEventListener('patchcord-toggle-sound', () => (pressed += 1));

    part(indicator, 'button').click();
    expect([pressed, part(indicator, 'button').getAttribute('aria-expanded')]).toEqual([1, 'false']);

    indicator.expanded = true;
    await indicator.updateComplete;
    expect(part(indicator, 'button').getAttribute('aria-expanded')).toBe('true');
  });
});

import { describe, expect, it } from 'vitest';
import { createAudioChoice } from './audio-choice.js';

function setUp(isBlocked = false, stored = new Map<string, string>()) {
  const page = { href: 'https://app.example/softphone.html?origin=o#app_guid=g', hash: '#app_guid=g' };
  const choice = createAudioChoice({
    agentKey: '7-11',
    location: page,
    history: {
      replaceState: (_data: unknown, _unused: string, url?: string | URL | null) => {
        page.href = String(url);
        page.hash = new URL(page.href).hash;
      },
    },
    openStorage: () => {
      if (isBlocked) throw new DOMException('Access is denied', 'SecurityError');
      return {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
        removeItem: (key) => void stored.delete(key),
      };
    },
  });
  return { choice, page, stored };
}

describe('createAudioChoice', () => {
  it('keeps the choice for this agent in this browser', () => {
    const { choice, page, stored } = setUp();
    expect([choice.read(), choice.isLasting()]).toEqual([undefined, true]);
    choice.write('companion');
    expect([choice.read(), [...stored]]).toEqual(['companion', [['patchcord-audio-7-11', 'companion']]]);
    expect(page.hash).toBe('#app_guid=g');
  });

  it('keeps it for the page where storage is blocked, and beside what stands in its address', () => {
    const { choice, page } = setUp(true);
    expect([choice.read(), choice.isLasting()]).toEqual([undefined, false]);
    choice.write('otherComputer');
    expect(choice.read()).toBe('otherComputer');
    expect(page.href).toBe(
      'https://app.example/softphone.html?origin=o#app_guid=g&patchcord-audio=otherComputer',
    );
    choice.write('here');
    expect(choice.read()).toBe('here');
  });

  it('takes nothing for a choice that is none', () => {
    const { choice } = setUp(false, new Map([['patchcord-audio-7-11', 'loud']]));
    expect(choice.read()).toBeUndefined();
  });
});

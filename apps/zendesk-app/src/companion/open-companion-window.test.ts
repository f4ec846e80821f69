import { describe, expect, it } from 'vitest';
import { type CompanionWindow, openCompanionWindow } from './open-companion-window.js';

const url = 'https://softphone.example.org/?instance=example.my.connect.aws';

function setUp(shown: string | 'foreign' | 'none') {
  const seen: string[] = [];
  const found: CompanionWindow = {
    closed: false,
    focus: () => void seen.push('focus'),
    postMessage: () => undefined,
    location: {
      get href() {
        if (shown === 'foreign') throw new DOMException('Blocked a frame', 'SecurityError');
        return shown;
      },
      set href(address) {
        seen.push(`load ${address}`);
      },
    },
  };
  const open = (...wanted: readonly string[]) => {
    seen.push(`open ${wanted.slice(0, 2).join(' ')}`);
    return shown === 'none' ? null : found;
  };
  return { seen, found, open };
}

describe('openCompanionWindow', () => {
  it('gives an empty window the companion’s address', () => {
    const { found, open, seen } = setUp('about:blank');
    expect(openCompanionWindow(open, url)).toBe(found);
    expect(seen).toEqual(['open  patchcord-companion', `load ${url}`, 'focus']);
  });

  it('does not load a companion again that is there: a call in it goes on', () => {
    const { open, seen } = setUp('foreign');
    openCompanionWindow(open, url);
    expect(seen).toEqual(['open  patchcord-companion', 'focus']);
  });

  it('loads it again where that is wanted', () => {
    const { open, seen } = setUp('foreign');
    openCompanionWindow(open, url, true);
    expect(seen).toEqual(['open  patchcord-companion', `load ${url}`, 'focus']);
  });

  it('says when the browser refuses', () => {
    expect(openCompanionWindow(setUp('none').open, url)).toBeUndefined();
  });
});

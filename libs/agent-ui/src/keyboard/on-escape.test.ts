import { describe, expect, it } from 'vitest';
import { onEscape } from './on-escape.js';

/** What hears of a key that is pressed within something that Escape leaves. */
function press(key: string): readonly string[] {
  const heard: string[] = [];
  const [around, within] = [document.createElement('div'), document.createElement('div')];
  around.append(within);
  around.addEventListener('keydown', () => heard.push('around'));
  within.addEventListener(
    'keydown',
    onEscape(() => heard.push('left')),
  );
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  within.dispatchEvent(event);
  return event.defaultPrevented ? [...heard, 'prevented'] : heard;
}

describe('onEscape', () => {
  it('leaves, and only that', () => {
    expect(press('Escape')).toEqual(['left', 'prevented']);
  });

  it('leaves other keys alone', () => {
    expect(press('Enter')).toEqual(['around']);
  });
});

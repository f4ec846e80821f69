import { describe, expect, it } from 'vitest';
import { audioPlaces } from './audio-place.js';
import { createReloadGuard, wouldCutCall } from './guard-reload.js';

describe('wouldCutCall', () => {
  it('is true for the page that holds the audio of a call, or may hold it, and never in media-less mode', () => {
    const calls = ['none', 'ringing', 'dialling', 'connected'] as const;
    const owners = ['here', 'elsewhere', 'nobody', 'unknown'] as const;
    const all = audioPlaces.flatMap((place) =>
      calls.flatMap((call) => owners.map((owner) => ({ place, call, owner }))),
    );
    expect(all.filter(wouldCutCall).map(({ place, call, owner }) => `${place} ${call} ${owner}`)).toEqual([
      'here dialling here',
      'here dialling unknown',
      'here connected here',
      'here connected unknown',
    ]);
  });
});

describe('createReloadGuard', () => {
  it('asks for as long as it is needed', () => {
    const view = new EventTarget() as unknown as Window;
    const guard = createReloadGuard(view);
    const leave = (): boolean => !view.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(false);
    guard(true);
    guard(true);
    expect(leave()).toBe(true);
    guard(false);
    expect(leave()).toBe(false);
  });
});

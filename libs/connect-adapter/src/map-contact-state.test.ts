import { describe, expect, it } from 'vitest';
import { mapContactState } from './map-contact-state.js';

describe('mapContactState', () => {
  it.each([
    'incoming',
    'pending',
    'connecting',
    'connected',
    'paused',
    'missed',
    'rejected',
    'error',
    'ended',
  ])('keeps %s', (state) => {
    expect(mapContactState(state)).toBe(state);
  });

  it.each(['init', 'levitating'])('takes %s for a live contact in which nobody talks', (state) => {
    expect(mapContactState(state)).toBe('pending');
  });
});

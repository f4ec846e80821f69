import { describe, expect, it } from 'vitest';
import { mapAgentState } from './map-agent-state.js';

describe('mapAgentState', () => {
  it.each(['init', 'routable', 'not_routable', 'offline', 'system', 'error'])('keeps the type %s', (type) => {
    expect(mapAgentState({ name: 'Some state', type })).toEqual({ name: 'Some state', type });
  });

  it('never shows an agent of an unknown type as available', () => {
    expect(mapAgentState({ name: 'New', type: 'half_routable' })).toEqual({
      name: 'New',
      type: 'not_routable',
    });
  });
});

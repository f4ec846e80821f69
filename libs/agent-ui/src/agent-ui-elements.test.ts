import { describe, expect, it } from 'vitest';
import { agentUiElements } from './agent-ui-elements.js';

describe('agentUiElements', () => {
  it('names every element with the common prefix', () => {
    expect(Object.keys(agentUiElements).filter((tag) => !tag.startsWith('patchcord-'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readAgentCheckKind } from './read-agent-check-kind.js';

describe('readAgentCheckKind', () => {
  it.each(['tag', 'email', 'any'])('reads %s', (kind) => {
    expect(readAgentCheckKind(kind)).toBe(kind);
  });

  it.each(['', 'none', 'Tag'])('refuses %j rather than open recordings to everybody', (kind) => {
    expect(() => readAgentCheckKind(kind)).toThrow('AGENT_CHECK must be tag, email or any');
  });
});

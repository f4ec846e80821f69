import type { AgentCheckKind } from './agent-check.js';

/** Throws an Error on any other word: guessing here would open recordings to everybody. */
export function readAgentCheckKind(text: string): AgentCheckKind {
  if (text === 'tag' || text === 'email' || text === 'any') return text;
  throw new Error(`AGENT_CHECK must be tag, email or any; it is ${text}.`);
}

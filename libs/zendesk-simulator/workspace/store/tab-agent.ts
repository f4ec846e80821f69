import { agentHeader } from '../../src/simulator-headers.js';

const key = 'zendesk-simulator.agent';
let agent: string | null | undefined;

/**
 * @returns whose tab this is, as the address named the agent (`?agent=`), or `null` for the agent who is signed in.
 *   The browser tab keeps the agent through reloads.
 */
export function tabAgent(): string | null {
  agent ??= new URLSearchParams(location.search).get('agent') ?? recall();
  remember(agent);
  return agent;
}

/** @returns the headers that make a request this tab's agent's */
export function agentHeaders(): Readonly<Record<string, string>> {
  const name = tabAgent();
  return name === null ? {} : { [agentHeader]: encodeURI(name) };
}

function recall(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(name: string | null): void {
  try {
    if (name !== null) sessionStorage.setItem(key, name);
  } catch {
    // A browser without storage forgets the agent at a reload without the parameter.
  }
}

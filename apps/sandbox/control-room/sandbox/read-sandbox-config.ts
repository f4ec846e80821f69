import type { AgentDesk, SandboxConfig } from '../../src/wire/sandbox-config.js';

/** @returns the configuration, or `undefined` if a part is missing or is no address */
export function readSandboxConfig(value: unknown): SandboxConfig | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { workspace, zendesk, connect, app, companion, agents } = value as Readonly<
    Partial<Record<keyof SandboxConfig, unknown>>
  >;
  if (!isAddress(workspace) || !isAddress(zendesk) || !isAddress(connect)) return undefined;
  if (!isAddress(app) || !isAddress(companion)) return undefined;
  if (!Array.isArray(agents) || !agents.every(isAgentDesk)) return undefined;
  return { workspace, zendesk, connect, app, companion, agents };
}

function isAgentDesk(value: unknown): value is AgentDesk {
  if (typeof value !== 'object' || value === null) return false;
  const { username, name, role, deskUrl } = value as Readonly<Partial<Record<keyof AgentDesk, unknown>>>;
  return (
    typeof username === 'string' &&
    typeof name === 'string' &&
    (role === undefined || role === 'supervisor') &&
    isAddress(deskUrl)
  );
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value);
}

/** An agent, and the address that opens their desk in a browser profile of its own. */
export interface AgentDesk {
  readonly username: string;
  readonly name: string;
  readonly role?: string;
  readonly deskUrl: string;
}

/** Where the parts of the sandbox are, as `GET /sandbox.json` says. */
export interface SandboxConfig {
  /** Address of the workspace page. */
  readonly workspace: string;
  /** Origin of Zendesk's simulator. */
  readonly zendesk: string;
  /** Origin of Connect's simulator. */
  readonly connect: string;
  /** Origin of the app's files. */
  readonly app: string;
  /** Address of the companion, the window that holds the audio. */
  readonly companion: string;
  /** Who can work here. */
  readonly agents: readonly AgentDesk[];
}

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
    (role === undefined || typeof role === 'string') &&
    isAddress(deskUrl)
  );
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value);
}

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
}

/** @returns the configuration, or `undefined` if a part is missing or is no address */
export function readSandboxConfig(value: unknown): SandboxConfig | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { workspace, zendesk, connect, app } = value as Readonly<
    Partial<Record<keyof SandboxConfig, unknown>>
  >;
  if (!isAddress(workspace) || !isAddress(zendesk) || !isAddress(connect) || !isAddress(app))
    return undefined;
  return { workspace, zendesk, connect, app };
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value);
}

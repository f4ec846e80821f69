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

/** An agent, and the address that opens their desk in a browser profile of its own. */
export interface AgentDesk {
  readonly username: string;
  readonly name: string;
  readonly role?: 'supervisor';
  /** Signs the browser profile in to Connect as this agent, and leads to their workspace. */
  readonly deskUrl: string;
}

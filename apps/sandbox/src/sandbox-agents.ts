import type { ConnectSimulator } from '@patchcord/connect-simulator';
import type { ZendeskSimulator } from '@patchcord/zendesk-simulator';

/** Somebody who works in both worlds: a user of the Connect instance who is an agent in Zendesk. */
export interface SandboxAgent {
  /** Name in Connect, and in Zendesk the part of the e-mail address before the @: `bob.carter`. */
  readonly username: string;
  readonly name: string;
  readonly role?: 'supervisor';
  /** Where they work in Zendesk. */
  readonly workspaceUrl: string;
}

/** Who watches others at work. Neither world says so: in both it is a matter of rights that are not simulated. */
const supervisors: ReadonlySet<string> = new Set(['sam.okafor']);

/** @returns the agents of Connect who are agents of Zendesk too, the default one first */
export async function listSandboxAgents(
  connect: Pick<ConnectSimulator, 'driver'>,
  zendesk: Pick<ZendeskSimulator, 'driver' | 'workspaceUrlOf'>,
): Promise<readonly SandboxAgent[]> {
  const [{ agents }, { users }] = await Promise.all([connect.driver.world(), zendesk.driver.state()]);
  const logins = new Set(
    users
      .filter(({ role, active }) => role !== 'end-user' && active)
      .map(({ email }) => email?.toLowerCase().split('@')[0]),
  );
  return agents
    .filter(({ username }) => logins.has(username.toLowerCase()))
    .map(({ username, name }) => ({
      username,
      name,
      ...(supervisors.has(username) ? { role: 'supervisor' } : {}),
      workspaceUrl: zendesk.workspaceUrlOf(username),
    }));
}

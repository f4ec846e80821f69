import { DescribeUserCommand, type User } from '@aws-sdk/client-connect';
import type { ConnectAccess } from '../shared/connect-access.js';

/** The tag of an Amazon Connect user that holds the id of their Zendesk user. */
export const zendeskUserTag = 'zendesk_user';

/**
 * How the Zendesk user of a token and the Amazon Connect user of a contact are known to be the same person:
 *
 * - `tag`: the Connect user is tagged with `zendesk_user` = id of the Zendesk user;
 * - `email`: the Zendesk user's e-mail address is the Connect user's login name or e-mail address;
 * - `any`: everybody with a valid token may act on every live contact that an agent has.
 */
export type AgentCheckKind = 'tag' | 'email' | 'any';

/** Whether the Zendesk user is the agent who has the contact. Rejects when nobody can tell. */
export type AgentCheck = (zendeskUserId: string, connectUserId: string) => Promise<boolean>;

export interface CreateAgentCheckOptions {
  readonly kind: AgentCheckKind;
  readonly connect: ConnectAccess;
  /** Reads the e-mail address of a Zendesk user; needed for `email`. */
  readonly readEmail: (zendeskUserId: string) => Promise<string | undefined>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** How long an agent who was recognised is not checked again: Connect answers two such questions a second. */
const keptForMs = 300_000;

export function createAgentCheck(options: CreateAgentCheckOptions): AgentCheck {
  const { kind, now } = options;
  if (kind === 'any') return () => Promise.resolve(true);
  const knownUntil = new Map<string, number>();
  return async (zendeskUserId, connectUserId) => {
    const pair = `${zendeskUserId} ${connectUserId}`;
    if ((knownUntil.get(pair) ?? 0) > now()) return true;
    const user = await describeUser(options.connect, connectUserId);
    const isSame =
      kind === 'tag'
        ? user.Tags?.[zendeskUserTag] === zendeskUserId
        : hasEmail(user, await options.readEmail(zendeskUserId));
    if (isSame) knownUntil.set(pair, now() + keptForMs);
    return isSame;
  };
}

async function describeUser(
  { client, instanceId, sendOptions }: ConnectAccess,
  userId: string,
): Promise<User> {
  const command = new DescribeUserCommand({ InstanceId: instanceId, UserId: userId });
  const { User: user } = await client.send(command, sendOptions());
  return user ?? {};
}

function hasEmail({ IdentityInfo, Username }: User, email: string | undefined): boolean {
  if (email === undefined) return false;
  return [Username, IdentityInfo?.Email, IdentityInfo?.SecondaryEmail].some(
    (known) => known?.toLowerCase() === email.toLowerCase(),
  );
}

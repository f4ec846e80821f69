import { type Clock, type Milliseconds, PortError, withinTime } from '@patchcord/contact-ports';
import { agentLeg } from './agent-leg.js';
import type { ChatConnection, ChatSession } from './chat-types.js';
import type { ConnectStreams, ContactData, StreamsContact } from './connect-types.js';
import { findContact } from './find-contact.js';
import { textOf } from './text-of.js';

/** A chat that can be read. */
export interface OpenChat {
  readonly session: ChatSession;
  /** The first leg of a chat that was transferred; else its own, or undefined. */
  readonly initialContactId: string | undefined;
  /** Who this agent is in the chat. */
  readonly participantId: string | undefined;
  /** Gives the session up, so that opening the chat again gives another one. */
  drop(): void;
}

/** Streams itself waits 30 s for Connect's page. */
const sessionLimit: Milliseconds = 45_000;

/**
 * Opens one of the agent's chats for reading; `undefined` unless the agent has answered it and it goes on: whoever touches
 * the connection of a ringing chat joins it (connect.md, sections 4.8 and 5.10).
 */
export function openChat(
  connect: Pick<ConnectStreams, 'Agent' | 'core'>,
  contactId: string,
  clock: Clock,
): Promise<OpenChat> | undefined {
  const found = findContact(connect, contactId);
  if (found?.data.type !== 'chat' || found.data.state.type !== 'connected') return undefined;
  return open(connect, found, clock);
}

async function open(
  { core }: Pick<ConnectStreams, 'core'>,
  { contact, data }: { readonly contact: StreamsContact; readonly data: ContactData },
  clock: Clock,
): Promise<OpenChat> {
  const connection = contact.getAgentConnection() as ChatConnection;
  const participantId = agentLeg(data)?.id;
  const createError = (): PortError =>
    new PortError('unavailable', `A chat session did not open within ${String(sessionLimit)} ms.`);
  // Streams keeps sessions, those that failed too, and would give them again and again.
  const drop = (): void => {
    core.mediaFactory?.destroy(connection.getConnectionId());
  };
  try {
    const controller = connection.getMediaController();
    const session = await withinTime(controller, { clock, limit: sessionLimit, createError });
    return { session, initialContactId: textOf(data.initialContactId), participantId, drop };
  } catch (error) {
    if (!PortError.isInstance(error)) drop();
    throw error;
  }
}

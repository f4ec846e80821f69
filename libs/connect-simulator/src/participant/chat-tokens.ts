import { randomUUID } from 'node:crypto';
import type { ContactEngine } from '../engine/contact-engine.js';
import { agentLeg, isLive } from '../engine/simulated-contact.js';
import type { SimulatedContact } from '../engine/simulated-contact.js';
import { participantToken } from './participant-token.js';

const lifeMs = 24 * 60 * 60 * 1000;

/** A token by which the agent of one leg reads and writes, and when it ends by itself (epoch milliseconds). */
export interface ChatToken {
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * The tokens of the participant service (spec/connect.md 5.10, N12). Each is good for one offer of one leg, and no
 * longer than the leg lives, plus `transcriptAfterEndMs` for reading.
 */
export function createChatTokens(engine: ContactEngine) {
  const issued = new Map<string, { readonly contactId: string; readonly connectionId: string }>();
  const isChat = ({ channel }: SimulatedContact) => channel === 'chat';
  return {
    /** A new token for the agent's leg of a chat. */
    issue: (contact: SimulatedContact): ChatToken => {
      const token = `chat-token-${randomUUID()}`;
      issued.set(token, {
        contactId: contact.contactId,
        connectionId: agentLeg(contact).connectionId,
      });
      return { token, expiresAt: engine.clock.now() + lifeMs };
    },
    /** The chat that a participant token opens; undefined if it opens none any more. */
    opened: (token: string | undefined): SimulatedContact | undefined =>
      engine
        .contacts()
        .find((contact) => isChat(contact) && isLive(contact) && participantToken(contact) === token),
    /** The chat that a token reads; undefined if it reads none any more. */
    readable: (token: string | undefined): SimulatedContact | undefined => {
      const use = issued.get(token ?? '');
      const contact = engine.contacts().find(({ contactId }) => contactId === use?.contactId);
      if (contact === undefined || agentLeg(contact).connectionId !== use?.connectionId) return undefined;
      if (isLive(contact)) return contact;
      const isRecent = engine.clock.now() < contact.state.at + engine.timing.transcriptAfterEndMs;
      return isRecent ? contact : undefined;
    },
  };
}

export type ChatTokens = ReturnType<typeof createChatTokens>;

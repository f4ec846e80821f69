import { type ChatTranscripts, type Clock, systemClock } from '@patchcord/contact-ports';
import type { ConnectStreams, StreamsSubscription } from './connect-types.js';
import { createMemoryTranscriptStore } from './create-memory-transcript-store.js';
import { createTranscriptKeeper } from './create-transcript-keeper.js';
import { followChat, type FollowedChat } from './follow-chat.js';
import { openChat } from './open-chat.js';
import type { TranscriptStore } from './transcript-store.js';

export interface ChatTranscriptsOptions {
  /** The global `connect` of the Streams and chatjs scripts; `startConnect` must have been called. */
  readonly connect: Pick<ConnectStreams, 'agent' | 'Agent' | 'core'>;
  /**
   * Opens what survives the page, usually `() => openTranscriptStore(name)`; by default transcripts live in memory. A
   * store that fails, or does not answer, is as none.
   */
  readonly openStore?: () => Promise<TranscriptStore>;
  readonly clock?: Clock;
  /** From 0 (inclusive) to 1 (exclusive); spreads repeated attempts. */
  readonly random?: () => number;
}

export interface ConnectChatTranscripts extends ChatTranscripts {
  /** Stops reading along everywhere. What was read stays kept, for whoever goes on. */
  stop(): void;
}

/** What is written in the agent's chats, by chatjs (connect.md, section 5.10). Any number of chats at once. */
export function createChatTranscripts(options: ChatTranscriptsOptions): ConnectChatTranscripts {
  const { connect, clock = systemClock, random = Math.random } = options;
  const { openStore = () => Promise.resolve(createMemoryTranscriptStore()) } = options;
  const keeper = createTranscriptKeeper(openStore, clock);
  const chats = new Map<string, FollowedChat>();
  const subscriptions: StreamsSubscription[] = [];
  const followed = new Set<string>();

  const chatOf = (contactId: string): FollowedChat => {
    const known = chats.get(contactId);
    if (known) return known;
    const open = () => openChat(connect, contactId, clock);
    const chat = followChat({ contactId, open, keeper, clock, random });
    chats.set(contactId, chat);
    return chat;
  };
  const openDue = (): void => {
    for (const contactId of followed) chats.get(contactId)?.tryToOpen();
  };
  subscriptions.push(
    connect.agent((agent) => {
      openDue();
      subscriptions.push(agent.onRefresh(openDue));
    }),
  );

  return {
    follow: (contactId) => {
      followed.add(contactId);
      chatOf(contactId).tryToOpen();
    },
    finish: (contactId) => chatOf(contactId).finish(),
    forget: (contactId) => {
      followed.delete(contactId);
      chats.get(contactId)?.stop();
      chats.delete(contactId);
      keeper.forget(contactId);
    },
    stop: () => {
      for (const chat of chats.values()) chat.stop();
      for (const subscription of subscriptions) subscription.unsubscribe();
      followed.clear();
    },
  };
}

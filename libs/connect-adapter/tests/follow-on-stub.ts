import { ManualClock } from '@patchcord/contact-ports/testing';
import type { ContactData } from '../src/connect-types.js';
import { createChatTranscripts } from '../src/index.js';
import type { TranscriptStore } from '../src/transcript-store.js';
import { type ChatStub, createChatStub } from './chat-stub.js';
import { offeredChat } from './contact-data.js';
import { availableAgent, createStreamsStub } from './streams-stub.js';

/** Lets everything happen that waits for nothing but its turn. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** The chat transcripts on the stubs, with a clock that stands still, and one agent with any number of chats. */
export function followOnStub({ openStore }: { readonly openStore?: () => Promise<TranscriptStore> } = {}) {
  const streams = createStreamsStub();
  const clock = new ManualClock();
  let contacts: readonly ContactData[] = [];
  const start = () =>
    createChatTranscripts({
      connect: streams.connect,
      clock,
      random: () => 0,
      ...(openStore && { openStore }),
    });
  const put = (contact: ContactData): void => {
    contacts = [...contacts.filter(({ contactId }) => contactId !== contact.contactId), contact];
    streams.update({ ...availableAgent, contacts });
  };

  return {
    transcripts: start(),
    /** Another page of the same agent, on the same storage. */
    startAgain: start,
    streams,
    clock,
    /** The agent has a chat in this state, whose session is opened by `open`. */
    chatIs: (
      state: string,
      {
        contactId = 'c1',
        initialContactId = null as string | null,
        chat = createChatStub() as ChatStub,
      } = {},
      open: () => Promise<unknown> = () => Promise.resolve(chat.session),
    ): ChatStub => {
      if (state === 'connected') {
        streams.connections.set(contactId, {
          getConnectionId: () => 'a8',
          getMediaController: open,
        });
      } else {
        streams.connections.delete(contactId);
      }
      put({ ...offeredChat, contactId, initialContactId, state: { type: state } });
      return chat;
    },
  };
}

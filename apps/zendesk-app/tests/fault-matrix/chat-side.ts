import type { ConnectStreams } from '@patchcord/connect-adapter';
import type { Instant } from '@patchcord/contact-ports';

type Streams = Pick<ConnectStreams, 'Agent' | 'agent' | 'core'>;

/** Who writes in the chats of lives. */
export type Writer = 'customer' | 'bot' | 'agent';

/** A chat as chatjs shows it to one page: what was subscribed there goes with the page. */
interface Reader {
  isGone: boolean;
  readonly refreshed: Set<() => void>;
  readonly messages: Set<(event: { readonly data: object }) => void>;
  readonly ended: Set<() => void>;
}

const names = {
  customer: { ParticipantRole: 'CUSTOMER', ParticipantId: 'customer', DisplayName: 'Jane' },
  bot: { ParticipantRole: 'SYSTEM', ParticipantId: 'bot', DisplayName: 'BOT' },
  agent: { ParticipantRole: 'AGENT', ParticipantId: 'agent', DisplayName: 'Alex' },
} as const;
/** Short pages, so that each transcript takes several. */
const pageSize = 2;

/**
 * The one chat of a life, at Connect's participant service: its lines are there whoever reads them, but nobody may read
 * them before the answer and after the end.
 */
export class ChatSide {
  readonly #now: () => Instant;
  /** Of all its legs, in order. */
  readonly #lines: { readonly ContactId: string }[] = [];
  readonly #readers = new Set<Reader>();
  #chat: { readonly contactId: string; readonly initialContactId: string | undefined } | undefined;
  #state = 'connecting';

  /** @param now by Connect's clock */
  constructor(now: () => Instant) {
    this.#now = now;
  }

  /** The chat is in this state from now on. */
  set(contactId: string, initialContactId: string | undefined, state: string): void {
    this.#chat = { contactId, initialContactId };
    if (state === this.#state) return;
    if (state === 'ended') this.#end(contactId);
    this.#state = state;
    for (const { refreshed } of this.#readers) for (const refresh of refreshed) refresh();
  }

  /** @param contactId the leg in which it is written */
  write(contactId: string, writer: Writer, text: string): void {
    const line = { ...names[writer], Type: 'MESSAGE', ContentType: 'text/plain', Content: text };
    this.#add(contactId, line);
  }

  /** Streams and chatjs in one page. */
  openFor(): { readonly connect: Streams; readonly close: () => void } {
    const reader: Reader = {
      ...{ isGone: false, refreshed: new Set(), messages: new Set(), ended: new Set() },
    };
    this.#readers.add(reader);
    const agent = {
      getContacts: () => (this.#chat === undefined ? [] : [this.#toContact(reader)]),
      onRefresh: (refresh: () => void) => {
        reader.refreshed.add(refresh);
        return { unsubscribe: () => reader.refreshed.delete(refresh) };
      },
    } as unknown as InstanceType<Streams['Agent']>;
    const Agent = function () {
      return agent;
    } as unknown as Streams['Agent'];
    return {
      connect: {
        Agent,
        agent: (callback) => {
          callback(agent);
          return { unsubscribe: () => undefined };
        },
        core: { mediaFactory: { destroy: () => undefined } } as unknown as Streams['core'],
      },
      close: () => {
        reader.isGone = true;
        this.#readers.delete(reader);
      },
    };
  }

  #toContact(reader: Reader): ReturnType<InstanceType<Streams['Agent']>['getContacts']>[number] {
    const { contactId = '', initialContactId } = this.#chat ?? {};
    const contactData = {
      ...{ contactId, initialContactId, type: 'chat', state: { type: this.#state } },
      connections: [
        { connectionId: 'customer', type: 'inbound', initial: true, state: { type: 'connected' } },
        { connectionId: 'agent', type: 'agent', initial: false, state: { type: this.#state } },
      ],
    };
    return {
      toSnapshot: () => ({ contactData }),
      getAgentConnection: () => ({
        getConnectionId: () => 'agent',
        getMediaController: async () => this.#toSession(reader),
      }),
    };
  }

  #toSession(reader: Reader) {
    const never = (): void => undefined;
    return {
      getTranscript: async ({ contactId, nextToken }: { contactId?: string; nextToken?: string }) => {
        if (reader.isGone) return new Promise<never>(never);
        if (this.#state !== 'connected') throw new Error('No active connection');
        const isAsked = (leg: string): boolean => contactId === undefined || contactId === leg;
        const lines = this.#lines.filter(({ ContactId }) => isAsked(ContactId));
        const end = nextToken === undefined ? lines.length : Number(nextToken);
        const start = Math.max(0, end - pageSize);
        return { data: { Transcript: lines.slice(start, end), NextToken: start > 0 ? String(start) : '' } };
      },
      onMessage: (handler: (event: { readonly data: object }) => void) => reader.messages.add(handler),
      onEnded: (handler: () => void) => reader.ended.add(handler),
      onConnectionLost: never,
      onConnectionBroken: never,
      onConnectionEstablished: never,
    };
  }

  #end(contactId: string): void {
    const type = 'application/vnd.amazonaws.connect.event.chat.ended';
    this.#add(contactId, { Type: 'EVENT', ContentType: type, ParticipantRole: 'SYSTEM' });
    for (const { ended } of this.#readers) for (const handler of ended) handler();
  }

  #add(contactId: string, line: object): void {
    const count = this.#lines.length;
    // No two at the same instant.
    const at = new Date(this.#now() + count).toISOString();
    const data = { ...line, Id: `line ${String(count)}`, ContactId: contactId, AbsoluteTime: at };
    this.#lines.push(data);
    if (this.#state !== 'connected') return;
    for (const { messages } of this.#readers) for (const handler of messages) handler({ data });
  }
}

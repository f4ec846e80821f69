import type { ChatItemData, ChatPageRequest, ChatSession } from '../src/chat-types.js';

const event = 'application/vnd.amazonaws.connect.event.';

/** What every handler gets besides the item, and must never be kept. */
export const chatSecret = 's3cret-participant-token';

/** Data of an item as the service sends it, from the customer, `second` seconds after nine o'clock. */
export function chatItem(id: string, second: number, overrides: Partial<ChatItemData> = {}): ChatItemData {
  return {
    Id: id,
    AbsoluteTime: new Date(Date.parse('2026-01-15T09:00:00Z') + second * 1_000).toISOString(),
    Type: 'MESSAGE',
    ContentType: 'text/plain',
    Content: `text of ${id}`,
    ParticipantId: 'b8',
    ParticipantRole: 'CUSTOMER',
    DisplayName: 'Carla',
    ...overrides,
  };
}

/** Something that happened, such as `participant.joined`. */
export function chatEvent(
  id: string,
  second: number,
  name: string,
  overrides: Partial<ChatItemData> = {},
): ChatItemData {
  return chatItem(id, second, { Type: 'EVENT', ContentType: event + name, Content: null, ...overrides });
}

/**
 * One chat, as chatjs and the service behind it behave (connect.md, section 5.10): pages from the newest, messages only
 * while the line is there, and nothing at all from the moment after its end.
 */
export function createChatStub({ pageSize = 100 } = {}) {
  const written: ChatItemData[] = [];
  const legs = new Map<string, readonly ChatItemData[]>();
  const requests: ChatPageRequest[] = [];
  const handlers = {
    message: new Set<(event: { readonly data?: ChatItemData | null }) => void>(),
    lost: new Set<() => void>(),
    broken: new Set<() => void>(),
    established: new Set<() => void>(),
    ended: new Set<() => void>(),
  };
  let answers: (() => Promise<void>)[] = [];
  let isLineUp = true;
  let isDisconnected = false;

  const tell = (kind: Exclude<keyof typeof handlers, 'message'>): void => {
    for (const handler of handlers[kind]) handler();
  };
  const pageOf = ({ contactId, maxResults, nextToken }: ChatPageRequest) => {
    const items = contactId === undefined ? written : (legs.get(contactId) ?? []);
    const end = nextToken === undefined ? items.length : Number(nextToken);
    const start = Math.max(0, end - Math.min(maxResults, pageSize));
    return {
      InitialContactId: 'c0',
      Transcript: items.slice(start, end),
      NextToken: start > 0 ? String(start) : '',
    };
  };
  const session: ChatSession = {
    getTranscript: async (request) => {
      if (isDisconnected) throw 'Failed to call getTranscript, No active connection';
      requests.push(request);
      const data = pageOf(request);
      await answers.shift()?.();
      return { data };
    },
    onMessage: (handler) => void handlers.message.add(handler),
    onConnectionLost: (handler) => void handlers.lost.add(handler),
    onConnectionBroken: (handler) => void handlers.broken.add(handler),
    onConnectionEstablished: (handler) => void handlers.established.add(handler),
    onEnded: (handler) => void handlers.ended.add(handler),
  };

  return {
    session,
    /** All pages that were asked for. */
    requests,
    /** What the service has by default. */
    written,
    /** What the service gives by the id of another leg. */
    legs,
    /** How many handlers there are for messages. */
    listeners: () => handlers.message.size,
    /** The next page fails in this way. */
    failNext: (error: unknown, times = 1): void => {
      answers = [...answers, ...Array.from({ length: times }, () => () => Promise.reject(error as Error))];
    },
    /** The next page comes when the returned function is called. */
    holdNext: (): (() => void) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      answers = [...answers, () => released];
      return release;
    },
    /** Something is written; it is heard only while the line is up. */
    say: (item: ChatItemData): void => {
      written.push(item);
      if (!isLineUp || isDisconnected) return;
      const chatDetails = { participantToken: chatSecret };
      for (const handler of handlers.message) handler({ data: item, ...{ chatDetails } });
    },
    loseLine: (): void => {
      isLineUp = false;
      tell('lost');
    },
    breakLine: (): void => {
      isLineUp = false;
      tell('broken');
    },
    establishLine: (): void => {
      isLineUp = true;
      tell('established');
    },
    /** The chat ends for everybody: for whoever hears of it, nothing can be asked from the next moment on. */
    end: (
      item = chatEvent('end', 999, 'chat.ended', { ParticipantRole: 'SYSTEM', DisplayName: null }),
    ): void => {
      written.push(item);
      if (!isLineUp) return;
      for (const handler of handlers.message) handler({ data: item });
      tell('ended');
      isDisconnected = true;
    },
  };
}

export type ChatStub = ReturnType<typeof createChatStub>;

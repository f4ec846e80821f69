import type { Page } from 'playwright';

/** A line as a page of somebody's gets it from chatjs. */
export interface HeardLine {
  readonly Id: string;
  readonly Type: string;
  readonly ContentType: string;
  readonly Content?: string;
  readonly DisplayName?: string;
  readonly ContactId: string;
}

/** The chat session of one contact in a host page: the unmodified chatjs, through Streams. */
export interface ChatListener {
  /** What came through the socket since the session began: contents, or the names of events. */
  heard(): Promise<string[]>;
  /** `established`, `broken` and `ended`, in the order they came. */
  connection(): Promise<string[]>;
  /** Every page of the transcript, put together the way an app does; what chatjs rejects with, if it does. */
  transcript(pageSize?: number): Promise<string[]>;
  /** Calls a method of the session; resolves with the answer's data, or with `{failed: status}`. */
  call(method: string, argument: object): Promise<Record<string, unknown>>;
}

/** Begins the session of a chat that the page's agent has accepted, and listens. Resolves when it is connected. */
export async function listenToChat(page: Page, contactId: string): Promise<ChatListener> {
  const id = JSON.stringify(contactId);
  await page.evaluate(`(async () => {
    const contact = new connect.Agent().getContacts().find((each) => each.getContactId() === ${id});
    const session = await contact.getAgentConnection().getMediaController();
    const chat = ((window.chats ??= {})[${id}] = { session, heard: [], connection: [] });
    const word = ({ data }) => data.Content ?? data.ContentType.split('event.')[1] ?? data.ContentType;
    session.onMessage((event) => chat.heard.push(word(event)));
    session.onTyping((event) => chat.heard.push(word(event)));
    session.onReadReceipt((event) => chat.heard.push('read'));
    session.onConnectionEstablished(() => chat.connection.push('established'));
    session.onConnectionLost(() => chat.connection.push('lost'));
    session.onConnectionBroken(() => chat.connection.push('broken'));
    session.onEnded(() => chat.connection.push('ended'));
  })()`);
  const read = (part: string) => page.evaluate<string[]>(`window.chats[${id}].${part}`);
  return {
    heard: () => read('heard'),
    connection: () => read('connection'),
    transcript: (pageSize = 100) =>
      page.evaluate<string[]>(`(async () => {
        const { session } = window.chats[${id}];
        let lines = [];
        let nextToken;
        do {
          const { data } = await session.getTranscript({
            maxResults: ${String(pageSize)}, sortOrder: 'ASCENDING', scanDirection: 'BACKWARD', nextToken });
          lines = [...data.Transcript, ...lines];
          nextToken = data.NextToken;
        } while (nextToken);
        return lines.map(({ Content, ContentType, Attachments }) =>
          Content ?? Attachments?.[0].AttachmentName ?? ContentType.split('event.')[1]);
      })().catch((cause) => ['failed: ' + (cause.statusCode ?? cause)])`),
    call: (method, argument) =>
      page.evaluate<Record<string, unknown>>(`(async () => {
        const answer = await window.chats[${id}].session[${JSON.stringify(method)}](${JSON.stringify(argument)});
        return answer.data;
      })().catch((cause) => ({ failed: cause.statusCode ?? String(cause) }))`),
  };
}

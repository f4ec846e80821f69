import { openCtiClient } from './cti-client.js';

/** A line of a transcript as it comes over the wire. */
export interface WireLine {
  readonly Id: string;
  readonly Type: string;
  readonly ContactId: string;
  readonly ContentType: string;
  readonly Content?: string;
}

interface Transcript {
  readonly InitialContactId: string;
  readonly NextToken: string;
  readonly Transcript: readonly WireLine[];
}

export interface ParticipantAnswer {
  readonly status: number;
  /** `x-amzn-errortype`. */
  readonly type: string | null;
  readonly body: Record<string, unknown>;
}

/** What chatjs does for the agent of one chat, by hand. */
export interface ParticipantClient {
  readonly chatToken: string;
  readonly participantToken: string;
  /** Sends to `/participant/<path>`, with the token that the library uses there unless another is given. */
  send(path: string, body: object, token?: string): Promise<ParticipantAnswer>;
  /** A page of at most 100 lines, in the order of their times. */
  transcript(body?: object): Promise<{ readonly data: Transcript }>;
}

/** Gets the tokens of an agent's leg, as Streams does. */
export async function openParticipantClient(
  origin: string,
  contactId: string,
  agent: string,
): Promise<ParticipantClient> {
  const call = await openCtiClient(origin, agent);
  const { body } = await call('GetAgentSnapshot', { timeout: 0 });
  const { snapshot } = body as unknown as { snapshot: { contacts: SnapshotContact[] } };
  const [leg] = snapshot.contacts.find((contact) => contact.contactId === contactId)?.connections ?? [];
  const transport = await call('CreateTransport', {
    transportType: 'chat_token',
    participantId: leg?.connectionId,
    contactId,
  });
  const { chatTokenTransport } = transport.body as { chatTokenTransport?: { participantToken: string } };
  const chatToken = chatTokenTransport?.participantToken ?? '';
  const data = JSON.parse(leg?.chatMediaInfo.connectionData ?? '{}') as Record<string, string>;
  const participantToken = data['ConnectionAuthenticationToken'] ?? '';

  const send: ParticipantClient['send'] = async (path, input, token) => {
    const bearer = token ?? (path === 'connection' ? participantToken : chatToken);
    const response = await fetch(`${origin}/participant/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-amz-bearer': bearer },
      body: JSON.stringify(input),
    });
    return {
      status: response.status,
      type: response.headers.get('x-amzn-errortype'),
      body: (await response.json()) as Record<string, unknown>,
    };
  };
  return {
    chatToken,
    participantToken,
    send,
    transcript: async (input = {}) => {
      const answer = await send('transcript', { MaxResults: 100, SortOrder: 'ASCENDING', ...input });
      return { data: answer.body as unknown as Transcript };
    },
  };
}

interface SnapshotContact {
  readonly contactId: string;
  readonly connections: readonly {
    readonly connectionId: string;
    readonly chatMediaInfo: { readonly connectionData: string };
  }[];
}

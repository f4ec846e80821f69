import type { CtiInput } from '../cti/cti-input.js';
import { chatEvents } from '../engine/chat/chat-line.js';
import type { ChatLine } from '../engine/chat/chat-line.js';
import { transcriptPage } from '../engine/chat/transcript-page.js';
import type { ContactEngine } from '../engine/contact-engine.js';
import type { SimulatedContact } from '../engine/simulated-contact.js';
import { ApiError } from '../server/api-error.js';
import type { ChatTokens } from './chat-tokens.js';
import { nextToken, readTranscriptQuery } from './read-transcript-query.js';
import { wireLine } from './wire-line.js';

/** What an operation works with: whoever asks has been let in to this chat. */
export interface ParticipantCall {
  readonly engine: ContactEngine;
  readonly tokens: ChatTokens;
  readonly contact: SimulatedContact;
  readonly input: CtiInput;
  /** Address of a WebSocket of the agent, as the service gives it to those who ask for one. */
  readonly webSocketUrl: () => string;
}

/** An operation: its own name, what lets in to it, and what it does. */
export interface ParticipantOperation {
  readonly name: string;
  readonly bearer: 'participant token' | 'chat token';
  readonly carryOut: (call: ParticipantCall) => object;
}

/** The operations of the participant service by their paths under `/participant` (spec/connect.md 5.10). */
export const participantOperations: Readonly<Record<string, ParticipantOperation>> = {
  connection: {
    name: 'CreateParticipantConnection',
    bearer: 'participant token',
    carryOut: createConnection,
  },
  transcript: { name: 'GetTranscript', bearer: 'chat token', carryOut: getTranscript },
  message: { name: 'SendMessage', bearer: 'chat token', carryOut: sendMessage },
  event: { name: 'SendEvent', bearer: 'chat token', carryOut: sendEvent },
  disconnect: {
    name: 'DisconnectParticipant',
    bearer: 'chat token',
    carryOut: ({ engine, contact }) => {
      engine.act(contact.contactId, 'agent-hangup');
      return {};
    },
  },
};

function createConnection({ engine, tokens, contact, input, webSocketUrl }: ParticipantCall): object {
  if (input['ConnectParticipant'] === true) engine.chat.join(contact.contactId);
  const { token, expiresAt } = tokens.issue(contact);
  const Expiry = new Date(expiresAt).toISOString();
  const types: unknown[] = Array.isArray(input['Type']) ? input['Type'] : [];
  return {
    ConnectionCredentials: { ConnectionToken: token, Expiry },
    ...(types.includes('WEBSOCKET') ? { Websocket: { Url: webSocketUrl(), ConnectionExpiry: Expiry } } : {}),
  };
}

function getTranscript({ engine, contact, input }: ParticipantCall): object {
  const { query, contactId } = readTranscriptQuery(input);
  const { contactIds, lines } = engine.chat.conversation(contact.contactId);
  if (contactId !== undefined && !contactIds.includes(contactId)) {
    throw new ApiError(403, 'AccessDeniedException', 'Access denied');
  }
  const wanted = contactId === undefined ? lines : lines.filter((line) => line.contactId === contactId);
  const page = transcriptPage(wanted, query);
  if (page === undefined) throw refused('There is no line at this StartPosition.');
  const [InitialContactId] = contactIds;
  return {
    InitialContactId,
    NextToken: nextToken(page.next),
    Transcript: page.lines.map((line) => wireLine(line, InitialContactId)),
  };
}

const messageTypes = [
  'text/plain',
  'text/markdown',
  'application/json',
  'application/vnd.amazonaws.connect.message.interactive',
  'application/vnd.amazonaws.connect.message.interactive.response',
];

function sendMessage({ engine, contact, input }: ParticipantCall): object {
  const contentType = textOf(input, 'ContentType');
  const content = textOf(input, 'Content');
  if (!messageTypes.includes(contentType)) throw refused(`"${contentType}" is no type of a message.`);
  const draft = { type: 'MESSAGE', contentType, content } as const;
  return written(engine.chat.writeInPage(contact.contactId, draft, clientToken(input)));
}

function sendEvent({ engine, contact, input }: ParticipantCall): object {
  const { contactId } = contact;
  const contentType = textOf(input, 'ContentType');
  switch (contentType) {
    case chatEvents.typing:
      return written(engine.chat.showTyping(contactId, 'agent'));
    case chatEvents.delivered:
      return written(engine.chat.giveReceipt(contactId, 'agent', messageIdIn(input), 'delivered'));
    case chatEvents.read:
      return written(engine.chat.giveReceipt(contactId, 'agent', messageIdIn(input), 'read'));
    case chatEvents.acknowledged:
      return {};
    default:
      throw refused(`"${contentType}" is no type of an event that an agent sends.`);
  }
}

function messageIdIn(input: CtiInput): string {
  try {
    const content: unknown = JSON.parse(textOf(input, 'Content'));
    if (typeof content === 'object' && content !== null && 'messageId' in content)
      return String(content.messageId);
  } catch {
    // What is no JSON is refused like JSON that names no message.
  }
  throw refused('Content must be JSON that names a messageId.');
}

function written({ id, at }: ChatLine): object {
  return { Id: id, AbsoluteTime: new Date(at).toISOString() };
}

function clientToken(input: CtiInput): string | undefined {
  const token = input['ClientToken'];
  return typeof token === 'string' && token !== '' ? token : undefined;
}

function textOf(input: CtiInput, member: string): string {
  const value = input[member];
  if (typeof value === 'string' && value !== '') return value;
  throw refused(`${member} must be a text that is not empty.`);
}

function refused(message: string): ApiError {
  return new ApiError(400, 'ValidationException', message);
}

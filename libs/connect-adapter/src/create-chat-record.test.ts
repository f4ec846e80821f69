import { describe, expect, it } from 'vitest';
import type { ChatItemData } from './chat-types.js';
import { createChatRecord } from './create-chat-record.js';

const message = (id: string, second: number): ChatItemData => ({
  Id: id,
  Type: 'MESSAGE',
  Content: id,
  ContentType: 'text/plain',
  ParticipantRole: 'CUSTOMER',
  AbsoluteTime: `2026-11-23T09:00:${String(second).padStart(2, '0')}.000Z`,
});

describe(createChatRecord, () => {
  it('keeps lines of one moment in their order when a page read again begins between them', () => {
    const record = createChatRecord({ contactId: 'c1', clock: { now: () => 0 }, onChange: () => undefined });
    record.include([message('a', 1), message('b', 2), message('c', 2)]);
    record.hear(message('d', 2));
    record.include([message('c', 2), message('d', 2)]);
    record.hear(message('e', 2));
    expect(record.toTranscript().items.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('puts a page that was read before what was heard meanwhile', () => {
    const record = createChatRecord({ contactId: 'c1', clock: { now: () => 0 }, onChange: () => undefined });
    record.hear(message('c', 2));
    record.include([message('b', 2)]);
    record.include([message('a', 2)]);
    expect(record.toTranscript().items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

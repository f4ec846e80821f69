import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatItemData } from './chat-types.js';
import { toTranscriptItem } from './to-transcript-item.js';

const context = { contactId: 'c8', now: Date.parse('2026-01-15T09:30:00Z') };
const event = (name: string): string => `application/vnd.amazonaws.connect.event.${name}`;
const interactive = 'application/vnd.amazonaws.connect.message.interactive';
const message: ChatItemData = {
  AbsoluteTime: '2026-01-15T09:01:13.709Z',
  Content: 'hello',
  ContentType: 'text/plain',
  Id: 'm1',
  Type: 'MESSAGE',
  ParticipantId: 'b8',
  ParticipantRole: 'CUSTOMER',
  DisplayName: 'Carla',
  ContactId: 'c7',
};
const line = {
  id: 'm1',
  contactId: 'c7',
  at: Date.parse('2026-01-15T09:01:13.709Z'),
  kind: 'message',
  role: 'customer',
  name: 'Carla',
  text: 'hello',
};

describe('toTranscriptItem', () => {
  it('says who wrote what, when, and in which leg', () => {
    expect(toTranscriptItem(message, context)).toEqual(line);
  });

  it.each([
    ['CUSTOMER', 'Carla', 'customer', 'Carla'],
    ['AGENT', 'Bob', 'agent', 'Bob'],
    ['SUPERVISOR', 'Sam', 'supervisor', 'Sam'],
    ['CUSTOM_BOT', 'Helper', 'bot', 'Helper'],
    ['SYSTEM', 'BOT', 'bot', 'BOT'],
    ['SYSTEM', 'SYSTEM_MESSAGE', 'system', undefined],
    ['SYSTEM', null, 'system', undefined],
    ['ORACLE', 'Pythia', 'unknown', 'Pythia'],
    [undefined, undefined, 'unknown', undefined],
  ])('reads the role %s called %s as %s', (ParticipantRole, DisplayName, role, name) => {
    expect(toTranscriptItem({ ...message, ParticipantRole, DisplayName }, context)).toEqual({
      ...line,
      role,
      name,
    });
  });

  it.each([
    ['EVENT', event('participant.joined'), 'joined', ''],
    ['EVENT', event('participant.left'), 'left', ''],
    ['EVENT', event('transfer.succeeded'), 'transferred', ''],
    ['EVENT', event('transfer.failed'), 'transferFailed', ''],
    ['EVENT', event('chat.ended'), 'ended', ''],
    ['PARTICIPANT_JOINED', undefined, 'joined', ''],
    ['PARTICIPANT_LEFT', undefined, 'left', ''],
    ['TRANSFER_SUCCEEDED', undefined, 'transferred', ''],
    ['TRANSFER_FAILED', undefined, 'transferFailed', ''],
    ['CHAT_ENDED', undefined, 'ended', ''],
    ['EVENT', event('authentication.succeeded'), 'other', 'authentication.succeeded'],
    ['EVENT', event('something.newer'), 'other', 'something.newer'],
    ['EVENT', undefined, 'other', ''],
    ['HOLOGRAM', 'model/gltf', 'other', 'hello'],
    [undefined, undefined, 'other', 'hello'],
  ])('reads %s %s as %s', (Type, ContentType, kind, text) => {
    expect(toTranscriptItem({ ...message, Type, ContentType }, context)).toEqual({ ...line, kind, text });
  });

  it.each([
    ['EVENT', event('typing')],
    ['EVENT', event('message.read')],
    ['EVENT', event('message.delivered')],
    ['EVENT', event('connection.acknowledged')],
    ['EVENT', event('participant.idle')],
    ['EVENT', event('participant.invited')],
    ['TYPING', undefined],
    ['CONNECTION_ACK', undefined],
    ['MESSAGE_READ', undefined],
    ['MESSAGEMETADATA', undefined],
  ])('makes no line of %s %s', (Type, ContentType) => {
    expect(toTranscriptItem({ ...message, Type, ContentType }, context)).toBeUndefined();
  });

  it('names attachments', () => {
    const Attachments = [{ AttachmentName: 'invoice.pdf' }, null, { AttachmentName: 'photo.jpg' }, {}];
    const attachment = {
      ...message,
      Type: 'ATTACHMENT',
      ContentType: 'application/pdf',
      Content: null,
      Attachments,
    };
    expect(toTranscriptItem(attachment, context)).toEqual({
      ...line,
      kind: 'attachment',
      text: 'invoice.pdf, photo.jpg',
    });
  });

  it.each([
    ['text/markdown', '**Hello** [you](https://example.com)', '**Hello** [you](https://example.com)'],
    ['application/json', '{"a":1}', '{"a":1}'],
    [
      interactive,
      JSON.stringify({
        templateType: 'ListPicker',
        version: '1.0',
        data: {
          replyMessage: { title: 'Thanks!' },
          content: {
            title: 'Which fruit?',
            subtitle: 'Tap to choose',
            imageData: 'https://example.com/fruit.jpg',
            elements: [{ title: 'Apple', subtitle: '$1' }, { title: 'Pear' }, { subtitle: '' }, null, 'Plum'],
          },
        },
      }),
      'Which fruit?\nTap to choose\n- Apple, $1\n- Pear\n- Plum',
    ],
    [
      interactive,
      JSON.stringify({
        templateType: 'TimePicker',
        data: { content: { title: 'When?', timeslots: [{ date: '2026-01-16T10:00+00:00', duration: 60 }] } },
      }),
      'When?\n- 2026-01-16T10:00+00:00',
    ],
    [
      interactive,
      JSON.stringify({
        templateType: 'Carousel',
        data: {
          content: {
            title: 'Your trips',
            elements: [
              {
                templateType: 'Panel',
                data: { content: { title: 'Rome', elements: [{ title: 'Change' }] } },
              },
            ],
          },
        },
      }),
      'Your trips\nRome\n- Change',
    ],
    [
      interactive,
      '{"templateType":"Painting","data":{"content":{"oil":true}}}',
      '{"templateType":"Painting","data":{"content":{"oil":true}}}',
    ],
    [interactive, 'no JSON', 'no JSON'],
    [`${interactive}.response`, '{"data":{"content":{"title":"Apple"}}}', 'Apple'],
  ])('makes %s readable', (ContentType, Content, text) => {
    expect(toTranscriptItem({ ...message, ContentType, Content }, context)?.text).toBe(text);
  });

  it('tells nothing of the content of events, which may be a secret', () => {
    const item = { ...message, Type: 'EVENT', ContentType: event('authentication.initiated') };
    const { text } = toTranscriptItem({ ...item, Content: '{"SessionId":"s3cret"}' }, context) ?? {};
    expect(text).toBe('authentication.initiated');
  });

  it('does without time, leg and id', () => {
    const bare = { Type: 'MESSAGE', Content: 'hi', AbsoluteTime: 'soon' };
    expect(toTranscriptItem(bare, context)).toEqual({
      id: expect.stringMatching(/^untimed unknown [0-9a-f]{6}$/) as unknown,
      contactId: 'c8',
      at: context.now,
      kind: 'message',
      role: 'unknown',
      name: undefined,
      text: 'hi',
    });
  });

  describe('without an id', () => {
    const bare: ChatItemData = { ...message, Id: null, Content: 'My card is 4111 1111 1111 1111' };
    const idOf = (data: ChatItemData, now = context.now): string | undefined =>
      toTranscriptItem(data, { ...context, now })?.id;

    it('a line gets one of its time and role, which tells nothing of what was written, or by whom', () => {
      expect(idOf(bare)).toMatch(/^2026-01-15T09:01:13\.709Z customer [0-9a-f]{6}$/);
    });

    it('the same line has the same one whenever it is read', () => {
      const untimed = { ...bare, AbsoluteTime: null };
      expect([idOf({ ...bare }, 1), idOf({ ...untimed }, 1)]).toEqual([idOf(bare, 2), idOf(untimed, 2)]);
    });

    it.each<[string, ChatItemData]>([
      ['time', { AbsoluteTime: '2026-01-15T09:01:13.710Z' }],
      ['text', { Content: 'My card is 4111 1111 1111 1112' }],
      ['role', { ParticipantRole: 'AGENT' }],
      ['participant', { ParticipantId: 'b9' }],
      ['kind', { Type: 'HOLOGRAM' }],
    ])('lines that differ in %s have different ones', (_, other) => {
      expect(idOf({ ...bare, ...other })).not.toBe(idOf(bare));
    });
  });

  it('takes the names of what every object has for kinds that are newer than this code', () => {
    for (const Type of ['__proto__', 'constructor', 'toString']) {
      expect(toTranscriptItem({ Type }, context)).toMatchObject({ kind: 'other', text: Type });
    }
  });

  it('takes anything at all', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...Object.keys(message), 'Attachments'), fc.anything()),
    );
    fc.assert(
      fc.property(anything, (data) => {
        const item = toTranscriptItem(data as ChatItemData, context);
        if (item === undefined) return;
        expect(item.id).not.toBe('');
        expect(item.at).not.toBeNaN();
        expect(item.text).toBeTypeOf('string');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  companionAudioStates,
  companionCalls,
  companionConnections,
  type CompanionMessage,
  readCompanionAsk,
  readCompanionMessage,
  writeCompanionMessage,
} from './companion-protocol.js';

const presence = {
  kind: 'presence',
  windowId: 'w1',
  answerTo: 'a1',
  instanceUrl: 'https://example.my.connect.aws',
  username: 'alex.morgan',
  connection: 'ready',
  audio: 'ready',
  call: 'connected',
  isMuted: false,
} as const;

const text = fc.string({ minLength: 1, maxLength: 64 });
const optional = fc.option(text, { nil: undefined });
const messages: fc.Arbitrary<CompanionMessage> = fc.oneof(
  fc.record({
    kind: fc.constant('presence' as const),
    windowId: text,
    answerTo: optional,
    instanceUrl: optional,
    username: optional,
    connection: fc.constantFrom(...companionConnections),
    audio: fc.constantFrom(...companionAudioStates),
    call: fc.constantFrom(...companionCalls),
    isMuted: fc.constantFrom(true, false, undefined),
  }),
  fc.record({ kind: fc.constant('gone' as const), windowId: text, call: fc.constantFrom(...companionCalls) }),
  fc.record({ kind: fc.constant('approval-needed' as const), windowId: text, answerTo: optional }),
);

describe('the companion’s protocol', () => {
  it('reads what it writes, after the clone that postMessage makes', () => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(readCompanionMessage(structuredClone(writeCompanionMessage(message)))).toEqual(message);
      }),
    );
  });

  it('puts its name and version on every message', () => {
    expect(writeCompanionMessage({ kind: 'ask', id: 'a1' })).toEqual({
      patchcord: 'companion',
      version: 1,
      kind: 'ask',
      id: 'a1',
    });
  });

  it('reads a question', () => {
    expect(readCompanionAsk(writeCompanionMessage({ kind: 'ask', id: 'a1' }))).toEqual({
      kind: 'ask',
      id: 'a1',
    });
  });

  it.each([
    null,
    undefined,
    'ask',
    42,
    [],
    {},
    { patchcord: 'companion' },
    { patchcord: 'companion', version: '1', kind: 'ask', id: 'a1' },
    { patchcord: 'companion', version: 1 },
    { patchcord: 'companion', version: 1, kind: 'ask' },
    { patchcord: 'companion', version: 1, kind: 'ask', id: '' },
    { patchcord: 'companion', version: 1, kind: 'ask', id: 'x'.repeat(65) },
    { patchcord: 'companion', version: 1, kind: 'gone', windowId: 7 },
    { version: 1, kind: 'ask', id: 'a1' },
    { event: 'acknowledge', data: { id: 'a1' } },
  ])('ignores what is not of it: %j', (data) => {
    expect([readCompanionAsk(data), readCompanionMessage(data)]).toEqual([undefined, undefined]);
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, other) => {
        for (const each of [data, { patchcord: 'companion', version: 1, kind: data, windowId: other }]) {
          readCompanionAsk(each);
          readCompanionMessage(each);
        }
      }),
    );
  });

  it('says of a message in another version that it is one, and no more', () => {
    const message = { ...writeCompanionMessage(presence), version: 2 };
    const other = { kind: 'other-version', version: 2 };
    expect([readCompanionAsk(message), readCompanionMessage(message)]).toEqual([other, other]);
  });

  it('reads a word it does not know as the one that promises least', () => {
    const message = {
      ...writeCompanionMessage(presence),
      connection: 'blissful',
      audio: 'loud',
      call: 'video',
      isMuted: 'no',
    };
    expect(readCompanionMessage(message)).toEqual({
      ...presence,
      connection: 'starting',
      audio: 'unknown',
      call: 'none',
      isMuted: undefined,
    });
  });

  it('ignores members that are newer than this reader', () => {
    expect(readCompanionMessage({ ...writeCompanionMessage(presence), mood: 'good' })).toEqual(presence);
  });
});

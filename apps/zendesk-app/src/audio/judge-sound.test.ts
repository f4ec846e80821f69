import { describe, expect, it } from 'vitest';
import { samplePresence } from '../../tests/sample-presence.js';
import { call, judgeCase as judge, now, seen, type SoundCase, unanswered } from '../../tests/sound-cases.js';
import type { SoundVerdict } from './judge-sound.js';

describe('judgeSound', () => {
  it.each<[string, SoundCase, SoundVerdict['status'], string | undefined]>([
    // Audio in Zendesk
    ['heard here', { place: 'here', sound: { owner: 'here' } }, 'here', undefined],
    ['here, with the next call', { place: 'here', sound: { owner: 'nobody' } }, 'here', undefined],
    ['here, as far as is known', { place: 'here', sound: { owner: 'unknown' } }, 'here', undefined],
    ['in another Zendesk tab', { place: 'here', sound: { owner: 'elsewhere' } }, 'other-tab', undefined],
    [
      'no redirection on this virtual desktop',
      { place: 'here', sound: { problem: { type: 'vdi_redir_not_supported', at: 1 } } },
      'here-trouble',
      'redirectionUnsupported',
    ],
    [
      'nor this kind of virtual desktop',
      { place: 'here', sound: { problem: { type: 'vdi_strategy_not_supported', at: 1 } } },
      'here-trouble',
      'redirectionUnsupported',
    ],
    [
      'no microphone',
      { place: 'here', sound: { problem: { type: 'microphone_not_shared', at: 1 } } },
      'here-trouble',
      'microphoneNotShared',
    ],
    [
      'another problem',
      { place: 'here', sound: { problem: { type: 'webrtc_error', at: 1 } } },
      'here-trouble',
      'soundFailed',
    ],
    [
      'loaded again in mid-call',
      { place: 'here', isCallOlder: true, sound: { owner: 'here' } },
      'here-trouble',
      'reloadedInCall',
    ],
    [
      'opened in mid-call, with the audio in another Zendesk tab',
      { place: 'here', isCallOlder: true, sound: { owner: 'elsewhere' } },
      'other-tab',
      undefined,
    ],
    [
      'loaded again in a call on a desk phone',
      { place: 'here', isCallOlder: true, sound: { owner: 'nobody' } },
      'here',
      undefined,
    ],
    [
      'loaded again in a call that the companion carries',
      { isCallOlder: true, sound: { owner: 'here' } },
      'companion-connected',
      undefined,
    ],
    ['answered, and no sound', { place: 'here', sound: { unanswered } }, 'here-trouble', 'unanswered'],
    ['a companion says nothing about it', { place: 'here', link: { kind: 'blocked' } }, 'here', undefined],
    [
      'heard here, with a companion that rings as well',
      { place: 'here', link: seen() },
      'here',
      'companionToo',
    ],
    [
      'heard here, with a companion that is not connected',
      { place: 'here', link: seen({ connection: 'signedOut', username: undefined }) },
      'here',
      undefined,
    ],
    [
      'heard here, with somebody else’s companion',
      { place: 'here', link: seen({ username: 'bob' }) },
      'here',
      undefined,
    ],
    [
      'a problem with the sound comes before a companion that rings as well',
      { place: 'here', link: seen(), sound: { problem: { type: 'microphone_not_shared', at: 1 } } },
      'here-trouble',
      'microphoneNotShared',
    ],

    // The companion
    ['connected', {}, 'companion-connected', undefined],
    [
      'asked to mute, and not muted',
      { isMuteUnheard: true, telephony: { contacts: [call] } },
      'companion-trouble',
      'muteUnheard',
    ],
    [
      'asked to mute, where nothing can be known of it',
      { place: 'otherComputer', isMuteUnheard: true, telephony: { contacts: [call] } },
      'other-computer-trouble',
      'muteUnheard',
    ],
    ['starting', { link: seen({ connection: 'starting' }) }, 'companion-looking', undefined],
    [
      'signed out',
      { link: seen({ connection: 'signedOut', username: undefined, audio: 'off' }) },
      'companion-trouble',
      'companionSignedOut',
    ],
    [
      'not set up',
      { link: seen({ connection: 'notSetUp', instanceUrl: undefined, username: undefined, audio: 'off' }) },
      'companion-trouble',
      'companionNotSetUp',
    ],
    [
      'unreachable',
      { link: seen({ connection: 'unreachable' }) },
      'companion-trouble',
      'companionUnreachable',
    ],
    ['failed', { link: seen({ connection: 'failed' }) }, 'companion-trouble', 'companionFailed'],
    ['not in use', { link: seen({ connection: 'otherWindow' }) }, 'companion-trouble', 'otherCompanion'],
    [
      'without a microphone',
      { link: seen({ audio: 'microphoneBlocked' }) },
      'companion-trouble',
      'companionMicrophoneBlocked',
    ],
    [
      'whose microphone nobody allowed yet',
      { link: seen({ audio: 'microphoneUnasked' }) },
      'companion-trouble',
      'companionMicrophoneUnasked',
    ],
    [
      'beside another page that holds the audio',
      { link: seen({ audio: 'elsewhere' }) },
      'companion-trouble',
      'companionAudioElsewhere',
    ],
    ['that cannot tell', { link: seen({ audio: 'unknown' }) }, 'companion-connected', undefined],
    ['of somebody else', { link: seen({ username: 'bob' }) }, 'companion-trouble', 'otherAgent'],
    [
      'of the same name in other letters',
      { link: seen({ username: 'ADA' }) },
      'companion-connected',
      undefined,
    ],
    [
      'of another Connect',
      { link: seen({ instanceUrl: 'https://other.my.connect.aws' }) },
      'companion-trouble',
      'otherInstance',
    ],
    ['not approved', { link: { kind: 'approvalNeeded' } }, 'companion-trouble', 'approvalNeeded'],
    [
      'of another version',
      { link: { kind: 'otherVersion', version: 2 } },
      'companion-trouble',
      'otherVersion',
    ],
    ['being opened', { link: { kind: 'opening', since: now } }, 'companion-looking', undefined],
    ['blocked', { link: { kind: 'blocked' } }, 'companion-missing', 'companionBlocked'],
    ['not seen yet', { link: { kind: 'unseen', since: now - 9_000 } }, 'companion-looking', undefined],
    ['not seen', { link: { kind: 'unseen', since: now - 10_000 } }, 'companion-missing', 'companionUnseen'],
    [
      'opened, and silent',
      { link: { kind: 'silent', presence: undefined, since: now } },
      'companion-missing',
      'companionUnanswered',
    ],
    [
      'silent',
      { link: { kind: 'silent', presence: samplePresence(), since: now } },
      'companion-lost',
      'companionSilent',
    ],
    [
      'closed',
      { link: { kind: 'gone', call: 'none', at: now - 4_000 } },
      'companion-lost',
      'companionClosed',
    ],

    [
      'closed, or being loaded again',
      { link: { kind: 'gone', call: 'none', at: now - 3_999 } },
      'companion-looking',
      undefined,
    ],

    // The companion and a call
    [
      'closed in mid-call',
      { link: { kind: 'gone', call: 'connected', at: now }, telephony: { contacts: [call] } },
      'companion-lost',
      'lostInCall',
    ],
    [
      'closed in a call that is over',
      { link: { kind: 'gone', call: 'connected', at: now - 4_000 } },
      'companion-lost',
      'companionClosed',
    ],
    [
      'closed before the call',
      { link: { kind: 'gone', call: 'none', at: now - 4_000 }, telephony: { contacts: [call] } },
      'companion-lost',
      'companionClosed',
    ],
    [
      'silent in mid-call',
      { link: { kind: 'silent', presence: samplePresence(), since: now }, telephony: { contacts: [call] } },
      'companion-lost',
      'silentInCall',
    ],
    [
      'loaded again in mid-call',
      { link: seen({ audio: 'lost', call: 'connected' }), telephony: { contacts: [call] } },
      'companion-trouble',
      'soundLost',
    ],
    [
      'loaded again in a call that is over',
      { link: seen({ audio: 'lost' }) },
      'companion-connected',
      undefined,
    ],
    [
      'lost, while Connect does not answer Zendesk either',
      {
        link: { kind: 'gone', call: 'connected', at: now },
        telephony: { status: 'unreachable', contacts: [call] },
      },
      'companion-lost',
      'lostInCall',
    ],
    [
      'silent while a call is dialled',
      {
        link: { kind: 'silent', presence: samplePresence(), since: now },
        telephony: { contacts: [{ ...call, state: 'connecting', direction: 'outbound' }] },
      },
      'companion-lost',
      'silentInCall',
    ],
    [
      'opened in a call, and does not answer',
      { link: { kind: 'silent', presence: undefined, since: now }, telephony: { contacts: [call] } },
      'companion-missing',
      'silentInCall',
    ],
    [
      'closed while a call is dialled',
      {
        link: { kind: 'gone', call: 'dialling', at: now },
        telephony: { contacts: [{ ...call, state: 'connecting', direction: 'outbound' }] },
      },
      'companion-lost',
      'lostInCall',
    ],
    [
      'connected, and an answered call has no sound',
      { sound: { unanswered } },
      'companion-trouble',
      'unanswered',
    ],
    [
      'not there, and an answered call has no sound',
      { link: { kind: 'unseen', since: 0 }, sound: { unanswered } },
      'companion-missing',
      'unanswered',
    ],
    [
      'connected, and a call was lost for want of sound',
      { hasMissedMedia: true },
      'companion-trouble',
      'mediaMissed',
    ],
    [
      'missing, while the agent is signed out of Connect anyway',
      { link: { kind: 'unseen', since: 0 }, telephony: { status: 'signedOut', agent: undefined } },
      'companion-missing',
      undefined,
    ],

    // Another computer
    ['nothing can be known', { place: 'otherComputer' }, 'other-computer', undefined],
    [
      'an answered call has no sound',
      { place: 'otherComputer', sound: { unanswered } },
      'other-computer-trouble',
      'unanswered',
    ],
    [
      'a call was lost for want of sound',
      { place: 'otherComputer', hasMissedMedia: true },
      'other-computer-trouble',
      'mediaMissed',
    ],
  ])('%s', (_, facts, status, notice) => {
    const verdict = judge(facts);
    expect([verdict.status, verdict.notice?.kind]).toEqual([status, notice]);
  });

  it('says whose companion it is, and of which Connect', () => {
    expect(judge({ link: seen({ username: 'bob' }) }).notice).toEqual({
      kind: 'otherAgent',
      theirs: 'bob',
      ours: 'ada',
    });
    const theirs = 'https://other.my.connect.aws';
    expect(judge({ link: seen({ instanceUrl: theirs }) }).notice).toEqual({
      kind: 'otherInstance',
      theirs,
      ours: 'https://example.my.connect.aws',
    });
  });

  it('knows one instance by both of its addresses', () => {
    expect(judge({ link: seen({ instanceUrl: 'https://example.awsapps.com/connect' }) }).status).toBe(
      'companion-connected',
    );
    const govCloud = 'https://example.govcloud.connect.aws';
    expect(judge({ link: seen({ instanceUrl: govCloud }) }).notice?.kind).toBe('otherInstance');
  });

  it('says where an answered call should have been heard', () => {
    expect(judge({ place: 'here', sound: { unanswered, owner: 'elsewhere' } }).notice).toEqual({
      kind: 'unanswered',
      place: 'here',
      isInOtherTab: true,
      isCompanionThere: false,
    });
    expect(judge({ sound: { unanswered, owner: 'elsewhere' } }).notice).toEqual({
      kind: 'unanswered',
      place: 'companion',
      isInOtherTab: false,
      isCompanionThere: true,
    });
  });
});

import { softphoneProblemTypes } from '@patchcord/connect-adapter';
import { describe, expect, it } from 'vitest';
import { describeSoundNotice } from './describe-sound-notice.js';
import { judgeSound } from './judge-sound.js';

/** What the agent reads of a problem, where calls are heard in Zendesk. */
function sentenceOf(type: string): string {
  const { notice } = judgeSound({
    place: 'here',
    instanceUrl: 'https://example.my.connect.aws',
    telephony: { status: 'ready', agent: undefined, contacts: [] },
    sound: { owner: 'here', problem: { type, at: 0 }, unanswered: undefined },
    companion: { link: { kind: 'unseen', since: 0 }, openedFrom: 'thisTab' },
    hasMissedMedia: false,
    isCallOlder: false,
    now: 0,
  });
  if (notice === undefined) throw new Error(`Nothing is said of ${type}.`);
  return describeSoundNotice(notice, false).sentence;
}

describe('a problem of the sound', () => {
  it.each(softphoneProblemTypes)('is put into words: %s', (type) => {
    expect(sentenceOf(type)).not.toContain(type);
  });

  it('that nobody knew of is told by its name', () => {
    expect(sentenceOf('solar_flare')).toBe(
      'Amazon Connect calls it solar_flare. If it happens again, tell your administrator.',
    );
  });
});

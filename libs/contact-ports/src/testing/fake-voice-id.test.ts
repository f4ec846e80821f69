import { describe, expect, it } from 'vitest';
import { PortError } from '../port-error.js';
import { FakeVoiceId } from './fake-voice-id.js';

describe('FakeVoiceId', () => {
  it('enrols a speaker and opts them out, and writes down what it was asked', async () => {
    const voiceId = new FakeVoiceId();
    expect(await voiceId.readSpeaker('c-1')).toEqual({ id: 'speaker-c-1', status: 'notEnrolled' });
    await voiceId.enrol('c-1');
    expect(voiceId.speakers.get('c-1')).toEqual({ id: 'speaker-c-1', status: 'enrolled' });
    await voiceId.optOut('c-1');
    expect(voiceId.speakers.get('c-1')).toEqual({ id: 'speaker-c-1', status: 'optedOut' });
    expect(await voiceId.evaluate('c-1', true)).toEqual({
      authentication: 'authenticated',
      fraudRisk: 'low',
    });
    expect(voiceId.commands).toEqual([
      { action: 'readSpeaker', contactId: 'c-1' },
      { action: 'enrol', contactId: 'c-1' },
      { action: 'optOut', contactId: 'c-1' },
      { action: 'evaluate', contactId: 'c-1', startNew: true },
    ]);
  });

  it('fails as told, and waits while it is held', async () => {
    const voiceId = new FakeVoiceId();
    voiceId.failNext('readSpeaker', new PortError('unavailable', 'No answer'));
    await expect(voiceId.readSpeaker('c-1')).rejects.toMatchObject({ reason: 'unavailable' });
    const release = voiceId.hold('enrol');
    const enrolled = voiceId.enrol('c-1');
    expect(voiceId.speakers.size).toBe(0);
    release();
    await enrolled;
    expect(voiceId.speakers.get('c-1')?.status).toBe('enrolled');
  });
});

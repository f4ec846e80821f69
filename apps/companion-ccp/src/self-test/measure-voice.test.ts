import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { measureVoice } from './measure-voice.js';

async function measure(levels: readonly (number | undefined)[], forMs: number): Promise<unknown> {
  const clock = new ManualClock(0);
  const result = measureVoice({ clock, readLevel: () => levels[Math.floor(clock.now() / 1_000)] });
  clock.advance(forMs);
  return Promise.race([result, Promise.resolve('still listening')]);
}

describe('measureVoice', () => {
  it('ends when a voice was heard, but not before the agent could see it', async () => {
    expect(await measure([0.1, 0.6, 0.2], 1_400)).toBe('still listening');
    expect(await measure([0.1, 0.6, 0.2], 1_500)).toBe(0.6);
  });

  it('gives a quiet room six seconds', async () => {
    const quiet = [0.1, 0.05, 0.1, 0.05, 0.1, 0.1, 0.1];
    expect(await measure(quiet, 5_900)).toBe('still listening');
    expect(await measure(quiet, 6_000)).toBe(0.1);
  });

  it('knows nothing of a microphone that never opened', async () => {
    expect(await measure([], 6_000)).toBeUndefined();
  });
});

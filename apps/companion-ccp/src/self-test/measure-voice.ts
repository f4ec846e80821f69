import type { Clock } from '@patchcord/contact-ports';
import { quietLevel } from './judge-self-test.js';

export interface MeasureVoiceOptions {
  readonly clock: Clock;
  /** 0 to 1; undefined while the microphone is closed. */
  readonly readLevel: () => number | undefined;
}

const longest = 6_000;
const shortest = 1_500;
const lookEvery = 50;

/**
 * Listens to the agent until a voice was heard, at most six seconds, and at least a second and a half, so that the agent sees the meter
 * move. Resolves with the loudest level; undefined when the microphone was never open.
 */
export function measureVoice({ clock, readLevel }: MeasureVoiceOptions): Promise<number | undefined> {
  const startedAt = clock.now();
  let loudest: number | undefined;
  return new Promise((resolve) => {
    const look = (): void => {
      const level = readLevel();
      if (level !== undefined) loudest = Math.max(loudest ?? 0, level);
      const passed = clock.now() - startedAt;
      const isHeard = (loudest ?? 0) >= quietLevel && passed >= shortest;
      if (isHeard || passed >= longest) resolve(loudest);
      else clock.schedule(look, lookEvery);
    };
    look();
  });
}

import { softphoneProblemTypes } from '@patchcord/connect-adapter';
import { describe, expect, it } from 'vitest';
import { describeSoundProblem } from './describe-sound-problem.js';

describe('a problem of the sound', () => {
  it.each(softphoneProblemTypes)('is put into words: %s', (type) => {
    expect(describeSoundProblem(type)).not.toContain(type);
  });

  it('that nobody knew of is told by its name', () => {
    expect(describeSoundProblem('solar_flare')).toBe(
      'Amazon Connect calls it solar_flare. Run the self-test; if it happens again, tell your administrator.',
    );
  });
});

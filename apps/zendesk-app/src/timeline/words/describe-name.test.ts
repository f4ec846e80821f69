import { describe, expect, it } from 'vitest';
import { describeName } from './describe-name.js';

describe('describeName', () => {
  it.each([
    ['chat.recorded', 'Transcript saved'],
    ['contact.noted', 'Note added'],
    ['speaker.evaluated', 'Voice verified'],
    ['speaker.stored', 'Voice ID status saved'],
    ['something.new', undefined],
  ])('says what %s is', (name, words) => {
    expect(describeName(name)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { toOpeningLines } from './opening-lines.js';

describe('toOpeningLines', () => {
  it('has the bot say each line that is not empty', () => {
    expect(toOpeningLines(' Welcome.\n\n  How can I help? \n')).toEqual([
      { text: 'Welcome.' },
      { text: 'How can I help?' },
    ]);
    expect(toOpeningLines('')).toEqual([]);
  });
});

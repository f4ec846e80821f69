import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQueuePattern } from './compile-queue-pattern.js';
import { coversPattern } from './covers-pattern.js';
import { parseQueuePattern } from './queue-pattern.js';

const pattern = (typed: string) => parseQueuePattern(typed).pattern;

describe('coversPattern', () => {
  it.each([
    ['My*', 'MyCorp *', true],
    ['MyCorp *', 'My*', false],
    ['* EU', '*Sales EU', true],
    ['*Corp*', 'MyCorp *', true],
    ['*Corp*', '*Corp', true],
    ['My*', '*My*', false],
    ['*EU', 'EU*', false],
    ['My*', '/^MyCorp$/', true],
    ['/^My/', 'MyCorp *', true],
    ['/^(a|b)/', '/^(a|b)/', true],
    ['/^(a|b)/', '/^(a|b)', true],
    ['/^(a|b)/i', '/^(a|b)/', true],
    ['/^(a|b)/', '/^(a|b)/i', false],
    ['/^my/i', 'MyCorp *', false],
    ['/^M./', 'MyCorp *', false],
  ])('%j covers %j: %s', (earlier, later, expected) => {
    expect(coversPattern(pattern(earlier), pattern(later))).toBe(expected);
  });

  it('claims nothing that a name disproves', () => {
    const text = fc.stringMatching(/^[ab ]{1,4}$/).filter((part) => part.trim() === part);
    const typed = fc.oneof(
      text.map((part) => `${part}*`),
      text.map((part) => `*${part}`),
      text.map((part) => `*${part}*`),
      text.map((part) => `/^${part}/`),
      text.map((part) => `/${part}$/`),
      text.map((part) => `/^${part}$/`),
    );
    fc.assert(
      fc.property(typed, typed, fc.stringMatching(/^[ab ]{1,8}$/), (earlier, later, queueName) => {
        if (!coversPattern(pattern(earlier), pattern(later))) return;
        const [outer, inner] = [earlier, later].map((each) => compileQueuePattern(pattern(each))(queueName));
        expect(inner === true && outer === false).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

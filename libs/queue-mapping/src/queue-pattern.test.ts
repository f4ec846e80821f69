import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQueuePattern } from './compile-queue-pattern.js';
import { parseQueuePattern } from './queue-pattern.js';

const matches = (typed: string, queueName: string) =>
  compileQueuePattern(parseQueuePattern(typed).pattern)(queueName);

describe('parseQueuePattern', () => {
  it.each([
    ['Sales EU', { kind: 'name', name: 'Sales EU' }],
    ['  Sales EU ', { kind: 'name', name: 'Sales EU' }],
    ['MyCorp *', { kind: 'starts with', text: 'MyCorp ' }],
    ['* EU', { kind: 'ends with', text: ' EU' }],
    ['*VIP*', { kind: 'contains', text: 'VIP' }],
    ['/^MyCorp (Sales|Care)$/', { kind: 'expression', source: '^MyCorp (Sales|Care)$', ignoreCase: false }],
    ['/^MyCorp/', { kind: 'expression', source: '^MyCorp', ignoreCase: false }],
    ['/^MyCorp', { kind: 'expression', source: '^MyCorp', ignoreCase: false }],
    ['/^MyCorp/i', { kind: 'expression', source: '^MyCorp', ignoreCase: true }],
    ['/^MyCorp/u', { kind: 'expression', source: '^MyCorp', ignoreCase: false }],
    ['/^MyCorp/ui', { kind: 'expression', source: '^MyCorp', ignoreCase: true }],
    ['/EU/sales', { kind: 'expression', source: 'EU/sales', ignoreCase: false }],
    ['/EU\\/', { kind: 'expression', source: 'EU\\/', ignoreCase: false }],
    ['/a*b/', { kind: 'expression', source: 'a*b', ignoreCase: false }],
  ])('reads %j', (typed, pattern) => {
    expect(parseQueuePattern(typed)).toEqual({ pattern });
  });

  it.each([
    ['Special queue for 5* ratings', 'misplaced star', undefined],
    ['**VIP', 'misplaced star', undefined],
    ['*', 'star alone', undefined],
    [' ** ', 'star alone', undefined],
    ['/(/', 'invalid expression', 'missing closing ): `(`'],
    ['/', 'invalid expression', 'the expression is empty'],
    ['//', 'invalid expression', 'the expression is empty'],
    ['//i', 'invalid expression', 'the expression is empty'],
    ['/EU/g', 'invalid expression', 'flags "g": only i and u are possible'],
    ['/(a)\\1/', 'invalid expression', 'back-references are not possible in linear time'],
    ['/(?<n>a)\\k<n>/', 'invalid expression', 'back-references are not possible in linear time'],
    ['/^(?!Sales)/', 'invalid expression', 'look-around is not possible in linear time'],
    ['/(?<=Sales )EU/', 'invalid expression', 'look-around is not possible in linear time'],
    [`${'x'.repeat(128)}*`, 'too long for a pattern', undefined],
    [`/${'x'.repeat(128)}/`, 'too long for a pattern', undefined],
  ])('reads %j as a literal name, and says why: %s', (typed, code, detail) => {
    const name = typed.trim();
    expect(parseQueuePattern(typed)).toEqual({
      pattern: { kind: 'name', name },
      warning: {
        code,
        received: name,
        expected: expect.stringMatching(/\.$/),
        ...(detail === undefined ? {} : { detail }),
      },
    });
    expect(matches(typed, name)).toBe(true);
    expect(matches(typed, `${name}x`)).toBe(false);
  });
});

describe('compileQueuePattern', () => {
  it.each([
    ['Sales EU', 'Sales EU', true],
    ['Sales EU', ' Sales EU ', true],
    ['Sales EU', 'sales EU', false],
    ['MyCorp *', 'MyCorp Care', true],
    ['MyCorp *', 'MyCorpCare', false],
    ['* EU', 'Sales EU', true],
    ['* EU', 'Sales EU 2', false],
    ['*VIP*', 'The VIPs', true],
    ['*VIP*', 'vip', false],
    ['/^MyCorp (Sales|Care)$/', 'MyCorp Care', true],
    ['/^MyCorp (Sales|Care)$/', 'MyCorp Care 2', false],
    ['/MyCorp', 'Not MyCorp at all', true],
    ['/^mycorp/i', 'MyCorp Care', true],
    ['/^mycorp/', 'MyCorp Care', false],
    ['/^\\p{L}+$/u', 'Überführung', true],
    ['/^\\u0041\\u{42}$/', 'AB', true],
    ['/a\\/b/', 'a/b', true],
  ])('matches %j against %j: %s', (typed, queueName, expected) => {
    expect(matches(typed, queueName)).toBe(expected);
  });

  it('finds every name in its own wildcards', () => {
    const part = fc
      .string({ minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() === text && !/[*/]/.test(text));
    fc.assert(
      fc.property(part, part, (a, b) => {
        const name = `${a} ${b}`;
        expect([`${a}*`, `*${b}`, `*${a}*`, `*${b}*`, name].map((typed) => matches(typed, name))).toEqual(
          Array(5).fill(true),
        );
      }),
    );
  });

  it('never throws, and reads whatever is typed as some pattern', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `/${text}/i`),
      fc.stringMatching(/^\/[()[\]{}*+?|\\^$.a-c1-9,-]{0,40}$/),
    );
    fc.assert(
      fc.property(typed, fc.string(), (text, queueName) => {
        expect(typeof matches(text, queueName)).toBe('boolean');
      }),
    );
  });

  it('takes no more than a bounded multiple of a literal match for patterns that make other engines hang', () => {
    // Short enough that a backtracking engine fails this test after seconds rather than never ending.
    const queueName = `${'a'.repeat(27)}!`;
    const literal = fastest(`/${queueName}/`, queueName);
    const catastrophic = [
      '/(a+)+$/',
      '/(a|a)*$/',
      '/(a|aa)+$/',
      '/(.*a){12}$/',
      '/^(a?){27}a{27}$/',
      '/(a*)*b/',
      '/^(([a-z])+.)+[A-Z]$/',
    ];
    const ratios = catastrophic.map((typed) => ({ typed, ratio: fastest(typed, queueName) / literal }));
    expect(ratios.filter(({ ratio }) => ratio > 1_000)).toEqual([]);
  });
});

function fastest(typed: string, queueName: string): number {
  const test = compileQueuePattern(parseQueuePattern(typed).pattern);
  const runs = Array.from({ length: 20 }, () => {
    const start = performance.now();
    for (let count = 0; count < 20; count += 1) test(queueName);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

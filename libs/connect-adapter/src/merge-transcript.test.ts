import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line } from '../tests/transcript-lines.js';
import { mergeTranscript } from './merge-transcript.js';

describe('mergeTranscript', () => {
  it('puts items in the order of their times, and keeps that of equal times', () => {
    const merged = mergeTranscript([line('a', 1), line('b', 5)], [line('c', 3), line('d', 5), line('e', 5)]);
    expect(merged.map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd', 'e']);
  });

  it('has each item once, as it was given last', () => {
    const grown = { ...line('a', 1), text: 'hello, and more' };
    expect(mergeTranscript([line('a', 1), line('b', 2)], [grown, line('b', 2), line('b', 2)])).toEqual([
      grown,
      line('b', 2),
    ]);
  });

  it('does not depend on how often, or in which portions, something is told', () => {
    const lines = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1 });
    fc.assert(
      fc.property(lines, fc.array(fc.tuple(fc.nat(60), fc.nat(60))), (times, portions) => {
        const all = times.map((at) => line(`m${String(at)}`, at));
        const told = portions.map(([from, length]) => all.slice(from, from + length));
        const merged = [...told, all].reduce<readonly (typeof all)[number][]>(mergeTranscript, []);
        expect(merged).toEqual(all.toSorted((a, b) => a.at - b.at));
      }),
    );
  });
});

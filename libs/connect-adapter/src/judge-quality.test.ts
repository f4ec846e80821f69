import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeQuality } from './judge-quality.js';

const sample = {
  packetsLost: 0,
  packetsCount: 50,
  jitterBufferMillis: 20,
  roundTripTimeMillis: 40,
  audioLevel: 900,
};

describe('judgeQuality', () => {
  it('gives the measures with its verdict', () => {
    expect(judgeQuality([sample, { ...sample, packetsLost: 2, packetsCount: 48 }])).toEqual({
      verdict: 'fair',
      loss: 0.02,
      roundTripMs: 40,
      jitterBufferMs: 20,
    });
  });

  it.each([
    [{}, 'good'],
    [{ packetsLost: 1 }, 'fair'],
    [{ packetsLost: 10 }, 'poor'],
    [{ roundTripTimeMillis: 350 }, 'fair'],
    [{ roundTripTimeMillis: 900 }, 'poor'],
    [{ jitterBufferMillis: 200 }, 'fair'],
    [{ jitterBufferMillis: 500 }, 'poor'],
  ] as const)('%j is %s', (changes, verdict) => {
    expect(judgeQuality([{ ...sample, ...changes }])?.verdict).toBe(verdict);
  });

  it('judges by what was measured', () => {
    expect(judgeQuality([{ packetsLost: null, roundTripTimeMillis: 40 }])).toEqual({
      verdict: 'good',
      loss: undefined,
      roundTripMs: 40,
      jitterBufferMs: undefined,
    });
  });

  it.each([undefined, null, [], [{}], {}, 'x', [null], [{ packetsLost: 0, packetsCount: 0 }]])(
    'says nothing about %j',
    (statistics) => {
      expect(judgeQuality(statistics)).toBeUndefined();
    },
  );

  it('never throws, and never finds more lost than there was', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.dictionary(fc.string(), fc.anything())), (value, list) => {
        judgeQuality(value);
        expect(judgeQuality(list)?.loss ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { judgeLiveness } from './judge-liveness.js';

describe('judgeLiveness', () => {
  it.each([
    ['before the first word', { now: 1_000_000, heardAt: undefined, wokeAt: undefined }, undefined],
    ['within two polls', { now: 175_000, heardAt: 100_000, wokeAt: undefined }, undefined],
    ['after two polls', { now: 176_000, heardAt: 100_000, wokeAt: undefined }, 76_000],
    ['just awake', { now: 900_000, heardAt: 100_000, wokeAt: 890_000 }, undefined],
    ['awake, and still nothing', { now: 990_000, heardAt: 100_000, wokeAt: 890_000 }, 890_000],
  ])('%s', (_, facts, expected) => {
    expect(judgeLiveness(facts)).toBe(expected);
  });
});

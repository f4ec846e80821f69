import { describe, expect, it } from 'vitest';
import { shareStructure } from './share-structure.js';

describe('shareStructure', () => {
  it('gives back the previous value when nothing changed', () => {
    const previous = { requests: [{ path: '/a', status: 200 }], agent: { state: 'Available' } };
    expect(shareStructure(previous, structuredClone(previous))).toBe(previous);
  });

  it('keeps the identity of the parts beside a change', () => {
    const previous = { requests: [{ status: 200 }, { status: null }], agent: { state: 'Available' } };
    const merged = shareStructure(previous, {
      requests: [{ status: 200 }, { status: 404 }, { status: null }],
      agent: { state: 'Available' },
    });
    expect(merged).toEqual({
      requests: [{ status: 200 }, { status: 404 }, { status: null }],
      agent: { state: 'Available' },
    });
    expect(merged.requests[0]).toBe(previous.requests[0]);
    expect(merged.requests[1]).not.toBe(previous.requests[1]);
    expect(merged.agent).toBe(previous.agent);
  });

  it('notices members that went away and lists that became shorter', () => {
    expect(shareStructure({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(shareStructure([1, 2], [1])).toEqual([1]);
    expect(shareStructure({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
  });

  it('takes a value of another kind as it is', () => {
    expect(shareStructure([1], { 0: 1 })).toEqual({ 0: 1 });
    expect(shareStructure(null, { a: null })).toEqual({ a: null });
    expect(shareStructure({ a: 1 }, undefined)).toBeUndefined();
  });
});

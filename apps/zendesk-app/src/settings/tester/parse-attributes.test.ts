import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAttributes } from './parse-attributes.js';

describe('parseAttributes', () => {
  it.each([
    ['a=1\nb = two words \n\nc: 3', { a: '1', b: 'two words', c: '3' }, []],
    ['url=https://x.example/?a=b', { url: 'https://x.example/?a=b' }, []],
    ['a=', { a: '' }, []],
    ['nonsense\na=1', { a: '1' }, ['nonsense']],
    ['{"a":"1","b":2,"c":true,"d":null}', { a: '1', b: '2', c: 'true' }, ['d: null']],
    ['{"ContactId":"x","Attributes":{"a":"1"}}', { a: '1' }, []],
    ['{"a":', {}, ['{"a":']],
    ['', {}, []],
  ])('reads %j', (text, attributes, unread) => {
    expect(parseAttributes(text)).toEqual({ attributes, unread });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(parseAttributes(text).unread)).toBe(true);
      }),
    );
  });
});

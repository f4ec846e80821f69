import { assert, constantFrom, array, nat, property, record, string, json, oneof } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStoredMappings, longestStoredMappings, parseStoredMappings } from './stored-mappings.js';

const cell = () => string({ unit: 'binary', maxLength: 40 });
const row = () => record({ queue: cell(), brand: cell() });

describe('parseStoredMappings', () => {
  it.each([[undefined], [null], [''], [' \n']])('takes %j as nothing saved yet', (text) => {
    expect(parseStoredMappings(text)).toEqual({
      kind: 'read',
      revision: 0,
      queueBrands: [],
      brandQueues: [],
    });
  });

  it('reads both tables with their revision, in the order of their rows', () => {
    const text =
      '{"v":3,"format":1,"queueBrands":[["MyCorp *","MyCorp"],["Sales","Acme"]],"brandQueues":[["Acme",""]]}';
    expect(parseStoredMappings(text)).toEqual({
      kind: 'read',
      revision: 3,
      queueBrands: [
        { queue: 'MyCorp *', brand: 'MyCorp' },
        { queue: 'Sales', brand: 'Acme' },
      ],
      brandQueues: [{ brand: 'Acme', queue: '' }],
    });
  });

  it.each([
    ['{"v":3,', 'It is not a JSON object.'],
    ['[]', 'It is not a JSON object.'],
    ['"text"', 'It is not a JSON object.'],
    ['{"v":3}', 'Its format is missing; this version reads format 1.'],
    ['{"v":3,"format":2}', 'Its format is 2; this version reads format 1.'],
    [
      '{"v":"3","format":1,"queueBrands":[],"brandQueues":[]}',
      'Its revision "v" is not a whole number from 0.',
    ],
    [
      '{"v":-1,"format":1,"queueBrands":[],"brandQueues":[]}',
      'Its revision "v" is not a whole number from 0.',
    ],
    ['{"v":3,"format":1,"brandQueues":[]}', '"queueBrands" is not a list.'],
    [
      '{"v":3,"format":1,"queueBrands":[["Sales","Acme"],["Sales"]],"brandQueues":[]}',
      'Row 2 of "queueBrands" is not a pair of a queue and a brand.',
    ],
    [
      '{"v":3,"format":1,"queueBrands":[],"brandQueues":[["Acme",null]]}',
      'Row 1 of "brandQueues" is not a pair of a queue and a brand.',
    ],
  ])('reports %s as damaged', (text, reason) => {
    expect(parseStoredMappings(text)).toEqual({ kind: 'damaged', reason });
  });

  it('survives nesting that no parser follows', () => {
    expect(parseStoredMappings('['.repeat(200_000))).toEqual({
      kind: 'damaged',
      reason: 'It is not a JSON object.',
    });
  });

  it('never throws, whatever is stored', () => {
    assert(
      property(oneof(string({ unit: 'binary' }), json()), (text) => {
        expect(['read', 'damaged']).toContain(parseStoredMappings(text).kind);
      }),
    );
  });
});

describe('formatStoredMappings', () => {
  it('writes JSON with the revision and the number of its format', () => {
    expect(
      formatStoredMappings({
        revision: 3,
        queueBrands: [{ queue: 'MyCorp *', brand: 'MyCorp' }],
        brandQueues: [{ brand: 'Acme', queue: 'Sales' }],
      }),
    ).toEqual({
      kind: 'text',
      text: '{"v":3,"format":1,"queueBrands":[["MyCorp *","MyCorp"]],"brandQueues":[["Acme","Sales"]]}',
    });
  });

  it('gives back on reading what it was given, with any text in the cells', () => {
    assert(
      property(nat(), array(row()), array(row()), (revision, queueBrands, brandQueues) => {
        const formatted = formatStoredMappings({ revision, queueBrands, brandQueues });
        expect(parseStoredMappings(formatted.kind === 'text' ? formatted.text : undefined)).toEqual({
          kind: 'read',
          revision,
          queueBrands,
          brandQueues,
        });
      }),
    );
  });

  it('counts the bytes of UTF-8', () => {
    assert(
      property(constantFrom('a', 'é', '語', '😀', '"', '\ud83d'), nat(20_000), (character, times) => {
        const queueBrands = [{ queue: character.repeat(times), brand: 'Acme' }];
        const formatted = formatStoredMappings({ revision: 1, queueBrands, brandQueues: [] });
        const text = JSON.stringify({
          v: 1,
          format: 1,
          queueBrands: [[character.repeat(times), 'Acme']],
          brandQueues: [],
        });
        const bytes = Buffer.byteLength(text);
        expect(formatted).toEqual(
          bytes > longestStoredMappings
            ? { kind: 'too long', bytes, longest: longestStoredMappings }
            : { kind: 'text', text },
        );
      }),
    );
  });
});

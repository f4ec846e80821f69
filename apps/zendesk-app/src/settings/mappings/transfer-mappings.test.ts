import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportMappings, importMappings } from './transfer-mappings.js';

const mappings = {
  queueBrands: [{ queue: 'Acme Sales', brand: 'Acme' }],
  brandQueues: [{ brand: 'Globex', queue: 'Globex Sales' }],
};

describe('importMappings', () => {
  it('reads what was exported', () => {
    expect(importMappings(exportMappings(mappings))).toEqual({ ok: true, mappings });
  });

  it('reads the text as it is stored', () => {
    const stored =
      '{"v":3,"format":1,"queueBrands":[["Acme Sales","Acme"]],"brandQueues":[["Globex","Globex Sales"]]}';

    expect(importMappings(stored)).toEqual({ ok: true, mappings });
  });

  it('leaves a table alone that the text does not have', () => {
    expect(importMappings('{"queueBrands":[]}')).toEqual({ ok: true, mappings: { queueBrands: [] } });
  });

  it.each([
    ['', { code: 'empty' }],
    ['[]', { code: 'no object' }],
    ['{}', { code: 'no table' }],
    ['{"version":2,"queueBrands":[]}', { code: 'newer version', version: '2' }],
    ['{"brandQueues":{}}', { code: 'no list', table: 'brandQueues' }],
    ['{"queueBrands":[["A","B"],["A"]]}', { code: 'wrong row', table: 'queueBrands', row: 1 }],
    ['{"queueBrands":[{"queue":"A","brand":7}]}', { code: 'wrong row', table: 'queueBrands', row: 0 }],
  ])('says what is wrong with %s', (text, problem) => {
    expect(importMappings(text)).toEqual({ ok: false, problem });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof importMappings(text).ok).toBe('boolean');
      }),
    );
  });
});

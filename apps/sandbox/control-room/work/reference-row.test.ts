import { describe, expect, it } from 'vitest';
import { toReferences } from './reference-row.js';

describe('toReferences', () => {
  it('takes rows that are filled in, and the last of two with the same name', () => {
    expect(
      toReferences([
        { key: 1, name: ' Ticket ', type: 'STRING', value: 'old' },
        { key: 2, name: '', type: 'URL', value: 'https://example.com' },
        { key: 3, name: 'Order', type: 'NUMBER', value: ' ' },
        { key: 4, name: 'Ticket', type: 'URL', value: ' https://example.com/4 ' },
      ]),
    ).toEqual({ Ticket: { type: 'URL', value: 'https://example.com/4' } });
  });
});

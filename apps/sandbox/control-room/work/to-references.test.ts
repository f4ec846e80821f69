import { describe, expect, it } from 'vitest';
import { toReferences } from './to-references.js';

describe('toReferences', () => {
  it('takes rows that are filled in, and the last of two with the same name', () => {
    expect(
      toReferences([
        { name: ' Ticket ', type: 'STRING', value: 'old' },
        { name: '', type: 'URL', value: 'https://example.com' },
        { name: 'Order', type: 'NUMBER', value: ' ' },
        { name: 'Ticket', type: 'URL', value: ' https://example.com/4 ' },
      ]),
    ).toEqual({ Ticket: { type: 'URL', value: 'https://example.com/4' } });
  });
});

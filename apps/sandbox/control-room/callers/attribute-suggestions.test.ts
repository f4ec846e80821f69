import { describe, expect, it } from 'vitest';
import { toAttributes } from './attribute-suggestions.js';

describe('toAttributes', () => {
  it('takes rows that have a name, and the last of two with the same', () => {
    expect(
      toAttributes([
        { key: 1, name: ' pop_incoming ', value: 'true' },
        { key: 2, name: '', value: 'left over' },
        { key: 3, name: 'customer_name', value: '' },
        { key: 4, name: 'pop_incoming', value: 'false' },
      ]),
    ).toEqual({ pop_incoming: 'false', customer_name: '' });
  });
});

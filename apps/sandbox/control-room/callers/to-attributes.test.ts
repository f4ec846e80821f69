import { describe, expect, it } from 'vitest';
import { toAttributes } from './to-attributes.js';

describe('toAttributes', () => {
  it('takes rows that have a name, and the last of two with the same', () => {
    expect(
      toAttributes([
        { name: ' pop_incoming ', value: 'true' },
        { name: '', value: 'left over' },
        { name: 'customer_name', value: '' },
        { name: 'pop_incoming', value: 'false' },
      ]),
    ).toEqual({ pop_incoming: 'false', customer_name: '' });
  });
});

import { describe, expect, it } from 'vitest';
import {
  hasCustomTexts,
  type OutboundQueueField,
  readQueueOf,
  toFieldValue,
} from './outbound-queue-field.js';

const field = (kind: OutboundQueueField['kind']): OutboundQueueField => ({
  id: 7,
  names: ['connect_outbound_queue'],
  kind,
  options: [
    { queue: 'Sales EU', tag: 'q_sales_eu' },
    { queue: 'Care', tag: 'q_care' },
  ],
});
const ticket = (value: unknown) => ({
  custom_fields: [
    { id: 6, value: true },
    { id: 7, value },
  ],
});

describe('toFieldValue', () => {
  it.each([
    ['text', 'Sales EU', 'Sales EU'],
    ['text', 'Other', 'Other'],
    ['tagger', 'Sales EU', 'q_sales_eu'],
    ['tagger', 'Other', undefined],
    ['multiselect', 'Care', ['q_care']],
    ['multiselect', 'Other', undefined],
  ] as const)('of a %s field for %s is %j', (kind, queue, value) => {
    expect(toFieldValue(field(kind), queue)).toEqual(value);
  });
});

describe('readQueueOf', () => {
  it.each([
    ['text', ' Sales EU ', 'Sales EU'],
    ['text', '  ', undefined],
    ['text', null, undefined],
    ['tagger', 'q_sales_eu', 'Sales EU'],
    ['tagger', 'gone', 'gone'],
    ['multiselect', ['q_care', 'q_sales_eu'], 'Care'],
    ['multiselect', [], undefined],
  ] as const)('of a %s field with %j is %s', (kind, value, queue) => {
    expect(readQueueOf(field(kind), ticket(value))).toEqual(queue);
  });
});

describe('hasCustomTexts', () => {
  it('is true for a ticket of which some field holds a text', () => {
    expect([ticket('Sales'), ticket(null), {}, ticket(['a'])].map(hasCustomTexts)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { toContactAttributes } from './to-contact-attributes.js';

describe('toContactAttributes', () => {
  it('gives the values by wire name, and leaves out what has none', () => {
    const attributes = {
      zendesk_ticket: { name: 'zendesk_ticket', value: '1234' },
      empty: { name: 'empty', value: '' },
      missing: { name: 'missing' },
      withdrawn: { name: 'withdrawn', value: null },
      broken: null,
    };
    expect(toContactAttributes(attributes)).toEqual({ zendesk_ticket: '1234', empty: '' });
  });

  it.each([null, undefined, {}])('is empty for %s', (attributes) => {
    expect(toContactAttributes(attributes)).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import { parseError } from './parse-error.js';

describe('parseError', () => {
  it.each([
    [
      'code and text',
      { responseJSON: { error: 'RecordNotFound', description: 'Not found' } },
      { code: 'RecordNotFound', text: 'RecordNotFound: Not found', fields: {} },
    ],
    [
      'details by field',
      {
        responseText: JSON.stringify({
          error: 'RecordInvalid',
          description: 'Record validation errors',
          details: {
            email: [
              { description: 'Email: jane@example.com is already being used', error: 'DuplicateValue' },
            ],
            base: [{ description: 'Too many' }],
          },
        }),
      },
      {
        code: 'RecordInvalid',
        text: 'RecordInvalid: Record validation errors: Email: jane@example.com is already being used: Too many',
        fields: { email: ['DuplicateValue'], base: [] },
      },
    ],
    [
      'an object',
      { responseJSON: { error: { title: 'Forbidden', message: 'You do not have access.' } } },
      { code: 'Forbidden', text: 'Forbidden: You do not have access.', fields: {} },
    ],
    [
      'a list',
      { responseJSON: { errors: [{ code: 'E1', title: 'Bad thing', detail: 'Very bad' }] } },
      { code: 'E1', text: 'Bad thing: Very bad', fields: {} },
    ],
    [
      'a bare text as JSON',
      { responseJSON: { error: "Couldn't authenticate you" } },
      { code: "Couldn't authenticate you", text: "Couldn't authenticate you", fields: {} },
    ],
    [
      'plain text',
      { responseText: 'Rate limit for ticket updates exceeded' },
      { code: undefined, text: 'Rate limit for ticket updates exceeded', fields: {} },
    ],
    [
      'HTML',
      { responseText: '<html><h1>502</h1> <p>Bad gateway</p></html>' },
      { code: undefined, text: '502 Bad gateway', fields: {} },
    ],
    ['an empty text', { responseText: '' }, { code: undefined, text: undefined, fields: {} }],
    ['a missing body', {}, { code: undefined, text: undefined, fields: {} }],
    [
      'details of unexpected shapes',
      { responseJSON: { error: 'RecordInvalid', details: { status: 'closed', base: null } } },
      { code: 'RecordInvalid', text: 'RecordInvalid', fields: { status: [], base: [] } },
    ],
  ])('reads %s', (_name, answer, expected) => {
    expect(parseError({ status: 400, ...answer })).toEqual(expected);
  });

  it.each([[undefined], [null], ['gone'], [new Error('boom')]])('reads no answer at all: %s', (failure) => {
    expect(parseError(failure)).toEqual({ code: undefined, text: undefined, fields: {} });
  });
});

import { expect, it } from 'vitest';
import { readAnswer } from './read-answer.js';

it.each([
  ['a complete answer', { status: 201, responseJSON: { user: {} } }, { status: 201, body: { user: {} } }],
  ['one with a text', { status: 200, responseText: '{"a":1}' }, { status: 200, body: { a: 1 } }],
  ['an empty one', { status: 200, responseText: '' }, { status: 200, body: undefined }],
  ['a bare body', { user: { id: 1 } }, { status: undefined, body: { user: { id: 1 } } }],
  ['a bare body as text', '{"a":1}', { status: undefined, body: { a: 1 } }],
  [
    'a body with a status of its own',
    { status: 7, id: 1 },
    { status: undefined, body: { status: 7, id: 1 } },
  ],
])('reads %s', (_name, resolved, expected) => {
  expect(readAnswer(resolved)).toEqual(expected);
});

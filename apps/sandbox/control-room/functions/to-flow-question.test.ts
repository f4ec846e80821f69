import { expect, it } from 'vitest';
import { toFlowQuestion } from './to-flow-question.js';

it.each([
  ['caller', ' +14155550134 ', { parameters: { look_up: 'caller', value: '+14155550134' } }],
  ['caller', '', { parameters: { look_up: 'caller' } }],
  ['open_ticket', '+14155550134', { parameters: { look_up: 'open_ticket' }, callerNumber: '+14155550134' }],
  [
    'search',
    'desks',
    { parameters: { look_up: 'search', template: 'type:ticket {word}', pick: 'newest', word: 'desks' } },
  ],
])('a flow asks %s for %j', (kind, value, question) => {
  expect(toFlowQuestion(kind, value)).toEqual(question);
});

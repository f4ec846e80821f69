import { describe, expect, it } from 'vitest';
import { readPollOutcome } from './read-poll-outcome.js';

const metric = (value: unknown, name = 'getAgentSnapshot') => ({
  name,
  optionalDimensions: [{ name: 'HttpStatusCode', value }],
});

describe('readPollOutcome', () => {
  it.each([
    ['an answer', metric(200), 'answered'],
    ['a session that is over', metric(401), 'refused'],
    ['a server error', metric(503), 'failed'],
    ['a lost connection', { name: 'getAgentSnapshot', error: { type: 'NetworkingError' } }, 'failed'],
    [
      'a dropped connection with a status of its own',
      { ...metric(200), error: { type: 'NetworkingError' } },
      'failed',
    ],
    ['a code in the error only', { name: 'getAgentSnapshot', error: { statusCode: 401 } }, 'refused'],
    ['another request', metric(401, 'acceptContact'), undefined],
    ['nothing', undefined, undefined],
  ])('for %s', (_, data, outcome) => {
    expect(readPollOutcome(data)).toBe(outcome);
  });
});

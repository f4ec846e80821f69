import { expect, it } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { readAgentTimeZone } from './read-agent-time-zone.js';

it.each([
  [{ timeZone: { ianaName: 'Europe/Paris', offset: 60 } }, 'Europe/Paris'],
  [{ timeZone: 'Paris' }, undefined],
  [undefined, undefined],
])('reads the time zone of %j', async (currentUser, expected) => {
  const client = new StubZafClient();
  client.answerCall = async () => ({ currentUser, errors: {} });
  expect(await readAgentTimeZone({ client })).toBe(expected);
});

it('gives none when Zendesk refuses', async () => {
  const client = new StubZafClient();
  client.answerCall = () => Promise.reject(new Error('No such Api'));
  expect(await readAgentTimeZone({ client })).toBeUndefined();
});

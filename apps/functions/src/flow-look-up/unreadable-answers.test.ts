import { describe, expect, it } from 'vitest';
import { createRecordingLog } from '../../tests/recording-log.js';
import type { ZendeskAnswer } from '../zendesk/zendesk-reader.js';
import { createLookUpHandler } from './create-look-up-handler.js';

const jane = { id: 101, phone: '+14155550134', email: 'jane@example.com' };

/** The function before a Zendesk whose answers to some paths have this body; to the others they are complete. */
function setUp(paths: RegExp, body: ZendeskAnswer['body']) {
  const log = createRecordingLog();
  const complete = { user: jane, users: [jane], results: [jane], identities: [], tickets: [] };
  const handle = createLookUpHandler({
    read: (path) => Promise.resolve({ body: paths.test(path) ? body : complete, date: 0 }),
    defaultCountry: undefined,
    brandScope: undefined,
    log,
    now: () => performance.now(),
  });
  const ask = (parameters: object) =>
    handle({ Details: { Parameters: parameters } }, { getRemainingTimeInMillis: () => 8000 });
  return { ask, log };
}

const searches = [
  { look_up: 'caller', value: '+14155550134' },
  { look_up: 'email', value: 'jane@example.com' },
  { look_up: 'external_id', value: 'CRM-77' },
  { look_up: 'user_field', field: 'customer_number', value: 'K-1001' },
  { look_up: 'open_ticket', zendesk_user: '101' },
  { look_up: 'search', template: 'type:ticket' },
];

const others = [
  { look_up: 'user', value: '101' },
  { look_up: 'ticket', value: '4102' },
  { look_up: 'caller', value: '+14155550100' },
  { look_up: 'email', value: 'jane.other@example.com' },
];

describe('a look-up that is answered with something else', () => {
  it.each([...searches, ...others])('has failed, and has not found nobody: %j', async (parameters) => {
    const { ask, log } = setUp(isSearch(parameters) ? /search|requested/ : /\d$|identities/, {
      error: 'unavailable',
    });
    expect(await ask(parameters)).toEqual({
      reason: expect.stringMatching(/^Zendesk answered without \w+\.$/) as string,
      status: 'unavailable',
    });
    expect(log.lines.map(({ level }) => level)).toEqual(['warn']);
  });
});

describe('what the function may not see', () => {
  it.each(searches)('has not been looked for, and administrators hear of it: %j', async (parameters) => {
    const { ask, log } = setUp(/search|requested/, undefined);
    expect(await ask(parameters)).toEqual({
      reason: expect.stringMatching(/^Zendesk does not let the function see \w+\.$/) as string,
      status: 'unavailable',
    });
    expect(log.lines.map(({ level }) => level)).toEqual(['error']);
  });

  it.each(others)('is not there, where it is one record: %j', async (parameters) => {
    const { ask } = setUp(/\d$|identities/, undefined);
    expect(await ask(parameters)).toEqual({ status: 'not_found' });
  });
});

function isSearch(parameters: object): boolean {
  return searches.some((search) => search === parameters);
}

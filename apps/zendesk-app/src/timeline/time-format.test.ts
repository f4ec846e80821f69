import { expect, it } from 'vitest';
import { createTimeFormat } from './time-format.js';

const at = Date.UTC(2026, 10, 23, 23, 2, 13);

it.each([
  ['en-us', 'America/New_York', 'Mon, Nov 23, 2026', '06:02:13 PM'],
  ['en-gb', 'Europe/Paris', 'Tue, 24 Nov 2026', '00:02:13'],
])('writes times as %s in %s', (locale, timeZone, day, time) => {
  const format = createTimeFormat(locale, timeZone);
  expect([format.day(at), format.time(at)]).toEqual([day, time]);
});

it('goes on with the computer’s own where Zendesk’s words are none', () => {
  const own = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
  expect(createTimeFormat('en-x-nonsense-', 'Eastern Time (US & Canada)').hour(at)).toBe(own.format(at));
  expect(createTimeFormat('', undefined).hour(at)).toBe(own.format(at));
});

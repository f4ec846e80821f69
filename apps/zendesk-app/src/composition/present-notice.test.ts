import type { ContactNotice } from '@patchcord/contact-lifecycle';
import { describe, expect, it } from 'vitest';
import { isForAdministrators, presentNotice } from './present-notice.js';

const ofCalls = /\b(call|caller|calling|number)\b/;
const notices: readonly ContactNotice[] = [
  { code: 'severalCustomers', count: 2 },
  { code: 'unknownZendeskUser', userId: 7 },
  { code: 'originalMissing' },
  { code: 'ticketIsThere', ticketId: 7 },
  { code: 'otherRequester', ticketId: 7 },
  { code: 'lookupFails', reason: 'unavailable' },
];

describe('presentNotice', () => {
  it.each(notices)('speaks of calls only where it is one: $code', (notice) => {
    expect(presentNotice(notice, 'queue_callback').text).toMatch(ofCalls);
    for (const channel of ['chat', 'task', 'email', 'unknown'] as const) {
      expect(presentNotice(notice, channel).text).not.toMatch(ofCalls);
    }
  });

  it.each([
    ['partial', 'The transcript of a chat is not complete. The ticket says where to read all of it.'],
    ['missing', 'The transcript of a chat could not be read. The ticket says so, and where to look for it.'],
  ] as const)('says what a ticket did not get of a chat: %s', (completeness, text) => {
    expect(presentNotice({ code: 'transcriptIncomplete', completeness }, 'chat')).toEqual({
      kind: 'warning',
      text,
    });
  });

  it.each([
    ['unavailable', 'Voice ID did not answer.'],
    ['forbidden', 'Amazon Connect does not let you use Voice ID.'],
    ['not-found', ''],
  ] as const)('says that a profile keeps its Voice ID status, and why: %s', (reason, why) => {
    const text = `The Voice ID status could not be read; the customer’s profile keeps the one it had. ${why}`;
    expect(presentNotice({ code: 'speakerNotRead', reason })).toEqual({ kind: 'warning', text: text.trim() });
  });

  it('tells administrators, and only them, which user fields are missing', () => {
    const notice = { code: 'userFieldsMissing', fields: ['a', 'b'] } as const;
    expect(presentNotice(notice).text).toBe(
      'What Voice ID says of customers is not stored in user fields that do not exist: a, b. Patchcord’s settings say how to create them.',
    );
    expect(isForAdministrators(notice)).toBe(true);
    expect(isForAdministrators({ code: 'speakerNotRead', reason: 'unavailable' })).toBe(false);
  });
});

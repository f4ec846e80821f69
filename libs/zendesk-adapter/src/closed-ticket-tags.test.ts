import { describe, expect, it } from 'vitest';
import { createClosedTicketTags } from './closed-ticket-tags.js';

describe('the tags of closed tickets', () => {
  it('are kept of closed tickets only, which do not change any more', () => {
    const tags = createClosedTicketTags();
    tags.keep({ id: 1, status: 'closed', tags: ['vip'] });
    tags.keep({ id: 2, status: 'solved', tags: ['vip'] });
    tags.keep({ id: 3, status: 'closed' });
    tags.keep(undefined);
    expect([1, 2, 3].map((id) => tags.get(id))).toEqual([['vip'], undefined, undefined]);
  });

  it('are forgotten, the oldest first, when there are more than a few', () => {
    const tags = createClosedTicketTags();
    const ids = Array.from({ length: 21 }, (_, index) => index + 1);
    for (const id of ids) tags.keep({ id, status: 'closed', tags: [] });
    expect(ids.filter((id) => tags.get(id) === undefined)).toEqual([1]);
  });
});

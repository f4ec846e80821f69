import { describe, expect, it } from 'vitest';
import type { Route } from './routing-table.js';
import { undocumentedKinds } from './undocumented-kinds.js';

const flow = '846ec553-a005-41c0-8341-aaaaaaaaaaaa';

describe('undocumentedKinds', () => {
  it('are those that Zendesk’s reference does not name, each once', () => {
    const routes: readonly Route[] = [
      { name: 'A', when: {}, flow },
      { name: 'B', when: { events: ['created', 'ticket_created', 'tags_changed'] }, flow },
      { name: 'C', when: { events: ['updated', 'ticket_created', 'comment_added'] }, flow },
    ];
    expect(undocumentedKinds({ version: 1, routes: [...routes] })).toEqual(['ticket_created', 'updated']);
  });
});

import { expect, it } from 'vitest';
import { decideTask } from '../src/ticket-tasks/decide-task.js';
import { readRoutingTable } from '../src/ticket-tasks/routing-table.js';
import { readTicketEvent } from '../src/ticket-tasks/read-ticket-event.js';
import { webhookMessage } from './ticket-messages.js';

it('the example of the README gives what it says', () => {
  const message = webhookMessage('e', { tags: ['call_me'] }, 'tags_changed', { tags_added: ['call_me'] });
  const { table } = readRoutingTable(
    `{"version": 1, "routes": [{"name": "Call me", "when": {"tagsAdded": ["call_me"]}, "flow": "846ec553-a005-41c0-8341-aaaaaaaaaaaa"}]}`,
  );
  const { event } = readTicketEvent(message);
  if (event === undefined || table === undefined) throw new Error('The example does not hold.');
  expect(decideTask(event, table).reason).toBe('route Call me');
});

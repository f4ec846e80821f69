import { describe, expect, it } from 'vitest';
import { webhookMessage } from '../../tests/ticket-messages.js';
import { decideTask } from './decide-task.js';
import { readTicketEvent } from './read-ticket-event.js';
import type { Route, RoutingTable } from './routing-table.js';

const flow = '846ec553-a005-41c0-8341-aaaaaaaaaaaa';
const callMe: Route = { name: 'Call me', when: { tagsAdded: ['call_me'] }, flow };
const everything: Route = {
  name: 'Everything',
  when: { events: ['created', 'tags_changed', 'priority_changed', 'comment_added'] },
  flow,
};

function decide(routes: RoutingTable['routes'], ...given: Parameters<typeof webhookMessage>) {
  const { event } = readTicketEvent(webhookMessage(...given));
  if (event === undefined) throw new Error('The test has made no event.');
  return decideTask(event, { version: 1, routes });
}

describe('decideTask', () => {
  it.each<[string, Route['when'], boolean]>([
    ['no condition', {}, true],
    ['its brand', { brands: ['1', '360001000701'] }, true],
    ['another brand', { brands: ['1'] }, false],
    ['its group', { groups: ['360001000301'] }, true],
    ['another group', { groups: ['1'] }, false],
    ['its priority', { priorities: ['high', 'urgent'] }, true],
    ['another priority', { priorities: ['urgent'] }, false],
    ['its tag', { tags: ['enterprise'] }, true],
    ['another tag', { tags: ['vip'] }, false],
    ['a tag it was made with', { tagsAdded: ['enterprise'] }, true],
    ['its brand and another priority', { brands: ['360001000701'], priorities: ['low'] }, false],
    ['another kind of event', { events: ['priority_changed'] }, false],
  ])('matches a new ticket with %s: %s', (_, when, fits) => {
    const route = { name: 'R', when, flow };
    expect(decide([route], 'e').route).toBe(fits ? route : undefined);
  });

  it('takes the first route that fits, and says which', () => {
    const urgent: Route = { name: 'Urgent', when: { priorities: ['urgent'] }, flow };
    expect(decide([urgent, callMe, everything], 'e')).toEqual({
      route: everything,
      reason: 'route Everything',
    });
  });

  it('makes no task when no route fits', () => {
    expect(decide([callMe], 'e')).toEqual({ route: undefined, reason: 'no route fits' });
  });

  it('makes no task of a closed ticket', () => {
    expect(decide([everything], 'e', { status: 'CLOSED' })).toEqual({
      route: undefined,
      reason: 'the ticket is closed',
    });
  });

  describe('guards against a loop with the app', () => {
    const handled = { route: undefined, reason: 'the app has handled the ticket' };

    it.each([
      ['a ticket that the app made', { external_id: 'connect:1c0f' }, 'created'],
      ['a comment of the app', { tags: ['amazon_connect', 'amazon_connect_inbound'] }, 'comment_added'],
      ['a priority that changed after a call', { tags: ['amazon_connect'] }, 'priority_changed'],
    ])('no task of %s', (_, ticket, type) => {
      expect(decide([everything], 'e', ticket, type)).toEqual(handled);
    });

    it('no task when the app tags a ticket, whatever routes ask for', () => {
      const greedy: Route = { name: 'Greedy', when: { tagsAdded: ['amazon_connect'] }, flow };
      const event = { tags_added: ['amazon_connect', 'amazon_connect_inbound'] };
      const ticket = { tags: ['call_me', 'amazon_connect', 'amazon_connect_inbound'] };
      expect(decide([greedy, callMe], 'e', ticket, 'tags_changed', event).route).toBeUndefined();
      expect(decide([everything], 'e', ticket, 'tags_changed', event)).toEqual(handled);
    });

    it('a task when somebody adds a tag that a route asks for, also after a call', () => {
      const ticket = { external_id: 'connect:1c0f', tags: ['amazon_connect', 'call_me'] };
      expect(decide([callMe], 'e', ticket, 'tags_changed', { tags_added: ['call_me'] })).toEqual({
        route: callMe,
        reason: 'route Call me',
      });
    });

    it('no second task while that tag stays on the ticket', () => {
      const ticket = { tags: ['amazon_connect', 'call_me'] };
      const event = { tags_added: ['amazon_connect'] };
      expect(decide([callMe], 'e', ticket, 'tags_changed', event).route).toBeUndefined();
    });
  });
});

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
    const agent = '380001000011';
    const privateComment = { comment: { is_public: false } };
    const publicComment = { comment: { is_public: true } };

    it('no task of a ticket that the app made', () => {
      const made = { route: undefined, reason: 'the app made the ticket' };
      expect(decide([everything], 'e', { external_id: 'connect:1c0f' })).toEqual(made);
      const marked = { actor_id: agent, tags: ['amazon_connect', 'amazon_connect_inbound'] };
      expect(decide([everything], 'e', marked)).toEqual(made);
      expect(decide([everything], 'e', { ...marked, actor_id: null })).toEqual(made);
    });

    it('a task of a customer’s follow-up to a closed ticket of the app, which has its tags', () => {
      const followUp = { tags: ['amazon_connect', 'amazon_connect_inbound'] };
      expect(decide([everything], 'e', followUp).route).toBe(everything);
    });

    it.each<[string, object, string, object]>([
      [
        'a note about the task, on a ticket without any mark',
        { actor_id: agent },
        'comment_added',
        privateComment,
      ],
      [
        'a comment in public, which an agent may have written',
        { actor_id: agent },
        'comment_added',
        publicComment,
      ],
      ['a note by an agent who is the requester', {}, 'comment_added', privateComment],
      [
        'a comment on a call without a number, whose requester is the agent',
        { external_id: 'connect:1c0f' },
        'comment_added',
        publicComment,
      ],
      ['an assignment', { actor_id: agent }, 'agent_assignment_changed', {}],
      ['a status that the assignment changed', { actor_id: agent }, 'status_changed', {}],
      ['a field', { actor_id: agent }, 'custom_field_changed', {}],
      ['an external id', { actor_id: agent }, 'external_id_changed', {}],
      ['something by nobody knows whom', { actor_id: null }, 'comment_added', publicComment],
      ['tags of its own', { actor_id: agent }, 'tags_changed', { tags_added: ['amazon_connect'] }],
      [
        'tags that it removed',
        { actor_id: agent },
        'tags_changed',
        { tags_removed: ['amazon_connect_inbound'] },
      ],
    ])('no task of %s', (_, ticket, type, event) => {
      const route: Route = { name: 'R', when: { events: [type] }, flow };
      expect(decide([route], 'e', { ...ticket }, type, { ...event })).toEqual({
        route: undefined,
        reason: 'the app may have done it',
      });
    });

    it('no task of its own tags, though a route asks for them', () => {
      const greedy: Route = { name: 'Greedy', when: { tagsAdded: ['amazon_connect'] }, flow };
      const event = { tags_added: ['amazon_connect', 'amazon_connect_inbound'] };
      const ticket = { tags: ['call_me', 'amazon_connect', 'amazon_connect_inbound'] };
      expect(decide([greedy, callMe], 'e', ticket, 'tags_changed', event).route).toBeUndefined();
    });

    it('a task when somebody adds a tag that a route asks for, also after a call', () => {
      const ticket = { external_id: 'connect:1c0f', tags: ['amazon_connect', 'call_me'], actor_id: agent };
      expect(decide([callMe], 'e', ticket, 'tags_changed', { tags_added: ['call_me'] })).toEqual({
        route: callMe,
        reason: 'route Call me',
      });
    });

    it.each([
      ['a customer answers', {}, 'comment_added', publicComment],
      [
        'somebody raises the priority, also after a call',
        { tags: ['amazon_connect'] },
        'priority_changed',
        {},
      ],
    ])('a task when %s', (_, ticket, type, event) => {
      expect(decide([everything], 'e', ticket, type, event).route).toBe(everything);
    });
  });
});

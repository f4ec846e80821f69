import { describe, expect, it } from 'vitest';
import { partnerMessage, webhookMessage } from '../../tests/ticket-messages.js';
import { readTicketEvent } from './read-ticket-event.js';
import type { Route } from './routing-table.js';
import { toTask } from './to-task.js';

const flow = '846ec553-a005-41c0-8341-aaaaaaaaaaaa';
const options = {
  instanceId: 'instance-1',
  zendeskOrigin: 'https://acme.zendesk.com',
  now: Date.parse('2026-11-22T09:30:05Z'),
};

function taskOf(message: string, route: Partial<Route> = {}) {
  const { event } = readTicketEvent(message);
  if (event === undefined) throw new Error('The test has made no event.');
  return toTask(event, { name: 'Orders', when: {}, flow, ...route }, options);
}

describe('toTask', () => {
  it('names the ticket, refers to it, and carries what flows and the app need', () => {
    expect(taskOf(webhookMessage('event-1'), { attributes: { ticket_assignment: 'agent' } })).toEqual({
      InstanceId: 'instance-1',
      ContactFlowId: flow,
      Name: 'Zendesk-4127',
      Description: 'Where is my order? (high)\n\nThe order has not arrived.',
      References: { 'Zendesk ticket': { Type: 'URL', Value: 'https://acme.zendesk.com/agent/tickets/4127' } },
      Attributes: {
        zendesk_ticket: '4127',
        zendesk_user: '380001000101',
        zendesk_brand_id: '360001000701',
        zendesk_group_id: '360001000301',
        zendesk_priority: 'high',
        zendesk_status: 'new',
        zendesk_event: 'created',
        zendesk_route: 'Orders',
        ticket_assignment: 'agent',
      },
      ClientToken: 'event-1',
    });
  });

  it('describes a ticket whose event tells neither subject nor text', () => {
    expect(taskOf(partnerMessage('e')).Description).toBe('Ticket 4127 (high)');
  });

  it('leaves out what the ticket has not', () => {
    const message = webhookMessage('e', { group_id: null, priority: null, requester_id: null });
    const { Attributes } = taskOf(message);
    expect(Object.keys(Attributes ?? {})).toEqual([
      'zendesk_ticket',
      'zendesk_brand_id',
      'zendesk_status',
      'zendesk_event',
      'zendesk_route',
    ]);
  });

  it('cuts a long description to what Connect takes, between letters', () => {
    const { Description = '' } = taskOf(webhookMessage('e', { description: '🙂'.repeat(5000) }));
    expect(Description.length).toBeGreaterThan(4093);
    expect(Description.length).toBeLessThanOrEqual(4096);
    expect(Description).not.toMatch(/\p{Cs}/u);
    expect(Description.endsWith('🙂…')).toBe(true);
  });

  describe('makes one task of what a single action brought about', () => {
    const action = (id: string, position: number) => ({ meta: { sequence: { id, position } } });
    const created = webhookMessage('e1', {}, 'created', action('A1', 1));
    const tagged = webhookMessage('e2', {}, 'tags_changed', action('A1', 2));

    it('by the same token for all its events', () => {
      expect(taskOf(tagged).ClientToken).toBe(taskOf(created).ClientToken);
      expect(taskOf(created).ClientToken).toMatch(/^[\w-]{40,100}$/);
    });

    it.each([
      ['another action', webhookMessage('e2', {}, 'tags_changed', action('A2', 1)), {}],
      ['another ticket', webhookMessage('e2', { id: '4128' }, 'tags_changed', action('A1', 2)), {}],
      ['another route', tagged, { name: 'Call me' }],
    ])('and another for %s', (_, message, route) => {
      expect(taskOf(message, route).ClientToken).not.toBe(taskOf(created).ClientToken);
    });
  });

  it('schedules the flow from the time of the event on', () => {
    expect(taskOf(webhookMessage('e'), { delayMinutes: 30 }).ScheduledTime).toEqual(
      new Date('2026-11-22T10:00:00.465Z'),
    );
  });

  it('starts at once when that time has come', () => {
    const late = webhookMessage('e');
    expect(taskOf(late, { delayMinutes: 1 }).ScheduledTime).toBeUndefined();
  });
});

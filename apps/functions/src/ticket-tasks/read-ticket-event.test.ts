import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partnerMessage, webhookMessage } from '../../tests/ticket-messages.js';
import { readTicketEvent } from './read-ticket-event.js';

describe('readTicketEvent', () => {
  it('reads an event of Zendesk’s event connector', () => {
    expect(readTicketEvent(partnerMessage('event-1'))).toEqual({
      event: {
        id: 'event-1',
        type: 'created',
        occurredAt: Date.parse('2026-11-22T09:30:00.465Z'),
        ticket: {
          id: '4127',
          subject: undefined,
          description: undefined,
          status: 'new',
          priority: 'high',
          brandId: '360001000701',
          groupId: '360001000301',
          requesterId: '380001000101',
          externalId: undefined,
          tags: ['enterprise'],
        },
        tagsAdded: ['enterprise'],
        actorId: '380001000101',
        isPublicComment: false,
      },
    });
  });

  it('reads what a webhook brought: the id is Zendesk’s own, words are in small letters', () => {
    expect(readTicketEvent(webhookMessage('event-1'))).toEqual({
      event: {
        id: 'event-1',
        type: 'created',
        occurredAt: Date.parse('2026-11-22T09:30:00.465Z'),
        ticket: {
          id: '4127',
          subject: 'Where is my order?',
          description: 'The order has not arrived.',
          status: 'new',
          priority: 'high',
          brandId: '360001000701',
          groupId: '360001000301',
          requesterId: '380001000101',
          externalId: undefined,
          tags: ['enterprise'],
        },
        tagsAdded: ['enterprise'],
        actorId: '380001000101',
        isPublicComment: false,
      },
    });
  });

  it.each([
    ['Tags Changed', 'tags_changed'],
    ['Priority Changed', 'priority_changed'],
    ['Group Assignment Changed', 'group_assignment_changed'],
    ['Comment Created', 'comment_added'],
  ])('calls %s of the connector %s, as webhooks do', (type, word) => {
    expect(readTicketEvent(partnerMessage('e', {}, { type })).event?.type).toBe(word);
  });

  it.each([
    ['named', { tags_added: ['call_me'], tags_removed: ['x'] }],
    ['named otherwise', { added_tags: ['call_me'] }],
    ['told as before and after', { previous: ['enterprise'], current: ['enterprise', 'call_me'] }],
    ['told as texts', { previous: 'enterprise', current: 'enterprise call_me' }],
  ])('knows the tags that were added, %s', (_, event) => {
    const message = webhookMessage('e', { tags: ['enterprise', 'call_me'] }, 'tags_changed', event);
    expect(readTicketEvent(message).event?.tagsAdded).toEqual(['call_me']);
  });

  it('knows a public comment of both kinds', () => {
    const comment = { comment: { id: 1, is_public: true, body: 'Hello?' } };
    const partner = partnerMessage('e', {}, { type: 'Comment Created', ...comment });
    expect(readTicketEvent(partner).event?.isPublicComment).toBe(true);
    const webhook = webhookMessage('e', {}, 'comment_added', comment);
    expect(readTicketEvent(webhook).event?.isPublicComment).toBe(true);
  });

  it.each(['soon', undefined])('takes the time of the bus where the event tells %s', (time) => {
    const detail = { id: 'e', type: 'zen:event-type:ticket.created', detail: { id: '4127' }, time };
    const message = JSON.stringify({ time: '2026-11-22T09:30:00Z', detail });
    expect(readTicketEvent(message).event?.occurredAt).toBe(Date.parse('2026-11-22T09:30:00Z'));
  });

  it.each([
    ['no JSON', 'hello', 'The message is no ticket event of Zendesk.'],
    [
      'another event',
      JSON.stringify({ id: '1', detail: { state: 'on' } }),
      'The message is no ticket event of Zendesk.',
    ],
    ['no ticket', partnerMessage('e', { id: null }), 'The event names no ticket.'],
    ['no id', partnerMessage(''), 'The event has no id.'],
    ['no type', partnerMessage('e', {}, {}), 'The event has no type.'],
    [
      'a user',
      JSON.stringify({ detail: { id: 'e', type: 'zen:event-type:user.created', detail: { id: '1' } } }),
      'zen:event-type:user.created is no event of a ticket.',
    ],
  ])('says what is wrong with %s', (_, message, problem) => {
    expect(readTicketEvent(message)).toEqual({ event: undefined, problem });
  });

  it('never throws', () => {
    const part = fc.dictionary(
      fc.constantFrom('id', 'type', 'detail', 'ticket_event', 'ticket', 'tags', 'meta', 'event', 'time'),
      fc.anything(),
    );
    const message = fc.record({
      id: fc.anything(),
      detail: fc.oneof(part, fc.record({ ticket_event: part })),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          message.map((value) => toJson(value)),
        ),
        (text) => {
          expect(typeof readTicketEvent(text)).toBe('object');
        },
      ),
    );
  });
});

function toJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
}

import { describe, expect, it } from 'vitest';
import { namedTicketOf } from './named-ticket.js';

const named = (name: string) => ({ name, description: undefined, references: [] });

describe(namedTicketOf, () => {
  it.each([
    ['Zendesk-4114', 4114],
    [' Zendesk-7 ', 7],
    ['Zendesk-0', undefined],
    ['Zendesk-007', undefined],
    ['Zendesk-4114 please', undefined],
    ['Call Zendesk-4114', undefined],
    ['zendesk-4114', undefined],
    ['Zendesk-99999999999999999999', undefined],
    ['', undefined],
  ])('a task named “%s” belongs on %s', (name, ticketId) => {
    expect(namedTicketOf({ channel: 'task', task: named(name) })).toBe(ticketId);
  });

  it('only a task names a ticket', () => {
    expect(namedTicketOf({ channel: 'email', task: named('Zendesk-4114') })).toBeUndefined();
    expect(namedTicketOf({ channel: 'task', task: undefined })).toBeUndefined();
  });
});

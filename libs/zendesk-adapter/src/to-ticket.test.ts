import { describe, expect, it } from 'vitest';
import { toCustomer } from './to-customer.js';
import { toTicket } from './to-ticket.js';

describe('toTicket', () => {
  it.each([
    ['open', false],
    ['solved', false],
    ['closed', true],
  ])('reads a ticket that is %s', (status, closed) => {
    const ticket = {
      id: 4127,
      subject: 'Broken',
      status,
      requester_id: 380,
      updated_at: '2026-11-22T09:30:00Z',
    };
    expect(toTicket(ticket)).toEqual({
      id: 4127,
      subject: 'Broken',
      requesterId: 380,
      closed,
      updatedAt: Date.UTC(2026, 10, 22, 9, 30),
    });
  });

  it('tolerates nulls', () => {
    expect(toTicket({ id: 1, subject: null, requester_id: null, updated_at: null, status: null })).toEqual({
      id: 1,
      subject: '#1',
      requesterId: undefined,
      closed: false,
      updatedAt: 0,
    });
    expect(toTicket({ id: null })).toBeUndefined();
    expect(toTicket(null)).toBeUndefined();
  });
});

describe('toCustomer', () => {
  it('reads a user, but no deleted one', () => {
    expect(toCustomer({ id: 1, name: 'Jane', active: true })).toEqual({ id: 1, name: 'Jane' });
    expect(toCustomer({ id: 1, name: null })).toEqual({ id: 1, name: '#1' });
    expect(toCustomer({ id: 1, name: 'Jane', active: false })).toBeUndefined();
    expect(toCustomer(undefined)).toBeUndefined();
  });

  it.each([
    ['agent', true],
    ['admin', true],
    ['Team lead', true],
    [360001, true],
    ['end-user', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('knows by the role %j whether somebody works in Zendesk', (role, isAgent) => {
    const customer = toCustomer({ id: 1, name: 'Jane', role });
    expect([customer?.isAgent, 'isAgent' in (customer ?? {})]).toEqual([isAgent, isAgent === true]);
  });
});

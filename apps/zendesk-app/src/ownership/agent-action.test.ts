import { describe, expect, it } from 'vitest';
import { parseAgentAction } from './agent-action.js';
import { parseTabInView } from './parse-zendesk-data.js';

const ticket = { id: 4127, subject: 'Parcel', requesterId: 21, closed: false, updatedAt: 5 };
const customer = { id: 21, name: 'Jane Doe', organisation: 'Doe Ltd' };

describe('parseAgentAction', () => {
  it.each([
    { type: 'dialout', data: { number: '+14155550134', userId: 21, ticketId: 4127 } },
    { type: 'dialout', data: {} },
  ])('reads the click on a number %j', ({ type, data }) => {
    expect(parseAgentAction({ type, data })).toEqual({ type, dialout: data });
  });

  it.each([
    { type: 'attach', contactId: 'c-1', ticket },
    { type: 'createFollowUp', contactId: 'c-1', ticket, requester: customer },
    { type: 'createFollowUp', contactId: 'c-1', ticket, requester: undefined },
    { type: 'chooseCustomer', contactId: 'c-1', customer },
  ])('reads what was asked in a sidebar: $type', (request) => {
    expect(parseAgentAction({ type: 'request', data: request })).toEqual({ type: 'request', request });
  });

  it.each([
    undefined,
    { type: 'delete', data: {} },
    { type: 'event', data: { name: 'click' } },
    { type: 'request', data: { type: 'attach', ticket } },
    { type: 'request', data: { type: 'attach', contactId: 'c-1', ticket: { id: 7 } } },
    { type: 'request', data: { type: 'chooseCustomer', contactId: 'c-1', customer: { name: 'Jane' } } },
  ])('does not take %j for an action', (value) => {
    expect(parseAgentAction(value)).toBeUndefined();
  });
});

describe('parseTabInView', () => {
  it.each([
    { kind: 'ticket', ticket, requester: customer },
    { kind: 'ticket', ticket, requester: undefined },
    { kind: 'user', customer },
    { kind: 'newTicket', formId: '1' },
    { kind: 'other' },
  ])('reads %j', (tab) => {
    expect(parseTabInView(tab)).toEqual(tab);
  });

  it.each([undefined, { kind: 'ticket' }, { kind: 'user', customer: 'Jane' }, { kind: 'newTicket' }])(
    'takes %j for something else',
    (tab) => {
      expect(parseTabInView(tab)).toEqual({ kind: 'other' });
    },
  );
});

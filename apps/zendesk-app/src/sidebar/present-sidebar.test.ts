import type { TabInView } from '@patchcord/contact-ports';
import type { SharedContact } from '@patchcord/zendesk-adapter';
import { describe, expect, it } from 'vitest';
import { presentSidebar } from './present-sidebar.js';
import { toContactRequest } from './to-contact-request.js';

const call: SharedContact = {
  contactId: 'c-1',
  who: 'Jane Doe',
  channel: 'voice',
  state: 'connected',
  since: 0,
  needsAssignment: false,
};
const waiting = { ...call, needsAssignment: true };
const customer = { id: 21, name: 'Jane Doe' };
const ticket = { id: 4127, subject: 'Parcel', requesterId: 21, closed: false, updatedAt: 0 };
const ticketTab: TabInView = { kind: 'ticket', ticket, requester: customer };
const closedTab: TabInView = { kind: 'ticket', ticket: { ...ticket, closed: true }, requester: customer };
const userTab: TabInView = { kind: 'user', customer };
const newTicketTab: TabInView = { kind: 'newTicket', formId: 'form-1' };

function itemsOf(tab: TabInView, contact: SharedContact, sent: readonly string[] = []) {
  const view = presentSidebar(tab, { kind: 'known', contacts: [contact] }, new Set(sent));
  return view.kind === 'ready' ? view.items : view;
}

describe('presentSidebar', () => {
  it('is loading until both the tab and the softphone have answered', () => {
    expect(presentSidebar(undefined, { kind: 'known', contacts: [] }, new Set())).toEqual({
      kind: 'loading',
    });
    expect(presentSidebar(ticketTab, { kind: 'awaited' }, new Set())).toEqual({ kind: 'loading' });
  });

  it('says that the softphone is silent', () => {
    expect(presentSidebar(undefined, { kind: 'silent' }, new Set())).toEqual({ kind: 'softphone silent' });
  });

  it.each<[string, TabInView, SharedContact, object | undefined]>([
    ['a contact on this ticket', ticketTab, { ...call, ticketId: 4127 }, { relation: 'belongs' }],
    ['no contact on another ticket', ticketTab, { ...call, ticketId: 4128 }, undefined],
    ['no contact whose ticket is still being found', ticketTab, call, undefined],
    ['one that waits, to be attached', ticketTab, waiting, { relation: 'waiting', action: 'attach' }],
    [
      'one that waits, for a follow-up',
      closedTab,
      waiting,
      { relation: 'waiting', action: 'createFollowUp' },
    ],
    ['one that waits, for its customer', userTab, waiting, { relation: 'waiting', action: 'chooseCustomer' }],
    [
      'one that waits and has this customer',
      userTab,
      { ...waiting, customerId: 21 },
      { relation: 'waiting' },
    ],
    ['a contact with this customer', userTab, { ...call, customerId: 21 }, { relation: 'belongs' }],
    ['no contact with another customer', userTab, { ...call, customerId: 22 }, undefined],
    ["one that waits, beside Zendesk's own form", newTicketTab, waiting, { relation: 'waiting' }],
    ["nothing else beside Zendesk's own form", newTicketTab, { ...call, ticketId: 4127 }, undefined],
    ['nothing where the tab cannot be told', { kind: 'other' }, waiting, undefined],
  ])('shows %s', (_, tab, contact, expected) => {
    expect(itemsOf(tab, contact)).toEqual(
      expected === undefined ? [] : [{ contact, action: undefined, isSent: false, ...expected }],
    );
  });

  it('tells what the agent has asked for already', () => {
    expect(itemsOf(ticketTab, waiting, ['c-1'])).toEqual([
      { contact: waiting, relation: 'waiting', action: 'attach', isSent: true },
    ]);
  });
});

describe('toContactRequest', () => {
  it('carries what the tab shows', () => {
    expect(toContactRequest('attach', 'c-1', ticketTab)).toEqual({
      type: 'attach',
      contactId: 'c-1',
      ticket,
    });
    expect(toContactRequest('createFollowUp', 'c-1', closedTab)).toEqual({
      type: 'createFollowUp',
      contactId: 'c-1',
      ticket: { ...ticket, closed: true },
      requester: customer,
    });
    expect(toContactRequest('chooseCustomer', 'c-1', userTab)).toEqual({
      type: 'chooseCustomer',
      contactId: 'c-1',
      customer,
    });
  });

  it('is none when the tab has become another under the click', () => {
    expect(toContactRequest('attach', 'c-1', closedTab)).toBeUndefined();
    expect(toContactRequest('createFollowUp', 'c-1', ticketTab)).toBeUndefined();
    expect(toContactRequest('attach', 'c-1', userTab)).toBeUndefined();
    expect(toContactRequest('chooseCustomer', 'c-1', undefined)).toBeUndefined();
  });
});

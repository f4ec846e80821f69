import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { FakeZafDesk } from '../tests/fake-zaf-desk.js';
import { type FollowedContacts, followContacts } from './follow-contacts.js';
import { shareContacts } from './share-contacts.js';
import type { ContactRequest, SharedContact } from './shared-contact.js';
import { showSoftphone } from './show-softphone.js';

const call: SharedContact = {
  contactId: 'c-1',
  who: 'Jane Doe',
  channel: 'voice',
  state: 'connected',
  since: 1_000,
  needsAssignment: true,
};
const ticket = { id: 4127, subject: 'Parcel', requesterId: 21, closed: false, updatedAt: 5 };
const customer = { id: 21, name: 'Jane Doe', organisation: 'Doe Ltd' };

function setUp() {
  const desk = new FakeZafDesk();
  const clock = new ManualClock();
  const softphone = desk.open('top_bar');
  const sidebar = desk.open('ticket_sidebar', { ticketId: 4127 });
  const heard: FollowedContacts[] = [];
  const follow = (instance = sidebar) => {
    const following = followContacts({ client: instance, context: desk.contextOf(instance), clock });
    following.subscribe(() => heard.push(following.getContacts()));
    return following;
  };
  const share = () => shareContacts({ client: softphone, clock });
  return { desk, clock, softphone, sidebar, heard, follow, share };
}

const settled = () => new Promise(setImmediate);

describe('shareContacts and followContacts', () => {
  it('answers a sidebar that asks, and tells all sidebars of each change', async () => {
    const { desk, follow, share } = setUp();
    const sharing = share();
    sharing.publish([]);
    const first = follow();
    const second = follow(desk.open('user_sidebar', { userId: 21 }));
    await settled();
    expect(first.getContacts()).toEqual({ kind: 'known', contacts: [] });
    sharing.publish([call]);
    await settled();
    expect([first, second].map((each) => each.getContacts())).toEqual([
      { kind: 'known', contacts: [call] },
      { kind: 'known', contacts: [call] },
    ]);
  });

  it('is silent while nothing changes', async () => {
    const { follow, heard, share, sidebar } = setUp();
    const sharing = share();
    sharing.publish([call]);
    const following = follow();
    await settled();
    const before = following.getContacts();
    sharing.publish([{ ...call }]);
    sidebar.trigger('app.activated', { firstLoad: false });
    await settled();
    expect(following.getContacts()).toBe(before);
    expect(heard).toHaveLength(1);
  });

  it('says that the softphone does not answer, and forgets so when it does', async () => {
    const { clock, desk, follow, heard, share, softphone } = setUp();
    const following = follow();
    expect(following.getContacts()).toEqual({ kind: 'awaited' });
    clock.advance(3_000);
    expect(following.getContacts()).toEqual({ kind: 'silent' });
    const sharing = share();
    desk.register(softphone);
    await settled();
    expect(following.getContacts()).toEqual({ kind: 'silent' });
    sharing.publish([call]);
    await settled();
    clock.advance(3_000);
    expect(heard).toEqual([{ kind: 'silent' }, { kind: 'known', contacts: [call] }]);
  });

  it('leaves out contacts that cannot be read', async () => {
    const { follow, sidebar } = setUp();
    const following = follow();
    sidebar.trigger('patchcord.contactsShared', {
      contacts: [
        null,
        { ...call, contactId: 7 },
        { ...call, state: 'lost' },
        { ...call, since: 'now' },
        {
          contactId: 'c-2',
          channel: 'fax',
          state: 'ringing',
          since: 3,
          ticketId: 'x',
          needsAssignment: 'yes',
        },
      ],
    });
    expect(following.getContacts()).toEqual({
      kind: 'known',
      contacts: [
        { contactId: 'c-2', who: '', channel: 'unknown', state: 'ringing', since: 3, needsAssignment: false },
      ],
    });
  });

  it.each<ContactRequest>([
    { type: 'attach', contactId: 'c-1', ticket },
    { type: 'createFollowUp', contactId: 'c-1', ticket: { ...ticket, closed: true }, requester: customer },
    { type: 'createFollowUp', contactId: 'c-1', ticket, requester: undefined },
    { type: 'chooseCustomer', contactId: 'c-1', customer },
  ])('passes on what the agent asks for: %j', async (request) => {
    const { follow, share } = setUp();
    const requests: ContactRequest[] = [];
    const stop = share().onRequest((each) => requests.push(each));
    const following = follow();
    following.request(request);
    await settled();
    expect(requests).toEqual([request]);
    stop();
    following.request(request);
    await settled();
    expect(requests).toHaveLength(1);
  });

  it.each([
    undefined,
    { type: 'attach', ticket },
    { type: 'attach', contactId: 'c-1' },
    { type: 'attach', contactId: 'c-1', ticket: { id: 1 } },
    { type: 'chooseCustomer', contactId: 'c-1', customer: { name: 'Jane' } },
    { type: 'delete', contactId: 'c-1', ticket },
  ])('does not take %j for a request', async (data) => {
    const { share, softphone } = setUp();
    const listener = vi.fn();
    share().onRequest(listener);
    softphone.trigger('patchcord.contactRequested', data);
    await settled();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('showSoftphone', () => {
  it('opens the pane of the top bar instance', async () => {
    const { sidebar, softphone } = setUp();
    softphone.answerCall = async () => ({ errors: {} });
    await showSoftphone({ client: sidebar });
    expect(softphone.calls).toEqual([['invoke', 'popover', 'show']]);
  });
});

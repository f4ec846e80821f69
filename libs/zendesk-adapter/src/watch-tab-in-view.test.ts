import type { TabInView } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { type FakeInstance, FakeZafDesk } from '../tests/fake-zaf-desk.js';
import { announceTab } from './announce-tab.js';
import { followOwnTab } from './follow-own-tab.js';
import { watchTabInView } from './watch-tab-in-view.js';

const jane = { id: 21, name: 'Jane Doe' };

function ticketValues(id: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    'ticket.id': id,
    'ticket.subject': `Subject of ${String(id)}`,
    'ticket.status': 'open',
    'ticket.requester': jane,
    'ticket.updatedAt': '2026-11-02T10:00:00Z',
    ...more,
  };
}

function ticketTab(id: number): TabInView {
  return {
    kind: 'ticket',
    ticket: {
      id,
      subject: `Subject of ${String(id)}`,
      requesterId: 21,
      closed: false,
      updatedAt: Date.parse('2026-11-02T10:00:00Z'),
    },
    requester: jane,
  };
}

function setUp() {
  const desk = new FakeZafDesk();
  const clock = new ManualClock();
  const softphone = desk.open('top_bar');
  const heard: TabInView[] = [];
  const startSoftphone = () => {
    const watch = watchTabInView({ client: softphone, clock });
    watch.subscribe((tab) => heard.push(tab));
    return watch;
  };
  /** Its page has registered, and begins to announce. */
  const load = (sidebar: FakeInstance): FakeInstance => {
    const context = desk.contextOf(sidebar);
    const ownTab = followOwnTab({ client: sidebar, context, clock });
    announceTab({ client: sidebar, context, ownTab, clock });
    desk.register(sidebar);
    return sidebar;
  };
  const openTicket = (id: number, values = ticketValues(id)) =>
    load(desk.open('ticket_sidebar', { ticketId: id }, values));
  const leave = (sidebar: FakeInstance) => {
    sidebar.trigger('app.deactivated', {});
    clock.advance(1);
  };
  const show = (sidebar: FakeInstance) => {
    clock.advance(1);
    sidebar.trigger('app.activated', { firstLoad: false });
  };
  return { desk, clock, softphone, heard, startSoftphone, load, openTicket, leave, show };
}

/** The moment between two tabs is over. */
const leavesForGood = async (clock: ManualClock, watch: { getTabInView(): TabInView }) => {
  await settled();
  clock.advance(250);
  expect(watch.getTabInView()).toEqual({ kind: 'other' });
};

const becomes = (watch: { getTabInView(): TabInView }, tab: TabInView) =>
  vi.waitFor(() => {
    expect(watch.getTabInView()).toEqual(tab);
  });

/** Everything that was on its way has arrived. */
const settled = () => new Promise(setImmediate);

describe('watchTabInView', () => {
  it('knows nothing until a sidebar announces what the agent looks at', async () => {
    const { heard, openTicket, startSoftphone } = setUp();
    const watch = startSoftphone();
    expect(watch.getTabInView()).toEqual({ kind: 'other' });
    openTicket(4127);
    await becomes(watch, ticketTab(4127));
    expect(heard).toEqual([ticketTab(4127)]);
  });

  it('tells a user and their organisation', async () => {
    const { desk, load, startSoftphone } = setUp();
    const watch = startSoftphone();
    const user = { ...jane, organizations: [{ id: 9, name: 'Doe Ltd' }] };
    load(desk.open('user_sidebar', { userId: 21 }, { user }));
    await becomes(watch, { kind: 'user', customer: { ...jane, organisation: 'Doe Ltd' } });
  });

  it("tells one of Zendesk's own new-ticket forms from the next", async () => {
    const { desk, leave, load, startSoftphone } = setUp();
    const watch = startSoftphone();
    const form = load(desk.open('new_ticket_sidebar', { newTicketId: 7 }));
    await becomes(watch, { kind: 'newTicket', formId: form.guid });
    leave(form);
    // The number of the form that was left, again.
    const next = load(desk.open('new_ticket_sidebar', { newTicketId: 7 }));
    await becomes(watch, { kind: 'newTicket', formId: next.guid });
    expect(next.guid).not.toBe(form.guid);
  });

  it('follows the agent from tab to tab, and to pages without a sidebar', async () => {
    const { clock, heard, leave, openTicket, show, startSoftphone } = setUp();
    const watch = startSoftphone();
    const first = openTicket(1);
    await becomes(watch, ticketTab(1));
    leave(first);
    const second = openTicket(2);
    await becomes(watch, ticketTab(2));
    leave(second);
    show(first);
    await becomes(watch, ticketTab(1));
    leave(first);
    await leavesForGood(clock, watch);
    expect(heard).toEqual([ticketTab(1), ticketTab(2), ticketTab(1), { kind: 'other' }]);
  });

  it('takes the tab that came last when the one before has not said that it was left', async () => {
    const { openTicket, show, startSoftphone } = setUp();
    const watch = startSoftphone();
    const first = openTicket(1);
    await becomes(watch, ticketTab(1));
    show(openTicket(2));
    await becomes(watch, ticketTab(2));
    // Something changes in the one that is still said to be in view.
    first.values = ticketValues(1, { 'ticket.subject': 'Another' });
    first.trigger('ticket.subject.changed', 'Another');
    await settled();
    expect(watch.getTabInView()).toEqual(ticketTab(2));
  });

  it('hears of requester, subject and status as they are in the form', async () => {
    const { openTicket, startSoftphone } = setUp();
    const watch = startSoftphone();
    const sidebar = openTicket(1);
    await becomes(watch, ticketTab(1));
    sidebar.values = ticketValues(1, {
      'ticket.subject': 'Parcel',
      'ticket.status': 'closed',
      'ticket.requester': { id: 22, name: 'Max' },
      'ticket.organization': { id: 3, name: 'Max & Co' },
    });
    sidebar.trigger('*.changed', { propertyName: 'ticket.requester.id', newValue: 22 });
    const max = { id: 22, name: 'Max', organisation: 'Max & Co' };
    await becomes(watch, {
      kind: 'ticket',
      ticket: {
        id: 1,
        subject: 'Parcel',
        requesterId: 22,
        closed: true,
        updatedAt: Date.parse('2026-11-02T10:00:00Z'),
      },
      requester: max,
    });
  });

  it('reads nothing again for a change that does not concern it', async () => {
    const { openTicket, startSoftphone } = setUp();
    const watch = startSoftphone();
    const sidebar = openTicket(1);
    await becomes(watch, ticketTab(1));
    sidebar.values = {};
    sidebar.trigger('*.changed', { propertyName: 'ticket.priority', newValue: 'high' });
    await settled();
    expect(watch.getTabInView()).toEqual(ticketTab(1));
  });

  it('keeps its snapshot, and is silent, while nothing changes', async () => {
    const { heard, openTicket, show, softphone, startSoftphone } = setUp();
    const watch = startSoftphone();
    const sidebar = openTicket(1);
    await becomes(watch, ticketTab(1));
    const before = watch.getTabInView();
    show(sidebar);
    softphone.trigger('pane.activated');
    await settled();
    expect(watch.getTabInView()).toBe(before);
    expect(heard).toHaveLength(1);
  });

  it('asks who is in view after it was loaded again', async () => {
    const { leave, openTicket, startSoftphone } = setUp();
    leave(openTicket(1));
    openTicket(2);
    await settled();
    await becomes(startSoftphone(), ticketTab(2));
  });

  it.each([
    ['with last words', {}],
    ['without a word', { silently: true }],
  ])('does not keep a tab that was closed %s', async (_, how) => {
    const { clock, desk, openTicket, softphone, startSoftphone } = setUp();
    const watch = startSoftphone();
    const sidebar = openTicket(1);
    await becomes(watch, ticketTab(1));
    desk.close(sidebar, how);
    softphone.trigger('pane.activated');
    await leavesForGood(clock, watch);
  });

  it('does not believe the last words of a sidebar that is gone', async () => {
    const { clock, desk, softphone, startSoftphone } = setUp();
    const watch = startSoftphone();
    softphone.trigger('patchcord.tabAnnounced', { guid: 'gone', since: 1, tab: ticketTab(1) });
    expect(watch.getTabInView()).toEqual(ticketTab(1));
    expect(desk.list()).not.toHaveProperty('gone');
    await leavesForGood(clock, watch);
  });

  it('does not let an answer that arrives late undo a newer one', async () => {
    const { desk, openTicket, startSoftphone } = setUp();
    const watch = startSoftphone();
    const sidebar = openTicket(1);
    await becomes(watch, ticketTab(1));
    let letGo: () => void = () => undefined;
    desk.beforeAnswer = () =>
      new Promise((resolve) => {
        const before = letGo;
        letGo = () => {
          before();
          resolve();
        };
      });
    sidebar.values = ticketValues(1, { 'ticket.subject': 'Old' });
    sidebar.trigger('ticket.subject.changed', 'Old');
    desk.beforeAnswer = () => Promise.resolve();
    sidebar.values = ticketValues(1);
    sidebar.trigger('ticket.subject.changed', 'Subject of 1');
    await settled();
    letGo();
    await settled();
    expect(watch.getTabInView()).toEqual(ticketTab(1));
  });

  it('knows a ticket whose requester the agent may not see, and the time it was opened where no other is told', async () => {
    const { clock, openTicket, startSoftphone } = setUp();
    clock.advance(5_000);
    const watch = startSoftphone();
    openTicket(1, { 'ticket.id': 1, 'ticket.status': 'solved' } as never);
    await becomes(watch, {
      kind: 'ticket',
      ticket: { id: 1, subject: '#1', requesterId: undefined, closed: false, updatedAt: clock.now() },
      requester: undefined,
    });
  });

  it.each([
    ['refuses what the ticket is', { 'ticket.id': 1 }],
    ['refuses everything', {}],
  ])('is of no tab where Zendesk %s', async (_, values) => {
    const { openTicket, heard, startSoftphone } = setUp();
    const watch = startSoftphone();
    openTicket(1, values as never);
    await settled();
    expect(watch.getTabInView()).toEqual({ kind: 'other' });
    expect(heard).toEqual([]);
  });

  it.each([
    undefined,
    'text',
    { since: 1, tab: ticketTab(1) },
    { guid: 'ticket_sidebar-2', since: '1', tab: ticketTab(1) },
    { guid: 'ticket_sidebar-2', since: 1, tab: { kind: 'ticket', ticket: { id: 'x' } } },
    { guid: 'ticket_sidebar-2', since: 1, tab: { kind: 'user', customer: [] } },
    { guid: 'ticket_sidebar-2', since: 1, tab: { kind: 'newTicket' } },
    { guid: 'ticket_sidebar-2', since: 1, tab: { kind: 'modal' } },
  ])('reads %j without trusting it', async (data) => {
    const { desk, heard, softphone, startSoftphone } = setUp();
    desk.open('ticket_sidebar');
    const watch = startSoftphone();
    softphone.trigger('patchcord.tabAnnounced', data);
    await settled();
    expect(watch.getTabInView()).toEqual({ kind: 'other' });
    expect(heard).toEqual([]);
  });

  it('calls no listener whose clean-up was called', async () => {
    const { openTicket, startSoftphone } = setUp();
    const watch = startSoftphone();
    const listener = vi.fn();
    watch.subscribe(listener)();
    openTicket(1);
    await becomes(watch, ticketTab(1));
    expect(listener).not.toHaveBeenCalled();
  });
});

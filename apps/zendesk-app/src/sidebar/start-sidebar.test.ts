import { ManualClock } from '@patchcord/contact-ports/testing';
import type { SharedContact, ZafContext, ZafSdk } from '@patchcord/zendesk-adapter';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  ShowSoftphoneEvent,
  SidebarActionEvent,
  SidebarResizeEvent,
  SidebarRetryEvent,
} from './sidebar-events.js';
import type { SidebarView } from './sidebar-view.js';
import type { Sidebar } from './sidebar.js';
import { startSidebar, type SidebarWorld } from './start-sidebar.js';

const waiting: SharedContact = {
  contactId: 'c-1',
  who: 'Jane Doe',
  channel: 'voice',
  state: 'connected',
  since: 0,
  needsAssignment: true,
};

const context: ZafContext = {
  instanceGuid: 'sidebar',
  product: 'support',
  account: { subdomain: 'acme' },
  location: 'ticket_sidebar',
  ticketId: 4127,
};

const values: Record<string, unknown> = {
  instances: { sidebar: { location: 'ticket_sidebar' }, softphone: { location: 'top_bar' } },
  currentUser: { id: 11, name: 'Alex', locale: 'en-us', role: 'agent' },
  colorScheme: 'light',
  'ticket.id': 4127,
  'ticket.subject': 'Parcel',
  'ticket.status': 'open',
  'ticket.updatedAt': '2026-11-02T10:00:00Z',
};

function setUp() {
  const handlers = new Map<string, ((data: unknown) => void)[]>();
  const told: unknown[] = [];
  const invoked: unknown[] = [];
  const client = {
    on: (event: string, handler: (data: unknown) => void) => {
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
    },
    off: () => undefined,
    get: (path: string) => Promise.resolve({ [path]: values[path], errors: {} }),
    invoke: (...values: unknown[]) => {
      invoked.push(values);
      return Promise.resolve({ errors: {} });
    },
    instance: (guid: string) => ({
      trigger: (event: string, data: unknown) => told.push([guid, event, data]),
      invoke: (...values: unknown[]) => {
        invoked.push([guid, ...values]);
        return Promise.resolve({ errors: {} });
      },
    }),
  };
  const sdk = {
    init: (callback: (data: unknown) => void) => {
      queueMicrotask(() => {
        callback({ context, metadata: {} });
      });
      return client;
    },
  } as unknown as ZafSdk;
  const hear = (event: string, data: unknown) => {
    for (const handler of handlers.get(event) ?? []) handler(data);
  };
  const clock = new ManualClock();
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const reload = vi.fn();
  const world = { sdk, clock, location: { search: '', reload } } as unknown as SidebarWorld;
  const face = Object.assign(document.createElement('div'), { view: { kind: 'loading' } as SidebarView });
  const sidebar = face as unknown as Sidebar;
  const share = (...contacts: SharedContact[]) => {
    hear('patchcord.contactsShared', { contacts });
  };
  const requests = () => told.filter((each) => JSON.stringify(each).includes('patchcord.contactRequested'));
  return { clock, hear, invoked, reload, reported, requests, share, sidebar, told, world };
}

const item = (isSent: boolean) => ({
  kind: 'ready',
  place: 'ticket',
  items: [{ contact: waiting, relation: 'waiting', action: 'attach', isSent }],
});

describe('startSidebar', () => {
  it('is registered for the first word that its tab is in view', async () => {
    const { hear, sidebar, told, world } = setUp();
    const started = startSidebar(sidebar, world);
    await vi.waitFor(() => {
      expect(told).not.toEqual([]);
    });
    hear('app.activated', { firstLoad: true });
    await started;
    await vi.waitFor(() => {
      expect(told).toContainEqual([
        'softphone',
        'patchcord.tabAnnounced',
        expect.objectContaining({
          guid: 'sidebar',
          tab: expect.objectContaining({ kind: 'ticket' }) as object,
        }),
      ]);
    });
  });

  it('asks Zendesk for the height it was drawn with before it was registered', async () => {
    const { invoked, sidebar, world } = setUp();
    const started = startSidebar(sidebar, world);
    sidebar.dispatchEvent(new SidebarResizeEvent(32));
    await started;
    expect(invoked).toEqual([['resize', { height: '32px' }]]);
  });

  it('passes on an action once, until something comes of it', async () => {
    const { requests, share, sidebar, world } = setUp();
    await startSidebar(sidebar, world);
    share(waiting);
    await vi.waitFor(() => {
      expect(sidebar.view).toEqual(item(false));
    });
    sidebar.dispatchEvent(new SidebarActionEvent('c-1', 'attach'));
    sidebar.dispatchEvent(new SidebarActionEvent('c-1', 'attach'));
    expect(sidebar.view).toEqual(item(true));
    await vi.waitFor(() => {
      expect(requests()).toHaveLength(1);
    });
    share(waiting, { ...waiting, contactId: 'c-2', needsAssignment: false });
    expect(sidebar.view).toEqual(item(true));
    share({ ...waiting, ticketId: 4127, needsAssignment: false });
    expect(sidebar.view).toEqual({
      kind: 'ready',
      place: 'ticket',
      items: [
        {
          contact: { ...waiting, ticketId: 4127, needsAssignment: false },
          relation: 'belongs',
          action: undefined,
          isSent: false,
        },
      ],
    });
    expect(requests()).toHaveLength(1);
  });

  it('lets the agent ask again when nothing came of it', async () => {
    const { clock, requests, share, sidebar, world } = setUp();
    await startSidebar(sidebar, world);
    share(waiting);
    await vi.waitFor(() => {
      expect(sidebar.view).toEqual(item(false));
    });
    sidebar.dispatchEvent(new SidebarActionEvent('c-1', 'attach'));
    await vi.waitFor(() => {
      expect(requests()).toHaveLength(1);
    });
    clock.advance(10_000);
    expect(sidebar.view).toEqual(item(false));
    sidebar.dispatchEvent(new SidebarActionEvent('c-1', 'attach'));
    await vi.waitFor(() => {
      expect(requests()).toHaveLength(2);
    });
  });

  it('says that the softphone does not answer, and shows it', async () => {
    const { clock, invoked, sidebar, world } = setUp();
    await startSidebar(sidebar, world);
    clock.advance(3_000);
    expect(sidebar.view).toEqual({ kind: 'softphone silent' });
    sidebar.dispatchEvent(new ShowSoftphoneEvent());
    await vi.waitFor(() => {
      expect(invoked).toEqual([['softphone', 'popover', 'show']]);
    });
  });

  it('says that Zendesk does not answer, and loads the page again when the agent asks', async () => {
    const { reload, reported, sidebar, world } = setUp();
    await startSidebar(sidebar, { ...world, sdk: undefined });
    expect(sidebar.view).toEqual({ kind: 'unreachable' });
    expect(reported).toHaveBeenCalledOnce();
    sidebar.dispatchEvent(new SidebarRetryEvent());
    expect(reload).toHaveBeenCalledOnce();
  });
});

import { applyColorScheme, gardenTokens } from '@patchcord/agent-ui';
import type { SharedContact } from '@patchcord/zendesk-adapter';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, settle } from '../../tests/mount-softphone.js';
import { registerSidebarElements } from './register-sidebar-elements.js';
import type { SidebarItem, SidebarPlace, SidebarView } from './sidebar-view.js';
import { Sidebar } from './sidebar.js';

// Set it to look at what the agent sees: one picture of each state in `out-tsc/pictures`.
const wantsPictures = import.meta.env['VITE_PICTURES'] !== undefined;

const now = Date.parse('2026-11-02T10:00:00Z');
const call: SharedContact = {
  contactId: 'c-1',
  who: 'Jane Doe',
  channel: 'voice',
  state: 'connected',
  since: now - 133_000,
  needsAssignment: false,
};
const belongs: SidebarItem = { contact: call, relation: 'belongs', action: undefined, isSent: false };
const waiting: SidebarItem = {
  contact: { ...call, needsAssignment: true },
  relation: 'waiting',
  action: 'attach',
  isSent: false,
};

const ready = (place: SidebarPlace, ...items: SidebarItem[]): SidebarView => ({
  kind: 'ready',
  place,
  items,
});

const views: Record<string, SidebarView> = {
  loading: { kind: 'loading' },
  silent: { kind: 'softphone silent' },
  unreachable: { kind: 'unreachable' },
  quiet: ready('ticket'),
  'on-this-ticket': ready('ticket', belongs),
  attach: ready('ticket', waiting),
  sent: ready('ticket', { ...waiting, isSent: true }),
  'follow-up': ready('ticket', { ...waiting, action: 'createFollowUp' }),
  'two-contacts': ready('ticket', waiting, {
    ...waiting,
    contact: { ...call, contactId: 'c-2', who: 'Someone with a very long name indeed', channel: 'chat' },
  }),
  user: ready('user', { ...waiting, action: 'chooseCustomer' }),
  'new-ticket': ready('newTicket', { ...waiting, action: undefined }),
  'on-hold': ready('user', { ...belongs, contact: { ...call, state: 'onHold' } }),
};

beforeEach(() => page.viewport(300, 260));

async function mount(view: SidebarView): Promise<Sidebar> {
  if (customElements.get('patchcord-sidebar') === undefined) {
    registerSidebarElements(customElements);
    if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
    document.body.style.margin = '0';
  }
  document.documentElement.lang = 'en';
  document.title = 'Sidebar';
  const sidebar = document.createElement('patchcord-sidebar');
  sidebar.now = () => now;
  sidebar.view = view;
  document.body.append(sidebar);
  onTestFinished(() => {
    sidebar.remove();
  });
  await settle(sidebar);
  return sidebar;
}

async function show(sidebar: Sidebar, view: SidebarView): Promise<void> {
  sidebar.view = view;
  await settle(sidebar);
}

const spoken = (sidebar: Sidebar) =>
  find(sidebar, 'patchcord-live-region >> [role=status]').textContent.trim();
const focused = (sidebar: Sidebar) => sidebar.shadowRoot?.activeElement?.textContent.trim();

describe(Sidebar.name, () => {
  it.each(Object.entries(views))('is accessible, light and dark: %s', async (name, view) => {
    await mount(view);
    for (const scheme of ['light', 'dark'] as const) {
      applyColorScheme(document.documentElement, scheme);
      document.body.style.background = 'var(--patchcord-background)';
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      if (wantsPictures)
        await page.screenshot({ path: `../../out-tsc/pictures/sidebar-${name}-${scheme}.png` });
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect([scheme, found]).toEqual([scheme, []]);
    }
    applyColorScheme(document.documentElement, 'light');
  });

  it('is one quiet line when nothing concerns the tab', async () => {
    const sidebar = await mount(ready('ticket'));
    await expect.element(page.getByText('No live contact on this ticket.')).toBeVisible();
    expect(sidebar.shadowRoot?.querySelectorAll('button')).toHaveLength(0);
  });

  it('asks for the action by keyboard, once', async () => {
    const sidebar = await mount(ready('ticket', waiting));
    const asked: unknown[] = [];
    sidebar.addEventListener('patchcord-sidebar-action', ({ action, contactId }) => {
      asked.push([contactId, action]);
    });
    await userEvent.keyboard('{Tab}{Enter}');
    await show(sidebar, ready('ticket', { ...waiting, isSent: true }));
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([['c-1', 'attach']]);
  });

  it('keeps the focus near when the button has done its work, and takes it from nowhere else', async () => {
    const sidebar = await mount(ready('ticket', waiting));
    await userEvent.keyboard('{Tab}');
    expect(focused(sidebar)).toBe('Attach this call here');
    await show(sidebar, ready('ticket', belongs));
    expect(focused(sidebar)).toBe('Show softphone');
    find(sidebar, '.show').blur();
    await show(sidebar, ready('ticket', waiting));
    await show(sidebar, ready('ticket', belongs));
    expect(focused(sidebar)).toBeUndefined();
  });

  it('speaks what changes, and nothing when it opens', async () => {
    const sidebar = await mount(ready('ticket', waiting));
    expect(spoken(sidebar)).toBe('');
    await show(sidebar, ready('ticket', { ...waiting, isSent: true }));
    expect(spoken(sidebar)).toBe('');
    await show(sidebar, ready('ticket', belongs));
    expect(spoken(sidebar)).toBe('Jane Doe: on this ticket.');
  });

  it('asks for the height it needs', async () => {
    const sidebar = await mount(ready('ticket'));
    const heights: number[] = [];
    sidebar.addEventListener('patchcord-sidebar-resize', ({ height }) => heights.push(height));
    await show(sidebar, ready('ticket', waiting));
    await expect.poll(() => heights.length).toBe(1);
    await show(sidebar, ready('ticket'));
    await expect.poll(() => heights.length).toBe(2);
    expect(heights[0]).toBeGreaterThan(100);
    expect(heights[1]).toBe(32);
  });
});

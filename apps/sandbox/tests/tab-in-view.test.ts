import type { Frame } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Desk } from './open-desk.js';
import { eventually } from './take-a-call.js';
import { useDesk } from './use-desk.js';

const world = useDesk();

/** What a sidebar told the softphone: the tab, or that it is not in view. */
interface Announcement {
  readonly since?: number;
  readonly tab?: {
    readonly kind: string;
    readonly ticket?: { readonly id: number; readonly subject: string; readonly closed: boolean };
    readonly requester?: { readonly name: string };
    readonly customer?: { readonly name: string };
  };
}

declare global {
  interface Window {
    announcements: Announcement[];
  }
}

/** Listens to what arrives in the softphone, as Zendesk's framework delivers it. */
async function overhear({ page }: Desk): Promise<() => Promise<Announcement | undefined>> {
  const softphone = page.frames().find((frame) => frame.url().includes('softphone.html')) as Frame;
  await softphone.evaluate(() => {
    window.announcements = [];
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const { key, message } = (typeof data === 'string' ? JSON.parse(data) : data) as {
        readonly key?: string;
        readonly message?: Announcement;
      };
      if (key === 'zaf.patchcord.tabAnnounced' && message) window.announcements.push(message);
    });
  });
  return () => softphone.evaluate(() => window.announcements.at(-1));
}

/** Opens the first ticket of the agent's view. */
async function openTicket({ page }: Desk): Promise<number> {
  await page.getByRole('link', { name: 'Views' }).click();
  const row = page.getByRole('row', { name: /#\d+/ }).first();
  const [, id] = /#(\d+)/.exec(await row.innerText()) ?? [];
  await row.getByRole('link').click();
  return Number(id);
}

describe('the tab in view', () => {
  it('is announced to the softphone as the agent moves through Zendesk, without a request', async () => {
    const { desk, whatHappened } = world;
    const last = await overhear(desk);

    const id = await openTicket(desk);
    await eventually(async () => {
      expect((await last())?.tab).toMatchObject({ kind: 'ticket', ticket: { id, closed: false } });
    });
    const requester = (await last())?.tab?.requester?.name ?? '';

    await desk.page.getByRole('link', { name: requester }).first().click();
    await eventually(async () => {
      expect((await last())?.tab).toMatchObject({ kind: 'user', customer: { name: requester } });
    });

    await desk.page.getByRole('button', { name: 'Add ticket' }).click();
    await eventually(async () => {
      expect((await last())?.tab?.kind).toBe('newTicket');
    });

    await desk.page.getByRole('link', { name: 'Views' }).click();
    await eventually(async () => {
      expect(await last()).not.toHaveProperty('since');
    });
    // The settings are read when the softphone starts; nothing else is.
    const { requests } = await whatHappened();
    expect(requests.filter((request) => !request.includes('/apps/installations'))).toEqual([]);
  });

  it('follows what is changed in the form, saved or not', async () => {
    const { desk } = world;
    const last = await overhear(desk);
    await openTicket(desk);
    const form = desk.page.locator('.tab-page:not([hidden])');
    await form.getByRole('button', { name: 'Change requester' }).click();
    await form.getByRole('textbox', { name: 'Requester' }).fill('marcus');
    await form.getByRole('button', { name: 'Marcus Webb' }).click();
    await eventually(async () => {
      expect((await last())?.tab?.requester?.name).toBe('Marcus Webb');
    });
  });
});

describe('the sidebar', () => {
  it('is one quiet line while no contact concerns the tab', async () => {
    const { desk } = world;
    await openTicket(desk);
    const sidebar = desk.page.frameLocator('.tab-page:not([hidden]) iframe[src*="sidebar.html"]');
    await sidebar.getByText('No live contact on this ticket.').waitFor();
    expect(await sidebar.getByRole('listitem').count()).toBe(0);
    // The app's place has the height it asked for.
    const place = desk.page.locator('.tab-page:not([hidden]) .sidebar-frame');
    await eventually(async () => {
      expect(await place.getAttribute('style')).toMatch(/height: ?32px/);
    });
  });
});

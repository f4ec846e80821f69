import { applyColorScheme } from '@patchcord/agent-ui';
import type { TimelineEntry } from '@patchcord/contact-ports';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountNavBarPage } from '../../tests/mount-settings.js';
import { settle } from '../../tests/mount-softphone.js';
import { sampleChat, sampleTimeline } from '../../tests/sample-timeline.js';
import type { SettingsPage } from '../settings/elements/settings-page.js';
import { createTimeFormat } from './time-format.js';
import type { ReadyTimeline } from './timeline-view.js';

// Set it to look at what the agent sees: one picture of each state in `out-tsc/pictures`.
const wantsPictures = import.meta.env['VITE_PICTURES'] !== undefined;

beforeEach(() => page.viewport(1280, 900));

const ready: ReadyTimeline = {
  kind: 'ready',
  entries: sampleTimeline,
  source: 'softphone',
  isStored: true,
  format: createTimeFormat('en-us', 'UTC'),
  countUnsent: () => Promise.resolve(2),
};

async function mountTimeline(timeline: SettingsPage['timeline'] = ready): Promise<SettingsPage> {
  const navBarPage = await mountNavBarPage();
  navBarPage.audience = 'agent';
  navBarPage.timeline = timeline;
  await settle(navBarPage);
  return navBarPage;
}

async function expectAccessible(name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    applyColorScheme(document.documentElement, scheme);
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    if (wantsPictures)
      await page.screenshot({ path: `../../out-tsc/pictures/timeline-${name}-${scheme}.png` });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect([scheme, found]).toEqual([scheme, []]);
  }
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const contact = (name: string | RegExp) =>
  page.getByRole('list', { name: 'Contacts' }).getByRole('button', { name });
const storyLines = () =>
  page
    .getByRole('list', { name: 'What happened' })
    .getByRole('listitem')
    .elements()
    .map((line) => line.querySelector('p')?.textContent);

describe('the contacts', () => {
  it('are accessible, redacted and revealed, with everything open', async () => {
    await mountTimeline();
    await contact(/•••34/).click();
    await expect.element(page.getByRole('heading', { name: 'Known customer' })).toBeVisible();
    await page.getByText('Answered 503 in 87 ms').click();
    await expectAccessible('redacted');

    await page.getByLabelText('Show personal details').click();
    await expect.element(page.getByRole('heading', { name: 'Jane Doe' })).toBeVisible();
    await expectAccessible('revealed');

    await button('Export JSON').click();
    await expectAccessible('export-revealed');
    await button('Close').click();
    await button('Forget everything').click();
    await expectAccessible('forget');
    await expect.element(page.getByText(/2 unsent: customers, tickets or call details/)).toBeVisible();
    await button('Keep them').click();

    await page.viewport(600, 900);
    await expectAccessible('narrow');
  });

  it.each([
    ['loading', { kind: 'loading' }, 'Reading your contacts'],
    ['unavailable', { kind: 'unavailable' }, 'The softphone does not answer'],
    ['empty', { ...ready, entries: [] }, 'No contacts yet'],
  ] as const)('are accessible and say why there are none: %s', async (name, timeline, heading) => {
    await mountTimeline(timeline);
    await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectAccessible(name);
  });

  it('say where they come from when it is not the softphone’s storage', async () => {
    await mountTimeline({ ...ready, source: 'storage', isStored: false, isErasureIncomplete: true });
    for (const note of [/The softphone does not answer/, /lets this app store nothing/, /Erased here/])
      await expect.element(page.getByText(note)).toBeVisible();
    await expectAccessible('notes');
  });

  it('are narrowed to chats, whose stories say what their entries are', async () => {
    await mountTimeline({ ...ready, entries: [...sampleTimeline, ...sampleChat] });
    await page.getByLabelText('Channel').selectOptions('Chat');
    await expect.element(page.getByText('1 of 3 contacts')).toBeVisible();
    await expect.element(page.getByText('Transcript saved')).toBeVisible();
    await expectAccessible('chat');
  });

  it('show nothing personal until that is wanted', async () => {
    await mountTimeline();
    await contact(/•••34/).click();
    expect(storyLines()).toContain('••• is the only user with •••34.');
    expect(document.documentElement.getHTML({ serializableShadowRoots: true })).not.toContain('Jane');
    await expect.element(page.getByText('Jane Doe', { exact: false })).not.toBeInTheDocument();

    await page.getByLabelText('Show personal details').click();
    await expect.element(page.getByText('Jane Doe is the only user with +1 415-555-0134.')).toBeVisible();
  });

  it('are found by any word of their story, and personal details only while they are shown', async () => {
    await mountTimeline();
    const search = page.getByLabelText('Search');
    await search.fill('jane');
    await expect.element(page.getByText(/No contact matches/)).toBeVisible();
    await page.getByLabelText('Show personal details').click();
    await expect.element(contact(/Jane Doe/)).toBeVisible();
    await expect.element(page.getByText('1 of 2 contacts')).toBeVisible();

    await search.fill('');
    await page.getByLabelText('Outcome').selectOptions('Problem');
    await expect.element(contact(/\+12025550177/)).toBeVisible();
    await expect.element(contact(/Jane Doe/)).not.toBeInTheDocument();
  });

  it('are read with the keyboard: arrows, Enter, and the ticket after its contact', async () => {
    const navBarPage = await mountTimeline();
    const tickets: number[] = [];
    navBarPage.addEventListener('patchcord-open-ticket', ({ ticketId }) => tickets.push(ticketId));
    (contact(/•••77/).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => contact(/•••34/).element().matches(':focus')).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Known customer' })).toBeVisible();

    await userEvent.keyboard('{Tab}{Enter}');
    expect(tickets).toEqual([4131]);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Home}{Enter}');
    await expect.element(page.getByRole('heading', { name: '•••77' })).toBeVisible();
  });

  it('keep the story that is read when another contact comes', async () => {
    const navBarPage = await mountTimeline();
    await expect.element(page.getByRole('heading', { name: '•••77' })).toBeVisible();
    const [entry] = sampleTimeline;
    if (entry === undefined) throw new Error('The sample is empty.');
    navBarPage.timeline = {
      ...ready,
      entries: [...sampleTimeline, { ...entry, contactId: 'new', at: entry.at + 3_600_000 }],
    };
    await expect.element(page.getByText('3 contacts')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '•••77' })).toBeVisible();
  });

  it('open at the one that is asked for, whatever was searched before', async () => {
    const navBarPage = await mountTimeline();
    await page.getByLabelText('Search').fill('Sales');
    navBarPage.showContact(sampleTimeline[0]?.contactId);
    await expect.element(page.getByText('The agent is free of it.')).toBeVisible();
    navBarPage.showContact('forgotten');
    await expect.element(page.getByText('This contact is not in the timeline any more.')).toBeVisible();
  });

  it('are exported as they are shown', async () => {
    await mountTimeline();
    await button('Export JSON').click();
    await expect.element(page.getByText(/2 contacts,\s+14 entries/)).toBeVisible();
    const link = page.getByRole('link', { name: 'Download file' });
    expect((link.element() as HTMLAnchorElement).download).toMatch(
      /^patchcord-timeline-\d{4}-\d\d-\d\d\.json$/,
    );
    let address = '';
    link.element().addEventListener('click', (event) => {
      event.preventDefault();
      address = (event.currentTarget as HTMLAnchorElement).href;
    });
    await link.click();
    const text = await (await fetch(address)).text();
    expect(JSON.parse(text)).toMatchObject({ format: 'patchcord-timeline', redacted: true });
    expect(text).toContain('/api/v2/channels/voice/tickets');
    expect(text).not.toMatch(/Jane|5550134/);
  });

  it('are forgotten only when that is confirmed', async () => {
    const navBarPage = await mountTimeline();
    let forgotten = 0;
    navBarPage.addEventListener('patchcord-timeline-forget', () => (forgotten += 1));
    await button('Forget everything').click();
    await button('Keep them').click();
    expect(forgotten).toBe(0);
    await button('Forget everything').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
    expect(forgotten).toBe(1);
  });

  it('stay fast with 500 of 60 entries: a hundred are drawn at first', async () => {
    const entries = Array.from({ length: 30_000 }, (_, index): TimelineEntry => {
      const [contact, line] = [Math.floor(index / 60), index % 60];
      return {
        contactId: `c${String(contact)}`,
        at: (sampleTimeline[0]?.at ?? 0) + contact * 60_000 + line,
        kind: 'decision',
        name: 'customer.identified',
        reason: `Customer ${String(contact)} has +1415555${String(contact).padStart(4, '0')}.`,
        personal: [`Customer ${String(contact)}`],
        data: { number: `+1415555${String(contact).padStart(4, '0')}` },
      };
    });
    const navBarPage = await mountTimeline({ ...ready, entries });
    await expect.element(button('Show 100 more of 400')).toBeVisible();
    expect(page.getByRole('list', { name: 'Contacts' }).getByRole('listitem').elements()).toHaveLength(100);
    await button('Show 100 more of 400').click();
    await expect.element(button('Show 100 more of 300')).toBeVisible();

    const before = performance.now();
    const [entry] = entries;
    navBarPage.timeline = {
      ...ready,
      entries: [...entries, ...(entry ? [{ ...entry, name: 'one.more' }] : [])],
    };
    await settle(navBarPage);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

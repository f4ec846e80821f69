import { applyColorScheme } from '@patchcord/agent-ui';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, mountSoftphone, settle } from '../../tests/mount-softphone.js';
import { softphoneViews } from '../../tests/softphone-views.js';
import { unsentViews } from '../../tests/unsent-views.js';
import type { Softphone } from './softphone.js';
import { initialSoftphoneView } from './softphone-view.js';
import './unsent-events.js';
import { UnsentPanel } from './unsent-panel.js';

const wantsPictures = import.meta.env['VITE_PICTURES'] !== undefined;
const ready = softphoneViews['ready'] ?? initialSoftphoneView;
const badge = () => page.getByRole('button', { name: /unsent/ });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = () => page.getByRole('heading', { name: 'Not saved in Zendesk yet' });

const show = async (softphone: Softphone, count: number): Promise<void> => {
  softphone.view = { ...ready, unsent: unsentViews.slice(0, count) };
  await settle(softphone);
};

async function mountOpen(count: number): Promise<{ softphone: Softphone; asked: unknown[] }> {
  const softphone = await mountSoftphone({ ...ready, unsent: unsentViews.slice(0, count) });
  const asked: unknown[] = [];
  softphone.addEventListener('patchcord-retry-unsent', ({ key }) => asked.push(['retry', key]));
  softphone.addEventListener('patchcord-move-unsent', ({ key, ticketId }) => asked.push([key, ticketId]));
  softphone.addEventListener('patchcord-give-up-unsent', ({ key }) => asked.push(['give up', key]));
  softphone.addEventListener('patchcord-export-unsent', ({ withDetails }) =>
    asked.push(['export', withDetails]),
  );
  await badge().click();
  await expect.element(heading()).toBeVisible();
  return { softphone, asked };
}

async function expectAccessible(name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    applyColorScheme(document.documentElement, scheme);
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    if (wantsPictures) {
      await page.viewport(320, Math.max(520, document.documentElement.scrollHeight));
      await page.screenshot({ path: `../../out-tsc/pictures/unsent-${name}-${scheme}.png` });
      await page.viewport(320, 520);
    }
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  }
  applyColorScheme(document.documentElement, 'light');
}

describe(UnsentPanel.name, () => {
  it.each([1, 4, 12])('is accessible and fits, with %i writes', async (count) => {
    await mountOpen(count);
    await expectAccessible(String(count));
  });

  it('is accessible while a ticket is asked for, with what is wrong, and while giving up is confirmed', async () => {
    await mountOpen(1);
    await button('Put it on another ticket').click();
    await button('Put it there').click();
    await expect.element(page.getByText('Type the number of a ticket, such as 1234.')).toBeVisible();
    await expectAccessible('move');
    await button('Cancel').click();
    await button('Give up').click();
    await expectAccessible('give-up');
  });

  it('is accessible when everything was saved while it was open, and the way back keeps the focus', async () => {
    const { softphone } = await mountOpen(1);
    await show(softphone, 0);
    await expect.element(page.getByText('Nothing waits to be sent to Zendesk.')).toBeVisible();
    await expectAccessible('saved');
    await button('Close').click();
    await expect.element(badge()).not.toBeInTheDocument();
    expect(find(softphone, '.timeline').matches(':focus')).toBe(true);
  });

  it('is worked with the keyboard alone: open, move a call, Escape out of a form and out of the panel', async () => {
    const { softphone, asked } = await mountOpen(1);
    await userEvent.keyboard('{Escape}');
    await expect.element(heading()).not.toBeInTheDocument();
    expect(find(softphone, 'patchcord-unsent-badge').matches(':focus-within')).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => heading().element().matches(':focus')).toBe(true);

    (button('Put it on another ticket').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const field = page.getByLabelText('Number of the other ticket');
    await expect.poll(() => field.element().matches(':focus')).toBe(true);
    await userEvent.keyboard('4131{Enter}');
    await expect
      .element(page.getByText('It is for ticket #4131 already, which cannot be changed.'))
      .toBeVisible();
    expect(asked).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => button('Put it on another ticket').element().matches(':focus')).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => field.element().matches(':focus')).toBe(true);
    await userEvent.keyboard('#4140{Enter}');
    expect(asked).toEqual([['c1/call', 4140]]);
  });

  it('tries again, and exports redacted unless it is wanted otherwise', async () => {
    const { asked } = await mountOpen(2);
    await button('Try again').first().click();
    await button('Export all 2').click();
    await page.getByLabelText('With personal details').click();
    await expect.element(page.getByText(/Give it only to people who may see them/)).toBeVisible();
    await button('Export all 2').click();
    expect(asked).toEqual([
      ['retry', 'c1/call'],
      ['export', false],
      ['export', true],
    ]);
  });

  it('gives up only what Zendesk refused, and only when that is confirmed with what is lost', async () => {
    const { asked } = await mountOpen(3);
    expect(button('Give up').elements()).toHaveLength(1);
    await button('Give up').click();
    await expect.poll(() => button('Keep it').element().matches(':focus')).toBe(true);
    await expect
      .element(page.getByText(/^Times, numbers and the recording of this call will not be on ticket #4131/))
      .toBeVisible();
    await button('Keep it').click();
    expect(asked).toEqual([]);
    await button('Give up').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Give up' }).click();
    expect(asked).toEqual([['give up', 'c1/call']]);
  });

  it('keeps the focus in the panel when the write that had it is saved', async () => {
    const { softphone } = await mountOpen(2);
    (button('Put it on another ticket').element() as HTMLElement).focus();
    softphone.view = { ...ready, unsent: unsentViews.slice(1, 2) };
    await expect.poll(() => heading().element().matches(':focus')).toBe(true);
  });

  it('keeps the focus at the write whose buttons go while it is sent again', async () => {
    const { softphone } = await mountOpen(2);
    (button('Try again').first().element() as HTMLElement).focus();
    const [first, ...rest] = unsentViews.slice(0, 2);
    if (first === undefined) throw new Error('There is none.');
    const sent = { ...first, line: 'Being sent again.', mayRetry: false, mayMove: false, loss: undefined };
    softphone.view = { ...ready, unsent: [sent, ...rest] };
    await expect
      .poll(() => page.getByRole('group', { name: first.what }).first().element().matches(':focus'))
      .toBe(true);
  });

  it('keeps the focus in the panel when what had it is given up', async () => {
    const { softphone } = await mountOpen(1);
    softphone.addEventListener('patchcord-give-up-unsent', () => {
      softphone.view = { ...ready, unsent: [] };
    });
    (button('Give up').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => button('Keep it').element().matches(':focus')).toBe(true);
    await userEvent.keyboard('{Tab}{Enter}');
    const nothing = page.getByRole('heading', { name: 'Nothing unsent' });
    await expect.poll(() => nothing.element().matches(':focus')).toBe(true);
  });

  it('opens no form of an earlier write on the one that takes its place', async () => {
    const { softphone } = await mountOpen(4);
    await button('Put it on another ticket').click();
    softphone.view = { ...ready, unsent: unsentViews.slice(1, 4) };
    await settle(softphone);
    await expect.element(page.getByLabelText('Number of the other ticket')).not.toBeInTheDocument();
  });

  it('never moves, hides nor shrinks the control panel', async () => {
    const { softphone } = await mountOpen(12);
    const { width, height } = softphone.ccpContainer.getBoundingClientRect();
    expect(width).toBe(320);
    expect(height).toBeGreaterThanOrEqual(460);
    expect(getComputedStyle(softphone.ccpContainer).visibility).toBe('visible');
  });
});

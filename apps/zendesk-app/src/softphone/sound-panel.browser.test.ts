import { applyColorScheme } from '@patchcord/agent-ui';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, mountSoftphone, settle } from '../../tests/mount-softphone.js';
import { softphoneViews } from '../../tests/softphone-views.js';
import { soundViews } from '../../tests/sound-views.js';
import './sound-events.js';
import { SoundPanel } from './sound-panel.js';
import { initialSoftphoneView } from './softphone-view.js';

const wantsPictures = import.meta.env['VITE_PICTURES'] !== undefined;
const ready = softphoneViews['ready'] ?? initialSoftphoneView;
const heading = () => page.getByRole('heading', { name: 'Sound', exact: true });

async function expectAccessible(name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    applyColorScheme(document.documentElement, scheme);
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    if (wantsPictures) {
      await page.viewport(320, Math.max(520, document.documentElement.scrollHeight));
      await page.screenshot({
        path: `../../out-tsc/pictures/sound-${name.replaceAll(' ', '-')}-${scheme}.png`,
      });
      await page.viewport(320, 520);
    }
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  }
  applyColorScheme(document.documentElement, 'light');
}

describe(SoundPanel.name, () => {
  it.each(Object.entries(soundViews))('is accessible and fits into 320 px: %s', async (name, sound) => {
    const softphone = await mountSoftphone(ready, sound);
    find(softphone, 'patchcord-audio-indicator >> button').click();
    await expect.element(heading()).toBeVisible();
    await expectAccessible(name);
  });

  it('is worked with the keyboard alone: open, select, change, Escape back to where it was opened', async () => {
    const softphone = await mountSoftphone(ready, soundViews['here, and the agent may choose']);
    const asked: string[] = [];
    softphone.addEventListener('patchcord-choose-audio', ({ place }) => asked.push(place));
    (find(softphone, 'patchcord-audio-indicator') as HTMLElement & { focus(): void }).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => heading().element().matches(':focus')).toBe(true);

    await userEvent.keyboard('{Tab}');
    await expect.poll(() => page.getByLabelText('In Zendesk').element().matches(':focus')).toBe(true);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('button', { name: 'Change' })).toBeVisible();
    expect(asked).toEqual([]);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(asked).toEqual(['companion']);

    await userEvent.keyboard('{Escape}');
    await expect.element(heading()).not.toBeInTheDocument();
    expect(find(softphone, 'patchcord-audio-indicator').matches(':focus-within')).toBe(true);
  });

  it('keeps the focus in the panel when the button that had it is gone', async () => {
    const softphone = await mountSoftphone(ready, soundViews['companion connected']);
    find(softphone, 'patchcord-audio-indicator >> button').click();
    await settle(softphone);
    find(softphone, 'patchcord-sound-panel >> .companion button').focus();
    softphone.sound = soundViews['companion of another tab'];
    await settle(softphone);
    await expect.poll(() => heading().element().matches(':focus')).toBe(true);
  });

  it('gives the focus to the indicator when the notice that had it is gone', async () => {
    const softphone = await mountSoftphone(ready, soundViews['no microphone']);
    find(softphone, '.sound >> .actions button').focus();
    softphone.sound = soundViews['here'];
    await settle(softphone);
    expect(find(softphone, 'patchcord-audio-indicator').matches(':focus-within')).toBe(true);
  });

  it('the indicator has its words as its name, where there is room for the icon only', async () => {
    await mountSoftphone(ready, soundViews['companion connected']);
    const indicator = page.getByRole('button', { name: 'Companion connected' });
    await expect.element(indicator).toHaveAttribute('aria-expanded', 'false');
  });

  it('a notice neither comes nor goes while the pointer rests on what it would move', async () => {
    const softphone = await mountSoftphone(ready, soundViews['companion connected']);
    const topOfCcp = () => softphone.ccpContainer.getBoundingClientRect().top;
    const before = topOfCcp();
    await userEvent.hover(softphone.ccpContainer);
    softphone.sound = soundViews['companion signed out'];
    await settle(softphone);
    expect(topOfCcp()).toBe(before);
    await userEvent.hover(find(softphone, '.strip'));
    await expect.poll(topOfCcp).toBeGreaterThan(before);

    await userEvent.hover(softphone.ccpContainer);
    softphone.sound = soundViews['companion connected'];
    await settle(softphone);
    expect(topOfCcp()).toBeGreaterThan(before);
    await userEvent.hover(find(softphone, '.strip'));
    await expect.poll(topOfCcp).toBe(before);
  });

  it('a notice on which a call depends comes at once, wherever the pointer is', async () => {
    const softphone = await mountSoftphone(ready, soundViews['companion connected']);
    await userEvent.hover(softphone.ccpContainer);
    softphone.sound = soundViews['no audio window answers'];
    await settle(softphone);
    expect(find(softphone, '.sound >> h2').textContent).toContain('No audio window answers');
  });
});

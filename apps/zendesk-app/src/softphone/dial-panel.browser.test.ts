import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emptyDial, readyToCall } from '../../tests/dial-views.js';
import { find, mountSoftphone, settle } from '../../tests/mount-softphone.js';
import { softphoneViews } from '../../tests/softphone-views.js';
import { DialPanel } from './dial-panel.js';
import type { DialView } from './dial-view.js';
import type { Softphone } from './softphone.js';
import { initialSoftphoneView } from './softphone-view.js';

const ready = softphoneViews['ready'] ?? initialSoftphoneView;

async function show(softphone: Softphone, dial: DialView): Promise<void> {
  softphone.view = { ...ready, dial };
  await settle(softphone);
}

/** A softphone whose panel opens, closes and takes what is typed, as its owner would have it. */
async function mountLiving(dial: DialView): Promise<{ softphone: Softphone; calls: string[] }> {
  const softphone = await mountSoftphone({ ...ready, dial });
  const calls: string[] = [];
  const change = (changes: Partial<DialView>) => {
    softphone.view = { ...ready, dial: { ...(softphone.view.dial ?? dial), ...changes } };
  };
  softphone.addEventListener('patchcord-dial-open', () => {
    change({ open: true });
  });
  softphone.addEventListener('patchcord-dial-close', () => {
    change({ open: false });
  });
  softphone.addEventListener('patchcord-dial-number', ({ number }) => {
    change({ number, mayCall: number.length > 3 });
  });
  softphone.addEventListener('patchcord-dial-queue', ({ queueId }) => {
    change({ selectedQueueId: queueId ?? 'basic', isSelectedByHand: queueId !== undefined });
  });
  softphone.addEventListener('patchcord-dial', () => calls.push(softphone.view.dial?.number ?? ''));
  return { softphone, calls };
}

/** The element with the focus, through shadow roots. */
function focused(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.id === '' ? active.className : (active?.id ?? '');
}

describe(DialPanel.name, () => {
  it('is worked with the keyboard alone: open, type, call with Enter, close with Escape', async () => {
    const { softphone, calls } = await mountLiving({ ...emptyDial, open: false });
    find(softphone, '.dial').focus();

    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('number');
    await userEvent.keyboard('555{Enter}');
    expect(calls).toEqual([]);
    await userEvent.keyboard('0134{Enter}');
    expect(calls).toEqual(['5550134']);
    await userEvent.keyboard('{Escape}');

    await expect.poll(focused).toBe('dial');
    expect(softphone.view.dial?.open).toBe(false);
  });

  it('keeps the caret where it is while the agent corrects a number', async () => {
    const { softphone } = await mountLiving({ ...emptyDial, open: false });
    find(softphone, '.dial').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('number');

    await userEvent.keyboard('1345{Home}{ArrowRight}2');
    await settle(softphone);
    await userEvent.keyboard('9');

    expect(softphone.view.dial?.number).toBe('129345');
  });

  it('leaves the focus alone when it opens by itself', async () => {
    const softphone = await mountSoftphone({ ...ready, dial: { ...emptyDial, open: false } });
    const field = document.createElement('textarea');
    field.id = 'ticket';
    softphone.ccpContainer.append(field);
    field.focus();

    await show(softphone, readyToCall);
    expect(focused()).toBe('ticket');
    await show(softphone, { ...readyToCall, open: false });
    expect(focused()).toBe('ticket');
  });

  it('does not take the focus for an earlier press of Dial that opened nothing', async () => {
    const softphone = await mountSoftphone({ ...ready, dial: { ...emptyDial, open: false } });
    find(softphone, '.dial').click();
    const field = document.createElement('textarea');
    field.id = 'ticket';
    softphone.ccpContainer.append(field);
    field.focus();

    await show(softphone, readyToCall);
    expect(focused()).toBe('ticket');
  });

  it('keeps the focus in the panel when Reset goes away', async () => {
    const { softphone } = await mountLiving({ ...readyToCall, isSelectedByHand: true });
    find(softphone, 'patchcord-dial-panel >> .link-button').focus();

    await userEvent.keyboard('{Enter}');

    await expect.poll(() => softphone.view.dial?.isSelectedByHand).toBe(false);
    await settle(softphone);
    expect(focused()).toBe('queue');
  });

  it('keeps Call where it is from the first letter to the outcome of the call', async () => {
    const softphone = await mountSoftphone({
      ...ready,
      dial: { ...readyToCall, number: '', mayCall: false },
    });
    const tops = new Set<number>();
    for (const change of [
      {},
      { number: '4', numberProblem: 'This number is too short.' },
      { mayCall: true },
      { busy: 'Calling +1 415 555 0134.' },
      { problem: 'Nobody answered. Amazon Connect ended the call; you can call again.' },
    ]) {
      await show(softphone, { ...readyToCall, ...change });
      tops.add(find(softphone, 'patchcord-dial-panel >> [type=submit]').getBoundingClientRect().top);
    }

    expect(tops.size).toBe(1);
  });

  it('neither moves, hides nor reloads the control panel, and asks for the height that shows both', async () => {
    const softphone = await mountSoftphone({ ...ready, dial: { ...emptyDial, open: false } });
    const frame = document.createElement('iframe');
    const loaded = vi.fn();
    frame.addEventListener('load', loaded);
    frame.srcdoc = 'Control panel';
    softphone.ccpContainer.append(frame);
    await vi.waitFor(() => {
      expect(loaded).toHaveBeenCalledTimes(1);
    });
    const heights: number[] = [];
    softphone.addEventListener('patchcord-resize', ({ height }) => heights.push(height));

    await show(softphone, readyToCall);
    await expect.poll(() => heights.length).toBe(1);
    const { top } = softphone.ccpContainer.getBoundingClientRect();
    const panel = find(softphone, 'patchcord-dial-panel').getBoundingClientRect();

    expect(top).toBeGreaterThanOrEqual(panel.bottom);
    expect(heights[0]).toBeGreaterThanOrEqual(Math.floor(top) + 460);
    expect(getComputedStyle(softphone.ccpContainer).visibility).toBe('visible');
    expect([loaded.mock.calls.length, softphone.ccpContainer.inert]).toEqual([1, false]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, mountSoftphone, settle } from '../../tests/mount-softphone.js';
import { softphoneViews } from '../../tests/softphone-views.js';
import { soundViews } from '../../tests/sound-views.js';
import './softphone-events.js';
import { Softphone } from './softphone.js';
import type { SoftphoneView } from './softphone-view.js';

function viewOf(name: string): SoftphoneView {
  const view = softphoneViews[name];
  if (!view) throw new Error(`There is no view called ${name}.`);
  return view;
}

async function show(softphone: Softphone, name: string): Promise<void> {
  softphone.view = viewOf(name);
  await settle(softphone);
}

describe(Softphone.name, () => {
  it('moves a focus that was in a banner to the strip when what it said is over', async () => {
    const softphone = await mountSoftphone(viewOf('zendesk-session-over'), soundViews['here']);
    find(softphone, 'patchcord-status-panel >> .actions button').focus();
    softphone.view = viewOf('ready');
    await settle(softphone);
    expect(find(softphone, 'patchcord-audio-indicator').matches(':focus-within')).toBe(true);
  });

  it('gives Connect a box of at least 320 by 460 px, whatever else is shown', async () => {
    for (const view of Object.values(softphoneViews)) {
      const { ccpContainer } = await mountSoftphone(view);
      const { width, height } = ccpContainer.getBoundingClientRect();
      expect(width).toBe(320);
      expect(height).toBeGreaterThanOrEqual(460);
      ccpContainer.parentElement?.remove();
    }
  });

  it('neither loads the frame in it again nor moves it when anything changes around it', async () => {
    const softphone = await mountSoftphone(viewOf('loading-connect'));
    const frame = document.createElement('iframe');
    const loaded = vi.fn();
    frame.addEventListener('load', loaded);
    frame.srcdoc = 'Control panel';
    softphone.ccpContainer.append(frame);
    await vi.waitFor(() => {
      expect(loaded).toHaveBeenCalledTimes(1);
    });
    const page = frame.contentWindow;

    for (const name of Object.keys(softphoneViews)) await show(softphone, name);

    expect(loaded).toHaveBeenCalledTimes(1);
    expect(frame.contentWindow).toBe(page);
    expect(softphone.ccpContainer.firstChild).toBe(frame);
  });

  it('keeps a covered control panel out of reach of pointer and keyboard', async () => {
    const softphone = await mountSoftphone(viewOf('signed-out'));

    expect(softphone.ccpContainer.inert).toBe(true);
    expect(getComputedStyle(softphone.ccpContainer).visibility).toBe('hidden');
    expect(getComputedStyle(softphone.ccpContainer).display).toBe('block');

    await show(softphone, 'ready');
    expect(softphone.ccpContainer.inert).toBe(false);
    expect(getComputedStyle(softphone.ccpContainer).visibility).toBe('visible');
  });

  it('asks for the height at which everything is seen, and for the usual one afterwards', async () => {
    const softphone = await mountSoftphone(viewOf('ready'));
    const heights: number[] = [];
    softphone.addEventListener('patchcord-resize', ({ height }) => heights.push(height));

    await show(softphone, 'connected');
    await expect.poll(() => heights.length).toBe(1);
    await show(softphone, 'ready');
    await expect.poll(() => heights.length).toBe(2);

    expect(heights[0]).toBeGreaterThan(560);
    expect(heights[1]).toBe(520);
  });

  it('lets the agent sign in with the keyboard, inside the key press', async () => {
    const softphone = await mountSoftphone(viewOf('signed-out'));
    const gestures: boolean[] = [];
    softphone.addEventListener('patchcord-sign-in', () => gestures.push(navigator.userActivation.isActive));

    await userEvent.keyboard('{Tab}{Enter}');

    expect(gestures).toEqual([true]);
  });

  it('keeps the focus where it was when a contact appears', async () => {
    const softphone = await mountSoftphone(viewOf('ready'));
    const field = document.createElement('input');
    softphone.ccpContainer.append(field);
    field.focus();

    await show(softphone, 'ringing');

    expect(document.activeElement).toBe(field);
  });

  it('shows contacts in the order given and keeps their cards', async () => {
    const softphone = await mountSoftphone(viewOf('connected'));
    const card = find(softphone, 'patchcord-contact-card');

    await show(softphone, 'two-contacts');
    const who = [...(softphone.shadowRoot?.querySelectorAll('patchcord-contact-card') ?? [])].map(
      ({ contact }) => contact?.contactId,
    );

    expect(who).toEqual(['connected', 'chat']);
    expect(find(softphone, 'patchcord-contact-card')).toBe(card);
  });

  it('makes a row of each of many contacts, which keep their places, and a card of the one in view', async () => {
    const softphone = await mountSoftphone(viewOf('nine-contacts'));
    const list = find(softphone, 'patchcord-contact-rows >> ul');
    const rows = [...list.querySelectorAll('patchcord-contact-row')];
    const card = (): string => {
      const shown = [...(softphone.shadowRoot?.querySelectorAll('.contacts li:not([hidden])') ?? [])];
      expect(shown).toHaveLength(1);
      return shown[0]?.querySelector('patchcord-contact-card')?.contact?.contactId ?? '';
    };
    const box = list.getBoundingClientRect();
    expect(card()).toBe('task');
    // It was brought into sight.
    expect(rows[7]?.getBoundingClientRect().bottom).toBeLessThanOrEqual(box.bottom);

    softphone.addEventListener('patchcord-select-contact', ({ contactId }) => {
      const { contacts } = softphone.view;
      softphone.view = {
        ...softphone.view,
        contacts: contacts.map((each) => ({ ...each, inView: each.contactId === contactId })),
      };
    });
    const before = rows.map((row) => row.getBoundingClientRect().top);
    await userEvent.click(rows[6]?.shadowRoot?.querySelector('button') ?? softphone);
    await settle(softphone);

    expect(card()).toBe('chat-5');
    expect(rows.map((row) => row.getBoundingClientRect().top)).toEqual(before);
  });

  it('keeps what was unfolded in a card while another contact is in view', async () => {
    const softphone = await mountSoftphone(viewOf('nine-contacts'));
    const details = find(softphone, 'li:not([hidden]) patchcord-contact-card >> patchcord-task-details');
    find(details, '.toggle').click();
    const { contacts } = softphone.view;
    softphone.view = {
      ...softphone.view,
      contacts: contacts.map((each) => ({ ...each, inView: each.contactId === 'call' })),
    };
    await settle(softphone);
    softphone.view = { ...softphone.view, contacts };
    await settle(softphone);

    expect(find(details, '#body').hidden).toBe(false);
  });
});

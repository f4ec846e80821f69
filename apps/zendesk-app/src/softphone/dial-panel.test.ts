import { describe, expect, it } from 'vitest';
import { dialViews, emptyDial, readyToCall } from '../../tests/dial-views.js';
import { find, mountSoftphone, settle } from '../../tests/mount-softphone.js';
import { DialPanel } from './dial-panel.js';
import type { DialView } from './dial-view.js';
import type { Softphone } from './softphone.js';
import { initialSoftphoneView } from './softphone-view.js';

const ready = { ...initialSoftphoneView, status: { kind: 'ready' } } as const;
const mountDial = (dial: DialView) => mountSoftphone({ ...ready, dial });
const part = (softphone: Softphone, selector: string) =>
  find(softphone, `patchcord-dial-panel >> ${selector}`);
const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const isShown = (softphone: Softphone) =>
  softphone.shadowRoot?.querySelector('patchcord-dial-panel') !== null;

function listen(softphone: Softphone): string[] {
  const heard: string[] = [];
  softphone.addEventListener('patchcord-dial-open', () => heard.push('open'));
  softphone.addEventListener('patchcord-dial-close', () => heard.push('close'));
  softphone.addEventListener('patchcord-dial-number', ({ number }) => heard.push(`number ${number}`));
  softphone.addEventListener('patchcord-dial-queue', ({ queueId }) => heard.push(`queue ${String(queueId)}`));
  softphone.addEventListener('patchcord-dial', () => heard.push('call'));
  return heard;
}

function enter(field: HTMLElement, value: string, type: 'input' | 'change'): void {
  (field as HTMLInputElement | HTMLSelectElement).value = value;
  field.dispatchEvent(new Event(type));
}

describe(DialPanel.name, () => {
  it('says for what the call is, what will be called, from which queue and why, and what the customer sees', async () => {
    const softphone = await mountDial(readyToCall);

    expect(
      ['.origin', '#number-hint', '#reason'].map((selector) => textOf(part(softphone, selector))),
    ).toEqual([
      'For ticket #1234 Parcel has not arrived and the customer asks where it is',
      'Will call +14155550134',
      'Will call from queue Sales EU: brand Acme. The customer sees +1 206-555-0100',
    ]);
    const [number, queue] = ['#number', '#queue'].map(
      (selector) => (part(softphone, selector) as HTMLInputElement | HTMLSelectElement).value,
    );
    expect([number, queue]).toEqual(['(415) 555-0134', 'sales-eu']);
  });

  it('tells what is typed, letter by letter, and which queue is selected', async () => {
    const softphone = await mountDial(emptyDial);
    const heard = listen(softphone);

    enter(part(softphone, '#number'), '4', 'input');
    enter(part(softphone, '#number'), '41', 'input');
    enter(part(softphone, '#queue'), 'sales-eu', 'change');

    expect(heard).toEqual(['number 4', 'number 41', 'queue sales-eu']);
  });

  it('shows the queue of the view until another view comes', async () => {
    const softphone = await mountDial(emptyDial);
    enter(part(softphone, '#queue'), 'sales-eu', 'change');
    await settle(softphone);
    expect((part(softphone, '#queue') as HTMLSelectElement).value).toBe('basic');

    softphone.view = { ...ready, dial: { ...emptyDial, selectedQueueId: 'sales-eu' } };
    await settle(softphone);
    expect((part(softphone, '#queue') as HTMLSelectElement).value).toBe('sales-eu');
  });

  it('offers to reset the queue only when the agent selected it', async () => {
    const softphone = await mountDial(readyToCall);
    expect(() => part(softphone, '.link-button')).toThrow();

    softphone.view = { ...ready, dial: { ...readyToCall, isSelectedByHand: true } };
    await settle(softphone);
    const heard = listen(softphone);
    part(softphone, '.link-button').click();

    expect(heard).toEqual(['queue undefined']);
  });

  it('calls only when the agent may, and says why not', async () => {
    for (const [name, expected, reason] of [
      ['dial-ready', ['call'], ''],
      ['dial-empty', [], 'Enter a number first.'],
      ['dial-impossible-number', [], 'This number is too short for the United States.'],
      ['dial-calling', [], 'Calling +1 415 555 0134.'],
    ] as const) {
      const softphone = await mountDial(dialViews[name] ?? emptyDial);
      const heard = listen(softphone);
      const call = part(softphone, '[type=submit]');
      call.click();

      expect([
        name,
        heard,
        textOf(part(softphone, '#block')),
        call.ariaDisabled ?? call.getAttribute('aria-disabled'),
      ]).toEqual([name, [...expected], reason, expected.length > 0 ? 'false' : 'true']);
    }
  });

  it('says why a call was refused, and speaks it', async () => {
    const softphone = await mountDial(emptyDial);
    expect(part(softphone, '[role=alert]').hidden).toBe(true);

    softphone.view = { ...ready, dial: dialViews['dial-refused'] ?? emptyDial };
    await settle(softphone);

    const alert = part(softphone, '[role=alert]');
    expect([alert.hidden, textOf(alert)]).toEqual([
      false,
      'Nobody answered. Amazon Connect ended the call; you can call again.',
    ]);
  });
});

describe('the Dial button', () => {
  it('is absent until calling out is known', async () => {
    const softphone = await mountSoftphone(ready);

    expect(() => find(softphone, '.dial')).toThrow();
    expect(isShown(softphone)).toBe(false);
  });

  it('opens the panel, and closes it', async () => {
    const softphone = await mountDial({ ...emptyDial, open: false });
    const heard = listen(softphone);
    const expanded = () => find(softphone, '.dial').getAttribute('aria-expanded');
    find(softphone, '.dial').click();
    expect([heard, isShown(softphone), expanded()]).toEqual([['open'], false, 'false']);

    softphone.view = { ...ready, dial: emptyDial };
    await settle(softphone);
    expect([isShown(softphone), expanded()]).toEqual([true, 'true']);
    find(softphone, '.dial').click();
    part(softphone, '[type=button]').click();
    expect(heard).toEqual(['open', 'close', 'close']);
  });

  it('does not open when the agent cannot dial, and says why', async () => {
    const softphone = await mountDial(dialViews['dial-not-possible'] ?? emptyDial);
    const heard = listen(softphone);
    find(softphone, '.dial').click();

    const reason = 'Amazon Connect lets you dial when your state is Available or Offline.';
    expect(heard).toEqual([]);
    expect([find(softphone, '.dial').title, textOf(find(softphone, '#dial-block'))]).toEqual([
      reason,
      reason,
    ]);
  });

  it('still closes a panel from which the agent can no longer call', async () => {
    const softphone = await mountDial(dialViews['dial-no-longer-possible'] ?? emptyDial);
    const heard = listen(softphone);
    find(softphone, '.dial').click();

    expect(heard).toEqual(['close']);
  });
});

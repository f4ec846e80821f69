import { describe, expect, it } from 'vitest';
import { find, mountSoftphone, settle } from '../../tests/mount-softphone.js';
import { softphoneViews } from '../../tests/softphone-views.js';
import { presentSituation, soundViews } from '../../tests/sound-views.js';
import './sound-events.js';
import { SoundPanel } from './sound-panel.js';
import { initialSoftphoneView } from './softphone-view.js';
import type { Softphone } from './softphone.js';
import type { SoundView } from './sound-view.js';

const ready = softphoneViews['ready'] ?? initialSoftphoneView;

async function mountWith(sound: SoundView | undefined, isOpen = true): Promise<Softphone> {
  const softphone = await mountSoftphone(ready, sound);
  if (isOpen) {
    find(softphone, 'patchcord-audio-indicator >> button').click();
    await settle(softphone);
  }
  return softphone;
}

const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
const panelText = (softphone: Softphone): string =>
  textOf(find(softphone, 'patchcord-sound-panel >> section'));
const banner = (softphone: Softphone): string | undefined =>
  softphone.shadowRoot
    ?.querySelector('patchcord-status-panel.sound')
    ?.shadowRoot?.textContent.replace(/\s+/g, ' ')
    .trim();

describe(SoundPanel.name, () => {
  it('says where calls are heard, and what is known of the companion', async () => {
    const softphone = await mountWith(soundViews['companion muted']);
    expect(panelText(softphone)).toBe(
      'Sound Calls are heard in the companion window of this browser. Companion window Connected to Amazon Connect. Signed in as ada Microphone Ready Muted Yes, as Amazon Connect confirmed Show companion Close',
    );
    expect(banner(softphone)).toBeUndefined();
  });

  it('has the companion opened inside the click', async () => {
    const softphone = await mountWith(soundViews['companion not in sight'], false);
    const asked: string[] = [];
    softphone.addEventListener('patchcord-sound-action', ({ action }) => asked.push(action));
    expect(banner(softphone)).toBe(
      'The companion is not in sight Calls are heard in its window only. If it is open already, this finds it, or opens another: press “Use this one” there. Open companion',
    );
    find(softphone, 'patchcord-status-panel.sound >> button').click();
    expect(asked).toEqual(['open-companion']);

    find(softphone, 'patchcord-audio-indicator >> button').click();
    await settle(softphone);
    find(softphone, 'patchcord-sound-panel >> .companion button').click();
    expect(asked).toEqual(['open-companion', 'open-companion']);
  });

  it('a notice that does not press stands in the panel only', async () => {
    const softphone = await mountWith(soundViews['companion not in sight, at lunch']);
    expect(banner(softphone)).toBeUndefined();
    expect(panelText(softphone)).toContain(
      'The companion is not in sight Calls are heard in its window only.',
    );
  });

  it('a companion that another tab has opened cannot be shown from this one', async () => {
    const softphone = await mountWith(soundViews['companion of another tab']);
    expect(panelText(softphone)).toContain('It was opened from another Zendesk tab.');
    expect(panelText(softphone)).not.toContain('Show companion');
  });

  it('says what goes on ringing where the agent chooses Zendesk', async () => {
    const softphone = await mountWith(soundViews['companion connected']);
    expect(panelText(softphone)).toContain('Close the companion then, or both ring.');
  });

  it('changes nothing by a selection, and something by its confirmation', async () => {
    const softphone = await mountWith(soundViews['companion connected']);
    const asked: string[] = [];
    softphone.addEventListener('patchcord-choose-audio', ({ place }) => asked.push(place));
    const radios = () =>
      [
        ...(find(softphone, 'patchcord-sound-panel').shadowRoot?.querySelectorAll('input') ?? []),
      ] as HTMLInputElement[];
    expect(radios().map(({ checked }) => checked)).toEqual([false, true, false]);
    expect(panelText(softphone)).not.toContain('Change');

    radios()[0]?.click();
    await settle(softphone);
    expect([panelText(softphone).includes('Change'), asked]).toEqual([true, []]);
    find(softphone, 'patchcord-sound-panel >> .primary').click();
    expect(asked).toEqual(['here']);
  });

  it('does not let it be changed while a call is live, and says why', async () => {
    const softphone = await mountWith(soundViews['here, in a call, and the agent may choose']);
    expect(panelText(softphone)).toContain('You can change it when the call is over');
    const radio = find(softphone, 'patchcord-sound-panel >> input') as HTMLInputElement;
    expect(radio.disabled).toBe(true);
  });

  it('says where a choice holds, and how long, where the browser keeps none', async () => {
    const softphone = await mountWith(soundViews['companion connected']);
    const text = panelText(softphone);
    expect(text).toContain('in this Zendesk tab only');
    expect(text).toContain('it lasts until Zendesk is loaded again');
    expect(text).not.toContain('in all your Zendesk tabs');
  });

  it('offers no choice where the administrator has made it', async () => {
    const softphone = await mountWith(soundViews['here']);
    expect(panelText(softphone)).toBe('Sound Calls are heard here, in Zendesk. Close');
  });

  it('closes by its button, and gives way to the panel of unsent writes', async () => {
    const softphone = await mountWith(soundViews['here']);
    find(softphone, 'patchcord-sound-panel >> .close').click();
    await settle(softphone);
    expect(softphone.shadowRoot?.querySelector('patchcord-sound-panel')).toBeNull();
  });

  it('a notice is announced once, and again when another comes', async () => {
    const softphone = await mountWith(soundViews['companion connected'], false);
    const spoken = (): string => find(softphone, 'patchcord-live-region >> [role=status]').textContent.trim();
    expect(spoken()).toBe('');
    softphone.sound = soundViews['companion closed'];
    await settle(softphone);
    expect(spoken()).toBe('The companion is closed. Calls cannot be heard without it.');
    softphone.sound = presentSituation({
      link: { kind: 'gone', call: 'none', at: 0 },
      mayChoose: true,
    });
    await settle(softphone);
    expect(spoken()).toBe('The companion is closed. Calls cannot be heard without it.');
    softphone.sound = soundViews['companion signed out'];
    await settle(softphone);
    expect(spoken()).toBe('The companion is signed out. Sign in there, or calls cannot be heard.');
    softphone.view = { ...softphone.view, status: { kind: 'connect-unreachable' } };
    softphone.sound = soundViews['companion blocked'];
    await settle(softphone);
    expect(spoken()).toMatch(/Amazon Connect .* The companion window was blocked\. /);
  });
});

import { FakeTelephony, sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { openTabs } from '../../tests/open-tabs.js';
import type { AudioPlace } from './audio-place.js';
import { createAudioPlaceChange } from './change-audio-place.js';

function setUp() {
  const { browser, channels } = openTabs(2);
  const written: AudioPlace[] = [];
  const tabs = channels.map((channel) => {
    const telephony = new FakeTelephony();
    const reload = vi.fn();
    const choice = { write: (place: AudioPlace) => void written.push(place) };
    const change = createAudioPlaceChange({ channel, choice, telephony, reload });
    return { telephony, reload, change };
  });
  const [here, other] = tabs;
  if (!here || !other) throw new Error('Two tabs are needed.');
  return { browser, written, here, other };
}

const call = sampleContact({ channel: 'voice', state: 'connected' });

describe('createAudioPlaceChange', () => {
  it('keeps the choice, and starts the softphone again in each tab of the agent', async () => {
    const { browser, here, other, written } = setUp();
    expect(here.change('companion')).toBe(true);
    await browser.advance(50);
    expect(written).toEqual(['companion']);
    expect(here.reload).toHaveBeenCalledOnce();
    expect(other.reload).toHaveBeenCalledOnce();
  });

  it('refuses while a call is live', async () => {
    const { browser, here, other, written } = setUp();
    here.telephony.setContacts([call]);
    expect(here.change('companion')).toBe(false);
    await browser.advance(50);
    expect([written, here.reload.mock.calls, other.reload.mock.calls]).toEqual([[], [], []]);
  });

  it('waits in another tab for the end of a call that it knows of already', async () => {
    const { browser, here, other } = setUp();
    other.telephony.setContacts([call]);
    here.change('companion');
    await browser.advance(50);
    expect(other.reload).not.toHaveBeenCalled();
    other.telephony.setContacts([{ ...call, state: 'ended' }]);
    other.telephony.setContacts([]);
    expect(other.reload).toHaveBeenCalledOnce();
  });

  it('starts nothing again as long as nobody wants a change', () => {
    const { here } = setUp();
    here.telephony.setContacts([]);
    expect(here.reload).not.toHaveBeenCalled();
  });
});

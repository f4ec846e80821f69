import { sampleAgent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import {
  atLunch,
  call,
  FakeCompanion,
  followSoundInTabs as setUp,
  medialess,
  origin,
} from '../../tests/sound-bench.js';
import { ChooseAudioEvent, SoundActionEvent } from '../softphone/sound-events.js';

describe('followSound', () => {
  it('shows nothing before there is an agent, where there is nothing to do about it', () => {
    const { softphone, start } = setUp();
    expect(softphone.sound).toBeUndefined();
    start();
    expect(softphone.sound).toMatchObject({ status: 'here', choice: undefined, companion: undefined });
  });

  it('asks before a reload that would cut a call, and not before or after it', () => {
    const { page, setSound, start, telephony } = setUp();
    start();
    setSound({ owner: 'here' });
    expect(page.asksBeforeLeaving()).toBe(false);
    telephony.setContacts([call]);
    expect(page.asksBeforeLeaving()).toBe(true);
    setSound({ owner: 'elsewhere' });
    expect(page.asksBeforeLeaving()).toBe(false);
    setSound({ owner: 'here' });
    telephony.setContacts([{ ...call, state: 'ended' }]);
    expect(page.asksBeforeLeaving()).toBe(false);
  });

  it('never asks in media-less mode', () => {
    const { page, start, telephony } = setUp(medialess);
    start();
    telephony.setContacts([call]);
    expect(page.asksBeforeLeaving()).toBe(false);
  });

  it('opens the companion inside the click, follows it, and tells the other tabs', async () => {
    const { browser, openOther, page, softphone, start } = setUp(medialess);
    const other = openOther();
    start();
    other.start();
    const companion = new FakeCompanion(page);
    page.nextWindow = companion;
    softphone.dispatchEvent(new SoundActionEvent('open-companion'));
    expect(page.deeds).toEqual(['open patchcord-companion']);
    expect(companion.location.href).toBe(`${origin}/?instance=example.my.connect.aws`);
    expect(softphone.sound?.status).toBe('companion-connected');
    await browser.advance(50);
    expect(other.softphone.sound).toMatchObject({
      status: 'companion-connected',
      companion: { state: 'Connected to Amazon Connect. It was opened from another Zendesk tab.' },
    });

    companion.say({ kind: 'gone', windowId: 'w1', call: 'none' });
    companion.closed = true;
    await browser.advance(50);
    expect([softphone.sound?.status, other.softphone.sound?.status]).toEqual([
      'companion-looking',
      'companion-looking',
    ]);
    await browser.advance(4_000);
    expect([softphone.sound?.status, other.softphone.sound?.status]).toEqual([
      'companion-lost',
      'companion-lost',
    ]);
  });

  it('looks for the companion before it calls it lost, when the tab that knew it is loaded again', async () => {
    const { browser, openOther, page, softphone, start, telephony } = setUp(medialess);
    const other = openOther();
    start();
    other.start();
    const openFrom = async (tab: Pick<typeof other, 'page' | 'softphone'>): Promise<FakeCompanion> => {
      const companion = new FakeCompanion(tab.page);
      tab.page.nextWindow = companion;
      tab.softphone.dispatchEvent(new SoundActionEvent('open-companion'));
      await browser.advance(50);
      return companion;
    };
    telephony.setContacts([call]);
    const first = await openFrom({ page, softphone });
    first.say({ kind: 'gone', windowId: 'w1', call: 'connected' });
    first.closed = true;
    await openFrom(other);
    expect(softphone.sound?.status).toBe('companion-connected');

    await other.leave();
    expect([softphone.sound?.status, softphone.sound?.notice]).toEqual(['companion-looking', undefined]);
    await browser.advance(10_000);
    expect(softphone.sound?.notice?.id).toBe('companionUnseen');
  });

  it('gives a hidden companion a minute, too, when the tab that knew it is loaded again', async () => {
    const { browser, notices, openOther, start, telephony } = setUp(medialess);
    const other = openOther();
    start(atLunch);
    other.start();
    other.page.nextWindow = new FakeCompanion(other.page);
    other.softphone.dispatchEvent(new SoundActionEvent('open-companion'));
    await browser.advance(50);
    telephony.setAgent(sampleAgent());
    await other.leave();
    await browser.advance(60_000);
    expect(notices).toEqual([]);
    await browser.advance(30_000);
    expect(notices.length).toBe(1);
  });

  it('takes no timer at its word that fires a millisecond early', async () => {
    const { browser, page, softphone, start } = setUp(medialess, 1);
    start();
    await browser.advance(11_000);
    expect(softphone.sound?.status).toBe('companion-missing');
    const companion = new FakeCompanion(page);
    page.nextWindow = companion;
    softphone.dispatchEvent(new SoundActionEvent('open-companion'));
    companion.say({ kind: 'gone', windowId: 'w1', call: 'none' });
    companion.closed = true;
    await browser.advance(5_000);
    expect(softphone.sound?.status).toBe('companion-lost');
  });

  it('says of a later call not that its sound is gone with a companion that was closed in an earlier one', () => {
    const { page, softphone, start, telephony } = setUp(medialess);
    start();
    const companion = new FakeCompanion(page);
    page.nextWindow = companion;
    softphone.dispatchEvent(new SoundActionEvent('open-companion'));
    telephony.setContacts([call]);
    companion.say({ kind: 'gone', windowId: 'w1', call: 'connected' });
    expect(softphone.sound?.notice?.id).toBe('lostInCall');
    telephony.setContacts([]);
    telephony.setContacts([{ ...call, contactId: 'the next one' }]);
    expect(softphone.sound?.notice?.id).not.toBe('lostInCall');
  });

  it('listens to no window where there is no companion', () => {
    const { page, softphone, start } = setUp({ medialess: 'true' });
    start();
    const companion = new FakeCompanion(page);
    companion.say(companion.presence);
    softphone.dispatchEvent(new SoundActionEvent('open-companion'));
    expect([softphone.sound?.status, page.deeds]).toEqual(['other-computer', []]);
  });

  it('warns an agent who goes available with no companion in sight, once', async () => {
    const { browser, notices, start, telephony } = setUp(medialess);
    start(atLunch);
    await browser.advance(60_000);
    expect(notices).toEqual([]);
    telephony.setAgent(sampleAgent());
    await browser.advance(60_000);
    expect(notices).toEqual([
      {
        kind: 'warning',
        text: 'The companion is not in sight: you would not hear a call. Open the softphone in the top bar to see what to do.',
      },
    ]);
  });

  it('gives a hidden companion a minute to speak up after Zendesk was loaded again', async () => {
    const { browser, notices, page, softphone, start } = setUp(medialess);
    start();
    await browser.advance(60_000);
    expect([notices, softphone.sound?.status]).toEqual([[], 'companion-missing']);
    const companion = new FakeCompanion(page);
    companion.say(companion.presence);
    expect(softphone.sound?.status).toBe('companion-connected');
    await browser.advance(60_000);
    expect(notices).toEqual([]);
  });

  it('keeps a choice and loads the page again, but not in a call', () => {
    const { choices, page, softphone, start, telephony } = setUp({ ...medialess, agentsChooseAudio: 'true' });
    start();
    telephony.setContacts([call]);
    softphone.dispatchEvent(new ChooseAudioEvent('here'));
    expect([choices, page.deeds]).toEqual([[], []]);
    expect(softphone.sound?.choice?.refusal).toMatch(/^You can change it when the call is over/);
    telephony.setContacts([]);
    softphone.dispatchEvent(new ChooseAudioEvent('here'));
    expect([choices, page.deeds]).toEqual([['here'], ['reload']]);
  });

  it('takes a problem back when the agent has seen it', () => {
    const { setSound, softphone, start } = setUp();
    start();
    setSound({ problem: { type: 'microphone_not_shared', at: 1 } });
    expect(softphone.sound?.notice?.id).toBe('microphoneNotShared');
    softphone.dispatchEvent(new SoundActionEvent('dismiss-sound'));
    expect(softphone.sound?.notice).toBeUndefined();
  });

  it('says that the sound of a call is gone that was live when the page was loaded, until it has come back', () => {
    const { setSound, softphone, startCallAudio, telephony } = setUp();
    telephony.setAgent(sampleAgent());
    telephony.setContacts([call]);
    expect(softphone.sound?.notice).toBeUndefined();
    setSound({ owner: 'here' });
    expect(softphone.sound?.notice?.id).toBe('reloadedInCall');
    startCallAudio();
    expect(softphone.sound?.notice).toBeUndefined();
  });

  it('takes that back when the agent has seen it, and says nothing of a later call', () => {
    const { setSound, softphone, start, telephony } = setUp();
    start();
    setSound({ owner: 'here' });
    telephony.setContacts([call]);
    expect(softphone.sound?.notice).toBeUndefined();

    const again = setUp();
    again.telephony.setAgent(sampleAgent());
    again.telephony.setContacts([call]);
    again.setSound({ owner: 'here' });
    again.softphone.dispatchEvent(new SoundActionEvent('dismiss-sound'));
    expect(again.softphone.sound?.notice).toBeUndefined();
  });

  it('says that the sound of a call is gone when Connect’s page was loaded again in it, after a new sign-in for one', () => {
    const { setSound, softphone, start, startCallAudio, telephony } = setUp();
    softphone.dispatchEvent(new Event('load'));
    start();
    setSound({ owner: 'here' });
    startCallAudio();
    telephony.setContacts([call]);
    expect(softphone.sound?.notice).toBeUndefined();
    softphone.dispatchEvent(new Event('load'));
    expect(softphone.sound?.notice?.id).toBe('reloadedInCall');
    telephony.setContacts([]);
    startCallAudio();
    telephony.setContacts([{ ...call, contactId: 'the next one' }]);
    expect(softphone.sound?.notice).toBeUndefined();
  });

  it('says in Zendesk, too, that a companion is open, and both ring', async () => {
    const { browser, page, softphone, start } = setUp({ companionUrl: origin, agentsChooseAudio: 'true' });
    start();
    const companion = new FakeCompanion(page);
    companion.say(companion.presence);
    expect(softphone.sound).toMatchObject({
      status: 'here',
      companion: undefined,
      notice: { id: 'companionToo', actions: [{ id: 'show-companion' }] },
    });
    companion.say({ kind: 'gone', windowId: 'w1', call: 'none' });
    companion.closed = true;
    await browser.advance(10_000);
    expect([softphone.sound?.status, softphone.sound?.notice]).toEqual(['here', undefined]);
  });

  describe('after Mute in Connect’s page, whose sound is in the companion', () => {
    const talk = async () => {
      const all = setUp(medialess);
      all.start();
      const companion = new FakeCompanion(all.page);
      all.page.nextWindow = companion;
      all.softphone.dispatchEvent(new SoundActionEvent('open-companion'));
      all.telephony.setContacts([call]);
      all.setSound({ askedToMuteAt: all.clock.now() });
      await all.browser.advance(1_000);
      expect(all.softphone.sound?.notice).toBeUndefined();
      return { ...all, companion };
    };

    it('says that the customer may still hear the agent, until the companion is muted', async () => {
      const { browser, companion, softphone } = await talk();
      await browser.advance(2_000);
      expect(softphone.sound?.notice?.id).toBe('muteUnheard');
      companion.say({ ...companion.presence, isMuted: true });
      expect(softphone.sound?.notice).toBeUndefined();
      companion.say({ ...companion.presence, isMuted: false });
      expect(softphone.sound?.notice).toBeUndefined();
    });

    it('says nothing where the companion is muted by it', async () => {
      const { browser, companion, softphone } = await talk();
      companion.say({ ...companion.presence, isMuted: true });
      await browser.advance(2_000);
      expect(softphone.sound?.notice).toBeUndefined();
    });

    it('says nothing any more once the agent has seen it, or the call is over', async () => {
      const { browser, setSound, softphone, telephony } = await talk();
      await browser.advance(2_000);
      softphone.dispatchEvent(new SoundActionEvent('dismiss-sound'));
      expect(softphone.sound?.notice).toBeUndefined();
      setSound({ askedToMuteAt: 7 });
      expect(softphone.sound?.notice?.id).toBe('muteUnheard');
      telephony.setContacts([]);
      telephony.setContacts([{ ...call, contactId: 'the next one' }]);
      expect(softphone.sound?.notice).toBeUndefined();
    });
  });

  it('a call that was lost for want of sound is told until the agent has seen it', () => {
    const { setSound, softphone, start, telephony } = setUp({ medialess: 'true' });
    start();
    telephony.setContacts([{ ...call, state: 'connecting' }]);
    setSound({ unanswered: { contactId: call.contactId, since: 0 } });
    expect(softphone.sound?.notice?.id).toBe('unanswered');
    setSound({ unanswered: undefined });
    telephony.setContacts([]);
    expect(softphone.sound?.notice?.id).toBe('mediaMissed');
    softphone.dispatchEvent(new SoundActionEvent('dismiss-sound'));
    expect(softphone.sound?.notice).toBeUndefined();
  });

  it('loads what does not answer again, but not in a call', async () => {
    const { browser, page, softphone, start, telephony } = setUp(medialess);
    start();
    const companion = new FakeCompanion(page);
    page.nextWindow = companion;
    companion.location.href = 'https://elsewhere.example.org/';
    telephony.setContacts([call]);
    softphone.dispatchEvent(new SoundActionEvent('load-companion'));
    expect(companion.location.href).toBe('https://elsewhere.example.org/');
    telephony.setContacts([{ ...call, state: 'connecting' }]);
    await browser.advance(50);
    softphone.dispatchEvent(new SoundActionEvent('load-companion'));
    expect(companion.location.href).toBe(`${origin}/?instance=example.my.connect.aws`);
  });
});

import type { SoftphoneSound } from '@patchcord/connect-adapter';
import { parseAppSettings } from '@patchcord/contact-attributes';
import { readCompanionAsk, writeCompanionMessage } from '@patchcord/companion-protocol';
import type { Notice } from '@patchcord/contact-ports';
import { FakeTelephony, sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { FakePage } from './fake-page.js';
import { openTabs } from './open-tabs.js';
import { samplePresence } from './sample-presence.js';
import { type AudioPlace, resolveAudioPlace } from '../src/audio/audio-place.js';
import type { SoundView } from '../src/softphone/sound-view.js';
import { followSound, type FollowSoundOptions } from '../src/composition/follow-sound.js';

/** Of the companion. */
export const origin = 'https://softphone.example.org';
export const atLunch = sampleAgent({ state: { name: 'Lunch', type: 'not_routable', since: 0 } });
export const call = sampleContact({ channel: 'voice', state: 'connected' });
export const medialess = { medialess: 'true', companionUrl: origin };
const silent: SoftphoneSound = {
  isMuted: undefined,
  owner: 'unknown',
  quality: undefined,
  problem: undefined,
  unanswered: undefined,
  heardAt: undefined,
  askedToMuteAt: undefined,
};

/** The companion's window, which answers each question as it is told to. */
export class FakeCompanion {
  closed = false;
  presence = samplePresence();
  readonly location = { href: 'about:blank' };
  readonly #page: FakePage;

  constructor(page: FakePage) {
    this.#page = page;
  }

  focus(): void {
    // Nothing looks at it.
  }

  postMessage(data: unknown): void {
    const ask = readCompanionAsk(data);
    if (ask?.kind === 'ask') this.say({ ...this.presence, answerTo: ask.id });
  }

  say(message: Parameters<typeof writeCompanionMessage>[0]): void {
    this.#page.receive({ origin, source: this, data: writeCompanionMessage(message) });
  }
}

/**
 * One browser with two tabs of one agent, and the sound of the first followed.
 * @param settings of the app
 * @param early by how many milliseconds timers fire before their time
 */
export function followSoundInTabs(settings: Readonly<Record<string, string>> = {}, early = 0) {
  const { browser, channels, tabs } = openTabs(2);
  const choices: AudioPlace[] = [];
  const notices: Notice[] = [];
  const open = (index: number) => {
    const telephony = new FakeTelephony();
    const clock = tabs[index]?.clock ?? browser.clock;
    const page = new FakePage();
    const softphone = Object.assign(new EventTarget(), { sound: undefined as SoundView | undefined });
    const listeners: (() => void)[] = [];
    let heard = silent;
    let hasHadCall = false;
    const startCallAudio = (): void => {
      hasHadCall = true;
      setSound({});
    };
    const setSound = (changes: Partial<SoftphoneSound>): void => {
      heard = { ...heard, ...changes };
      for (const listener of listeners) listener();
    };
    const { appSettings } = parseAppSettings(settings);
    const options: FollowSoundOptions = {
      softphone: softphone as unknown as FollowSoundOptions['softphone'],
      page: page as unknown as Window,
      channel: channels[index] as FollowSoundOptions['channel'],
      clock: {
        now: clock.now,
        schedule: (action, delay) => clock.schedule(action, delay - early),
      },
      workspace: { notify: async (notice) => void notices.push(notice) },
      tab: {
        appSettings,
        telephony,
        audio: resolveAudioPlace({ appSettings, choice: undefined }),
        audioChoice: {
          read: () => undefined,
          write: (place) => void choices.push(place),
          isLasting: () => true,
        },
        facts: {
          instanceUrl: 'https://example.my.connect.aws',
          zendeskOrigin: '',
          appOrigin: '',
          recordingIsSetUp: false,
        },
        sound: {
          getSound: () => heard,
          hasHadCall: () => hasHadCall,
          forgetCalls: () => {
            hasHadCall = false;
          },
          dismissProblem: () => {
            setSound({ problem: undefined });
          },
          subscribe: (listener) => void listeners.push(listener),
        },
      },
    };
    followSound(options);
    const start = (agent = sampleAgent()): void => {
      telephony.setAgent(agent);
      telephony.setContacts([]);
    };
    const leave = async (): Promise<void> => {
      channels[index]?.post('goodbye');
      await browser.advance(50);
      tabs[index]?.crash();
    };
    return { telephony, page, softphone, clock, setSound, start, startCallAudio, leave };
  };
  return { browser, choices, notices, ...open(0), openOther: () => open(1) };
}

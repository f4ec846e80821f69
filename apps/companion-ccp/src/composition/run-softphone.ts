import {
  type ConnectStreams,
  createSoftphoneAudio,
  type SoftphoneAudio,
  startConnect,
} from '@patchcord/connect-adapter';
import type { Clock, ContactSnapshot, Telephony } from '@patchcord/contact-ports';
import { isVoice } from '../call/call-state.js';
import { addMissedOffers } from '../call/missed-offers.js';
import type { FactStore } from './fact-store.js';

export interface Softphone {
  readonly telephony: Telephony;
  readonly audio: SoftphoneAudio;
  stop(): void;
}

export interface RunSoftphoneOptions {
  readonly connect: ConnectStreams;
  readonly container: HTMLElement;
  readonly clock: Clock;
  readonly facts: FactStore;
  readonly frameTitle: string;
  /** The audio of a call has started. */
  readonly onCallAudio: () => void;
}

/** Embeds Connect's page with its sound, and keeps the facts about it. Throws where Streams cannot start. */
export function runSoftphone(options: RunSoftphoneOptions): Softphone {
  const { connect, container, clock, facts, frameTitle, onCallAudio } = options;
  const { instance, settings, administrated } = facts.get();
  if (instance === undefined) throw new Error('No instance was chosen.');
  const ssoUrl = administrated.instanceUrl === '' ? settings.ssoUrl : administrated.ssoUrl;
  const started = startConnect({
    connect,
    container,
    instance,
    ...(ssoUrl === '' ? {} : { ssoUrl }),
    audio: 'here',
    frameTitle,
    clock,
  });
  const audio = createSoftphoneAudio({
    connect,
    clock,
    onCallAudio: () => {
      facts.change({ soundless: [] });
      onCallAudio();
    },
    onChange: (sound) => {
      facts.change({ sound, now: clock.now() });
    },
  });
  const { telephony } = started;
  const stopListening = telephony.subscribe((snapshot) => {
    const { skew, missed, telephony: before, soundless } = facts.get();
    const isFirst = before?.contacts === undefined && snapshot.contacts !== undefined;
    const now = clock.now();
    facts.change({
      now,
      telephony: snapshot,
      // The largest was the fastest message, and so the nearest to the truth.
      skew: Math.max(skew, (snapshot.observedAt ?? Number.NEGATIVE_INFINITY) - now),
      soundless: isFirst ? connectedCalls(snapshot.contacts) : soundless,
      missed: addMissedOffers(missed, snapshot.contacts ?? []),
    });
  });
  let loads = 0;
  // Connect's page takes the sound of a call along when it is loaded again, after a new sign-in for one.
  const followLoads = (): void => {
    loads += 1;
    if (loads > 1) facts.change({ soundless: connectedCalls(telephony.getSnapshot().contacts) });
  };
  container.addEventListener('load', followLoads, true);
  facts.change({ telephony: telephony.getSnapshot(), sound: audio.getSound(), place: { kind: 'connected' } });

  return {
    telephony,
    audio,
    stop: () => {
      container.removeEventListener('load', followLoads, true);
      stopListening();
      audio.stop();
      started.stop();
      facts.change({ telephony: undefined, sound: undefined, soundless: [] });
    },
  };
}

/** Their sound was in a page that is gone: Connect starts none anew for a call that is connected (connect.md, section 6). */
function connectedCalls(contacts: readonly ContactSnapshot[] = []): readonly string[] {
  return contacts
    .filter(({ channel, state }) => isVoice(channel) && state === 'connected')
    .map(({ contactId }) => contactId);
}

import { msg, str } from '@lit/localize';
import { type Clock, type Milliseconds, systemClock, type Workspace } from '@patchcord/contact-ports';
import { createAudioPlaceChange } from '../audio/change-audio-place.js';
import { followMedia, noMedia } from '../audio/follow-media.js';
import { createReloadGuard, wouldCutCall } from '../audio/guard-reload.js';
import { isAvailable } from '../audio/is-available.js';
import { companionAppearsWithin } from '../audio/judge-companion.js';
import { judgeSound } from '../audio/judge-sound.js';
import { hasSound, toLiveCall } from '../audio/live-call.js';
import { presentSound } from '../audio/present-sound.js';
import type { SoundFacts } from '../audio/sound-facts.js';
import { createUnheardWarning } from '../audio/warn-unheard.js';
import { createMuteWatch } from '../audio/watch-mute.js';
import type { KnownCompanion } from '../companion/best-companion-link.js';
import type { TabChannel } from '../ownership/tab-channel.js';
import type { SoundView } from '../softphone/sound-view.js';
import { holdCompanion } from './hold-companion.js';
import type { PreparedTab } from './prepare-tab.js';

export interface FollowSoundOptions {
  readonly softphone: Pick<HTMLElement, 'addEventListener'> & { sound: SoundView | undefined };
  readonly tab: Pick<PreparedTab, 'appSettings' | 'audio' | 'audioChoice' | 'facts' | 'sound' | 'telephony'>;
  readonly channel: TabChannel;
  /** The Zendesk that the agent looks at. */
  readonly workspace: Pick<Workspace, 'notify'>;
  /** The app's own frame. */
  readonly page: Window;
  readonly clock?: Clock;
}

/** A companion that is open has shown itself by then, although browsers let its timers run once a minute. */
const hiddenCompanionAppearsWithin: Milliseconds = 70_000;

/** Shows where the calls of one browser tab are heard, and carries out what the agent asks for there. */
export function followSound(options: FollowSoundOptions): void {
  const { channel, clock = systemClock, page, softphone, tab, workspace } = options;
  const { appSettings, audio, audioChoice, facts, sound, telephony } = tab;
  const isLasting = audioChoice.isLasting();
  const guard = createReloadGuard(page);
  let hasBeenUnavailable = false;
  let media = noMedia;
  let loads = 0;
  /** The calls that were connected when Connect's page was loaded. */
  let olderCalls: readonly string[] | undefined;
  let shown = '';
  let problem = '';

  const warning = createUnheardWarning({
    clock,
    warn: () => {
      const text = msg(
        str`${problem}: you would not hear a call. Open the softphone in the top bar to see what to do.`,
      );
      workspace.notify({ kind: 'warning', text }).catch((error: unknown) => {
        reportError(error);
      });
    },
  });
  const companion = holdCompanion({
    ...{ channel, clock, page },
    // Where calls are heard in Zendesk, one that is open rings as well.
    companionUrl: audio.place === 'otherComputer' ? undefined : appSettings.companionUrl,
    instanceUrl: facts.instanceUrl,
    onChange: () => {
      show();
    },
  });
  const mute = createMuteWatch({
    clock,
    onLate: () => {
      show();
    },
  });
  const startedAt = clock.now();

  function show(): void {
    const now = telephony.getSnapshot();
    const heard = sound.getSound();
    media = followMedia(media, now, heard.unanswered);
    const liveCall = toLiveCall(now.contacts);
    if (now.contacts !== undefined && liveCall === 'none') companion.callOver();
    const known = companion.get();
    const isMutedThere = known.link.kind === 'seen' && known.link.presence.isMuted === true;
    const hasNothingToMute = audio.place === 'here' || !hasSound(liveCall);
    const connected = (now.contacts ?? []).filter((contact) => toLiveCall([contact]) === 'connected');
    if (now.contacts !== undefined) olderCalls ??= connected.map(({ contactId }) => contactId);
    const all: SoundFacts = {
      place: audio.place,
      instanceUrl: facts.instanceUrl,
      telephony: now,
      sound: heard,
      companion: known,
      hasMissedMedia: media.hasMissed,
      isCallOlder:
        !sound.hasHadCall() && connected.some(({ contactId }) => olderCalls?.includes(contactId) === true),
      isMuteUnheard: mute.follow(heard.askedToMuteAt, hasNothingToMute || isMutedThere),
      now: clock.now(),
    };
    const verdict = judgeSound(all);
    const view = presentSound(all, verdict, { ...audio, isLasting });
    const text = JSON.stringify(view);
    // Without an agent there is nothing to hear yet; what can be done about it already is shown all the same.
    const isWorthShowing = now.agent !== undefined || audio.place === 'companion' || audio.mayChoose;
    if (isWorthShowing && text !== shown) {
      shown = text;
      softphone.sound = view;
    }
    guard(wouldCutCall({ place: audio.place, call: liveCall, owner: heard.owner }));
    problem = view.notice?.heading ?? problem;
    if (now.agent !== undefined && !isAvailable(now.agent)) hasBeenUnavailable = true;
    warning(verdict.isUnheard && isAvailable(now.agent), patienceFor(all.companion));
  }
  /**
   * Whoever has been available since the page was loaded may have a companion that has not spoken up yet; so may whoever
   * had one, and the tab that knew it is loaded again.
   */
  function patienceFor({ link }: KnownCompanion): Milliseconds {
    const mayAppear = link.kind === 'unseen' && (link.since > startedAt || !hasBeenUnavailable);
    return mayAppear ? hiddenCompanionAppearsWithin : companionAppearsWithin;
  }

  const change = createAudioPlaceChange({
    ...{ channel, telephony },
    choice: audioChoice,
    reload: () => {
      page.location.reload();
    },
  });
  softphone.addEventListener('patchcord-choose-audio', ({ place }) => {
    change(place);
  });
  softphone.addEventListener('patchcord-sound-action', ({ action }) => {
    switch (action) {
      case 'open-companion':
      case 'show-companion':
        companion.open({ mayLoadAgain: false });
        return;
      case 'load-companion':
        companion.open({ mayLoadAgain: !hasSound(toLiveCall(telephony.getSnapshot().contacts)) });
        return;
      case 'dismiss-sound':
        media = { ...media, hasMissed: false };
        olderCalls = [];
        mute.dismiss();
        sound.dismissProblem();
        show();
    }
  });
  // Connect's page takes the sound of a call along when it is loaded again, after a new sign-in for one.
  const followLoads = (): void => {
    loads += 1;
    if (loads === 1) return;
    sound.forgetCalls();
    olderCalls = undefined;
    show();
  };
  softphone.addEventListener('load', followLoads, true);
  telephony.subscribe(show);
  sound.subscribe(show);
  show();
}

import { msg, str } from '@lit/localize';
import type { SoundButton, SoundNoticeView } from '../softphone/sound-view.js';
import { describeSoundProblem } from './describe-sound-problem.js';
import type { CallNotice, SoundNotice } from './sound-notice.js';

type Words = Omit<SoundNoticeView, 'id' | 'actions'> & { readonly actions?: readonly SoundButton[] };

/**
 * The words of a notice, in the agent's language.
 * @param isInReach whether this tab can bring the companion to the front, or open it
 */
export function describeSoundNotice(notice: SoundNotice, isInReach: boolean): SoundNoticeView {
  const words = describe(notice, isInReach);
  return { id: notice.kind, actions: [], ...words };
}

function describe(notice: SoundNotice, isHere: boolean): Words {
  const open = openCompanion();
  const showing: readonly SoundButton[] = isHere ? [showCompanion()] : [];
  const there = isHere ? '' : ` ${msg('It was opened from another Zendesk tab: look for its window.')}`;
  switch (notice.kind) {
    case 'redirectionUnsupported':
      return {
        tone: 'danger',
        heading: msg('No sound on this virtual desktop'),
        sentence: msg(
          'Amazon Connect cannot redirect the sound to your own computer. Tell your administrator: the VDI platform in the settings of this app may be wrong, or the redirection is not installed.',
        ),
        actions: [dismiss()],
      };
    case 'microphoneNotShared':
      return {
        tone: 'danger',
        heading: msg('Amazon Connect has no microphone'),
        sentence: msg(
          'Allow the microphone for this page, at the start of the address bar, and check that one is plugged in. The next call tries again.',
        ),
        actions: [dismiss()],
      };
    case 'reloadedInCall':
      return {
        tone: 'danger',
        heading: msg('The sound of this call is gone'),
        sentence: msg(
          'The page that carried it was loaded again or closed, and it does not come back. Call the customer back, or transfer the call.',
        ),
        actions: [dismiss()],
      };
    case 'soundFailed':
      return {
        tone: 'warning',
        heading: msg('The sound of a call failed'),
        sentence: describeSoundProblem(notice.type),
        actions: [dismiss()],
      };
    case 'companionToo':
      return {
        tone: 'warning',
        heading: msg('The companion is open, too'),
        sentence: `${msg('You hear calls in Zendesk: both ring, and both carry the sound. Close the companion when no call is live.')}${there}`,
        actions: showing,
      };
    case 'muteUnheard':
      return notice.place === 'companion'
        ? {
            tone: 'danger',
            heading: msg('You may not be muted'),
            sentence: `${msg('You pressed Mute here, and the companion, which carries your voice, is not muted. Mute there.')}${there}`,
            actions: [...showing, dismiss()],
          }
        : {
            tone: 'warning',
            heading: msg('You may not be muted'),
            sentence: msg(
              'You pressed Mute here, and your voice is carried by another computer or softphone. Mute there.',
            ),
            actions: [dismiss()],
          };
    case 'unanswered':
      return describeUnanswered(notice, isHere);
    case 'mediaMissed':
      return describeMissedMedia(notice, isHere);
    case 'lostInCall':
      return {
        tone: 'danger',
        heading: msg('The sound of this call is gone'),
        sentence: msg(
          'The companion was closed, and the sound of this call does not come back. Call the customer back, or transfer the call. Open the companion for the next one.',
        ),
        actions: [open],
      };
    case 'soundLost':
      return {
        tone: 'danger',
        heading: msg('The sound of this call is gone'),
        sentence: `${msg(
          'The companion was loaded again, and the sound of this call has not come back. Call the customer back, or transfer the call. The next call is heard again.',
        )}${there}`,
        actions: showing,
      };
    case 'silentInCall':
      return {
        tone: 'warning',
        heading: msg('The companion does not answer'),
        sentence: `${msg(
          'If you still hear the customer, go on. If not, the sound of this call does not come back: call back, or transfer the call.',
        )}${there}`,
        actions: showing,
      };
    case 'companionBlocked':
      return {
        tone: 'warning',
        heading: msg('The companion window was blocked'),
        sentence: msg(
          'Allow pop-ups for this page: the icon is at the end of the address bar. Then try again.',
        ),
        actions: [open],
      };
    case 'approvalNeeded':
      return {
        tone: 'neutral',
        icon: 'link',
        heading: msg('The companion asks whether Zendesk may know of it'),
        sentence: `${msg('Press Allow in the companion window. If it was refused, the settings there still offer it.')}${there}`,
        actions: showing,
      };
    case 'otherVersion':
      return {
        tone: 'warning',
        heading: msg('The companion is of another version'),
        sentence: msg(
          'Calls may be heard there, but nothing can be known of it here. Between calls, load both pages again; if that does not help, tell your administrator.',
        ),
        actions: showing,
      };
    case 'otherInstance':
      return {
        tone: 'danger',
        heading: msg('The companion belongs to another Amazon Connect'),
        sentence: `${msg(
          str`It is connected to ${notice.theirs}, and Zendesk to ${notice.ours}: your calls are not heard there. Change it in the companion’s settings.`,
        )}${there}`,
        actions: showing,
      };
    case 'otherAgent':
      return {
        tone: 'danger',
        heading: msg('Somebody else is signed in to the companion'),
        sentence: `${msg(
          str`It is signed in as ${notice.theirs}, and Zendesk as ${notice.ours}: your calls are not heard there. Sign out of Amazon Connect in the companion, and in again as yourself.`,
        )}${there}`,
        actions: showing,
      };
    case 'companionNotSetUp':
      return {
        tone: 'warning',
        heading: msg('The companion is not set up'),
        sentence: `${msg('It needs the address of your Amazon Connect, or your decision.')}${there}`,
        actions: showing,
      };
    case 'companionSignedOut':
      return {
        tone: 'warning',
        heading: msg('The companion is signed out'),
        sentence: `${msg('Sign in there, or calls cannot be heard.')}${there}`,
        actions: showing,
      };
    case 'companionUnreachable':
      return {
        tone: 'warning',
        heading: msg('The companion cannot reach Amazon Connect'),
        sentence: `${msg('It tries again by itself. Check the network connection.')}${there}`,
        actions: showing,
      };
    case 'companionFailed':
      return {
        tone: 'warning',
        heading: msg('The companion could not start'),
        sentence: `${msg('Its window says why. Load its page again.')}${there}`,
        actions: showing,
      };
    case 'otherCompanion':
      return {
        tone: 'neutral',
        icon: 'link',
        heading: msg('Another companion window has the audio'),
        sentence: msg(
          'There are two. Close the one you do not need, or press “Use this one” in the one you want.',
        ),
        actions: showing,
      };
    case 'companionMicrophoneBlocked':
      return {
        tone: 'warning',
        heading: msg('The companion has no microphone'),
        sentence: `${msg('Its window says why, and what to do. Until then nobody hears you.')}${there}`,
        actions: showing,
      };
    case 'companionMicrophoneUnasked':
      return {
        tone: 'warning',
        heading: msg('Allow the microphone in the companion'),
        sentence: `${msg('Do it before the first call: nobody hears you without it.')}${there}`,
        actions: showing,
      };
    case 'companionAudioElsewhere':
      return {
        tone: 'warning',
        heading: msg('Another page of this browser holds the audio'),
        sentence: `${msg('Calls are heard there, not in the companion. Close other softphone pages.')}${there}`,
        actions: showing,
      };
    case 'companionClosed':
      return {
        tone: 'warning',
        heading: msg('The companion is closed'),
        sentence: msg('Calls cannot be heard without it.'),
        actions: [open],
      };
    case 'companionSilent':
      return {
        tone: 'warning',
        heading: msg('The companion does not answer'),
        sentence: isHere
          ? msg('Look at its window. If it is stuck, load it again.')
          : msg('It was opened from another Zendesk tab: look for its window.'),
        actions: isHere ? [showCompanion(), loadAgain()] : [],
      };
    case 'companionUnanswered':
      return {
        tone: 'warning',
        heading: msg('The companion does not answer'),
        sentence: msg(
          'Its window was opened, and its page says nothing. If you do not see the companion there, its address in the settings of this app may be wrong.',
        ),
        actions: isHere ? [showCompanion(), loadAgain()] : [open],
      };
    case 'companionUnseen':
      return {
        tone: 'warning',
        heading: msg('The companion is not in sight'),
        sentence: msg(
          'Calls are heard in its window only. If it is open already, this finds it, or opens another: press “Use this one” there.',
        ),
        actions: [open],
      };
  }
}

function describeUnanswered(
  { isCompanionThere, isInOtherTab, place }: CallNotice,
  isInReach: boolean,
): Words {
  const heading = msg('No audio window answers');
  switch (place) {
    case 'companion':
      return {
        tone: 'danger',
        heading,
        sentence: isCompanionThere
          ? msg(
              'You answered, and the call waits for its sound. Look at the companion: its window says more.',
            )
          : msg('You answered, and the call waits for its sound. Open the companion now.'),
        actions: toCompanion(isCompanionThere, isInReach),
      };
    case 'otherComputer':
      return {
        tone: 'danger',
        heading,
        sentence: msg(
          'You answered, and the call waits for its sound. Check the companion on the other computer: is it open, signed in, and does it have a microphone?',
        ),
      };
    case 'here':
      return {
        tone: 'danger',
        heading,
        sentence: isInOtherTab
          ? msg(
              'You answered, and the call waits for its sound. Another page of this browser holds the audio: close other Zendesk tabs and Amazon Connect pages.',
            )
          : msg(
              'You answered, and the call waits for its sound. Check that the microphone is allowed for this page, and close other Amazon Connect pages.',
            ),
      };
  }
}

function describeMissedMedia({ isCompanionThere, place }: CallNotice, isInReach: boolean): Words {
  const heading = msg('A call was lost for want of sound');
  switch (place) {
    case 'companion':
      return {
        tone: 'warning',
        heading,
        sentence: msg('You answered, and no audio window did. Run the self-test in the companion.'),
        actions: [...toCompanion(isCompanionThere, isInReach), dismiss()],
      };
    case 'otherComputer':
      return {
        tone: 'warning',
        heading,
        sentence: msg(
          'You answered, and no audio window did. Check the companion on the other computer before you take the next call.',
        ),
        actions: [dismiss()],
      };
    case 'here':
      return {
        tone: 'warning',
        heading,
        sentence: msg(
          'You answered, and its sound did not come. Check that the microphone is allowed for this page, and close other Amazon Connect pages.',
        ),
        actions: [dismiss()],
      };
  }
}

function toCompanion(isThere: boolean, isInReach: boolean): readonly SoundButton[] {
  if (!isInReach) return [];
  return [isThere ? showCompanion() : openCompanion()];
}

function openCompanion(): SoundButton {
  return { id: 'open-companion', label: msg('Open companion') };
}

function showCompanion(): SoundButton {
  return { id: 'show-companion', label: msg('Show companion') };
}

function loadAgain(): SoundButton {
  return { id: 'load-companion', label: msg('Load it again') };
}

function dismiss(): SoundButton {
  return { id: 'dismiss-sound', label: msg('Got it') };
}

import { msg } from '@lit/localize';
import { isInReach } from '../companion/best-companion-link.js';
import type { SoundView } from '../softphone/sound-view.js';
import type { AudioPlace, ResolvedAudioPlace } from './audio-place.js';
import { describeCompanion } from './describe-companion.js';
import { describeSoundNotice } from './describe-sound-notice.js';
import type { SoundVerdict } from './judge-sound.js';
import { toLiveCall } from './live-call.js';
import type { SoundFacts } from './sound-facts.js';

export interface AudioChoiceFacts extends Pick<ResolvedAudioPlace, 'mayChoose' | 'choices'> {
  /** Whether the browser keeps a choice. */
  readonly isLasting: boolean;
}

/** Everything that is shown about the sound of calls, in the agent's language. */
export function presentSound(facts: SoundFacts, verdict: SoundVerdict, choice: AudioChoiceFacts): SoundView {
  const { companion, place, sound } = facts;
  const { isPressing, notice, status } = verdict;
  return {
    status,
    where: describeWhere(place, sound.owner === 'elsewhere'),
    companion: place === 'companion' ? describeCompanion(companion) : undefined,
    choice: choice.mayChoose ? presentChoice(facts, choice) : undefined,
    notice: notice && describeSoundNotice(notice, isInReach(companion)),
    isPressing,
  };
}

function describeWhere(place: AudioPlace, isInOtherTab: boolean): string {
  switch (place) {
    case 'here':
      return isInOtherTab
        ? msg('Calls are heard in another Zendesk tab of this browser.')
        : msg('Calls are heard here, in Zendesk.');
    case 'companion':
      return msg('Calls are heard in the companion window of this browser.');
    case 'otherComputer':
      return msg(
        'Calls are heard on another computer, or in another softphone. Nothing can be known of it here.',
      );
  }
}

function presentChoice(
  { place, telephony }: SoundFacts,
  { choices, isLasting }: AudioChoiceFacts,
): SoundView['choice'] {
  const effect = msg('A change loads the softphone again in all your Zendesk tabs. Nothing is lost.');
  const passingEffect = msg(
    'A change loads the softphone again, in this Zendesk tab only. Nothing is lost. Your browser keeps nothing for this app, so it lasts until Zendesk is loaded again.',
  );
  return {
    current: place,
    options: choices.map((each) => ({ place: each, ...describeChoice(each) })),
    effect: isLasting ? effect : passingEffect,
    refusal:
      toLiveCall(telephony.contacts) === 'none'
        ? undefined
        : msg('You can change it when the call is over: its sound would be cut.'),
  };
}

function describeChoice(place: AudioPlace): { readonly label: string; readonly line: string } {
  switch (place) {
    case 'here':
      return {
        label: msg('In Zendesk'),
        line: msg('Close the companion then, or both ring. Loading Zendesk again cuts a call.'),
      };
    case 'companion':
      return {
        label: msg('In the companion window'),
        line: msg('A call goes on while Zendesk is loaded again.'),
      };
    case 'otherComputer':
      return {
        label: msg('On another computer'),
        line: msg('For virtual desktops: the companion is open on your own machine.'),
      };
  }
}

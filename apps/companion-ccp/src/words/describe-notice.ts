import { msg, str } from '@lit/localize';
import type { StatusPanelContent } from '@patchcord/agent-ui';
import type { CompanionNotice } from '../elements/companion-notice.js';
import type { BrowserName } from '../microphone/browser-name.js';
import { deviceUseName } from './describe-devices.js';
import { describeMicrophone } from './describe-microphone.js';
import { describeSoundProblem } from './describe-sound-problem.js';
import { formatDuration, formatTime } from './format-time.js';

/** The words of a notice, in the agent's language. Buttons have the ids that `noticeAction` reads. */
export function describeNotice(notice: CompanionNotice, browser: BrowserName): StatusPanelContent {
  const dismiss = { id: 'dismiss', label: msg('Got it') };
  switch (notice.kind) {
    case 'microphone': {
      const { heading, sentence, action } = describeMicrophone(notice.state, browser);
      const label = action === 'allow' ? msg('Allow microphone') : msg('Check again');
      return {
        tone: 'warning',
        heading,
        sentence,
        ...(action === undefined ? {} : { actions: [{ id: action, label }] }),
      };
    }
    case 'ring-blocked':
      return {
        tone: 'warning',
        heading: msg('This window cannot ring yet'),
        sentence: msg('Browsers keep a page silent until it has been clicked once.'),
        actions: [{ id: 'allow-ring', label: msg('Let it ring') }],
      };
    case 'audio-elsewhere':
      return {
        tone: 'warning',
        heading: msg('Another page of this browser holds the audio'),
        sentence: msg(
          'Calls are heard there, not here. Close the other softphone pages, then load Amazon Connect again.',
        ),
        actions: [{ id: 'restart', label: msg('Load Amazon Connect again') }],
      };
    case 'sound-lost':
      return {
        tone: 'danger',
        heading: msg('This call may have no sound'),
        sentence: msg(
          'It was running before this window was loaded, and its sound has not come back. If you hear nobody, transfer the call, or end it and call back.',
        ),
      };
    case 'silent':
      return {
        tone: 'warning',
        heading: msg('Calls may not reach you'),
        sentence: msg(str`Amazon Connect has been silent for ${formatDuration(notice.silence)}.`),
        ...(notice.mayRestart
          ? { actions: [{ id: 'restart', label: msg('Load Amazon Connect again') }] }
          : {}),
      };
    case 'slept':
      return {
        tone: 'warning',
        heading: msg('This window was asleep'),
        sentence: msg(
          str`From ${formatTime(notice.nap.from)} to ${formatTime(notice.nap.to)} no call could be heard here. Keep the computer awake during your shift, and take this page out of the browser’s energy saver.`,
        ),
        actions: [dismiss],
      };
    case 'missed': {
      const times = notice.offers.map(({ at }) => formatTime(at)).join(', ');
      return {
        tone: 'warning',
        heading:
          notice.offers.length === 1
            ? msg('You missed a contact')
            : msg(str`You missed ${notice.offers.length} contacts`),
        sentence: msg(str`Offered, and not taken: ${times}.`),
        actions: [dismiss],
      };
    }
    case 'sound-problem':
      return {
        tone: 'danger',
        heading: msg('The sound of a call failed'),
        sentence: describeSoundProblem(notice.type),
        actions: [dismiss],
      };
    case 'device-missing':
      return {
        tone: 'warning',
        heading: msg(str`${notice.label} is not plugged in`),
        sentence: msg(
          str`It was chosen (${deviceUseName(notice.use)}). Until it is back, the system’s own device is used.`,
        ),
      };
    case 'approval':
      return {
        tone: 'neutral',
        icon: 'link',
        heading: msg('May Zendesk know about this window?'),
        sentence: msg(
          str`${notice.origin} asks whether your audio is here. It learns your username, whether a call is live and whether it would be heard; nothing about customers. Allow it if this is your company’s Patchcord.`,
        ),
        actions: [
          { id: 'approve', label: msg('Allow') },
          { id: 'refuse', label: msg('Do not allow') },
        ],
      };
  }
}

import { msg, str } from '@lit/localize';
import type { ContactChannel } from '@patchcord/contact-ports';
import { isCallHeardHere, isVoice } from '../call/call-state.js';
import type { CompanionStatus, StateView } from '../elements/companion-view.js';

/** How the state looks: in the page, and in the icon of its tab. */
export type StateTone =
  'off' | 'available' | 'unheard' | 'unavailable' | 'ringing' | 'talking' | 'muted' | 'after';

export interface StateWords {
  readonly tone: StateTone;
  readonly heading: string;
  /** Who, or where from. */
  readonly line: string;
}

/** The big state of the window, in the agent's language. */
export function describeState(
  status: CompanionStatus,
  { call, agent, isMuted, wouldBeHeard }: StateView,
): StateWords {
  // A call goes on, and is heard, while the connection to Connect is lost.
  if (agent === undefined || (status.kind !== 'ready' && !isCallHeardHere(call))) return describeOff(status);
  const queue = call.queueName === undefined ? agent.name : msg(str`Queue ${call.queueName}`);
  switch (call.phase) {
    case 'ringing':
      return { tone: 'ringing', heading: describeRinging(call.channel), line: queue };
    case 'dialling':
      return { tone: 'talking', heading: msg('Calling'), line: queue };
    case 'talking':
      return isMuted
        ? { tone: 'muted', heading: msg('On a call, muted'), line: queue }
        : { tone: 'talking', heading: msg('On a call'), line: queue };
    case 'afterContactWork':
      return { tone: 'after', heading: msg('After-contact work'), line: queue };
    case 'idle':
      return describeIdle(agent, wouldBeHeard);
  }
}

function describeIdle({ name, state }: NonNullable<StateView['agent']>, wouldBeHeard: boolean): StateWords {
  const line = msg(str`${name}: ${state.name}`);
  if (state.type !== 'routable') return { tone: 'unavailable', heading: msg('Not taking calls'), line };
  return wouldBeHeard
    ? { tone: 'available', heading: msg('Ready for calls'), line }
    : { tone: 'unheard', heading: msg('Not ready for calls'), line };
}

function describeOff({ kind }: CompanionStatus): StateWords {
  return {
    tone: 'off',
    heading: kind === 'elsewhere' ? msg('Audio is elsewhere') : msg('Not connected'),
    line: kind === 'elsewhere' ? msg('Calls are heard in another window.') : msg('No calls are heard here.'),
  };
}

function describeRinging(channel: ContactChannel | undefined): string {
  if (isVoice(channel)) return msg('Ringing');
  switch (channel) {
    case 'chat':
      return msg('Incoming chat');
    case 'task':
      return msg('Incoming task');
    case 'email':
      return msg('Incoming email');
    default:
      return msg('Incoming contact');
  }
}

import { msg, str } from '@lit/localize';
import type {
  AddNumberLabels,
  AudioStatus,
  ContactCardLabels,
  CopyLabels,
  RecordingLabels,
} from '@patchcord/agent-ui';

/** The fixed words of a contact card, in the agent's language. */
export function contactCardLabels(): ContactCardLabels {
  return {
    channels: {
      voice: msg('Call'),
      chat: msg('Chat'),
      task: msg('Task'),
      email: msg('Email'),
      callback: msg('Callback'),
      unknown: msg('Contact'),
    },
    directions: { inbound: msg('inbound'), outbound: msg('outbound'), callback: msg('callback') },
    phases: {
      ringing: msg('Ringing'),
      connected: msg('Connected'),
      afterContactWork: msg('After-contact work'),
      over: msg('Over'),
    },
    customerKinds: {
      'looking-up': msg('looking up'),
      unrecognised: msg('new customer'),
      anonymous: msg('anonymous'),
      several: msg('several matches'),
    },
    noTicket: msg('No ticket yet'),
    openTicket: msg('Open ticket'),
    openCustomer: msg('Open customer'),
    retry: msg('Try again'),
    select: msg('Show contact'),
    timeline: msg('Timeline'),
    withParticipants: (names) => msg(str`with ${names}`),
    participantStates: { connecting: msg('connecting'), onHold: msg('on hold') },
    listeningIn: msg('Listening in'),
    nothingIsRecorded: msg('Listening in on a call; nothing is recorded.'),
    addNumber: addNumberLabels(),
    recording: recordingLabels(),
  };
}

function addNumberLabels(): AddNumberLabels {
  return {
    add: msg('Add number to profile'),
    adding: msg('Adding the number…'),
    added: msg('Number added to profile'),
    explanation: (number, customerName) => msg(str`Adds ${number} to the profile of ${customerName}`),
  };
}

function recordingLabels(): RecordingLabels {
  return {
    states: {
      unknown: msg('Recording?'),
      recording: msg('Recording'),
      paused: msg('Recording paused'),
    },
    pause: msg('Pause'),
    pauseName: msg('Pause recording'),
    pausing: msg('Pausing…'),
    resume: msg('Resume'),
    resumeName: msg('Resume recording'),
    resuming: msg('Resuming…'),
    notSetUp: msg(
      'Nothing is set up that could pause a recording. An administrator can connect a service for it; until then, Amazon Connect records as the contact flow says.',
    ),
  };
}

/** Where the sound is, in the agent's language. */
export function audioLabels(): Record<AudioStatus, string> {
  return {
    here: msg('Audio here'),
    'companion-connected': msg('Companion connected'),
    'companion-lost': msg('Companion lost'),
  };
}

/** The words of a copy button, in the agent's language. */
export function copyLabels(): CopyLabels {
  return { copy: msg('Copy'), copied: msg('Copied'), refused: msg('Press Ctrl+C') };
}

/** How much has not reached Zendesk, in the agent's language. */
export function unsentLabel(count: number): string {
  return msg(str`${count} unsent`);
}

import { msg, str } from '@lit/localize';
import type {
  AddNumberLabels,
  AudioStatus,
  ContactCardLabels,
  CopyLabels,
  RecordingLabels,
  TaskDetailsLabels,
  VoiceIdLabels,
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
    phases: phaseLabels(),
    paused: msg('Paused'),
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
    task: taskDetailsLabels(),
    voiceId: voiceIdLabels(),
  };
}

/** A call rings; anything else is offered. */
function phaseLabels(): ContactCardLabels['phases'] {
  const call = {
    ringing: msg('Ringing'),
    connected: msg('Connected'),
    afterContactWork: msg('After-contact work'),
    over: msg('Over'),
  };
  const work = {
    ringing: msg('Offered'),
    connected: msg('In progress'),
    afterContactWork: msg('Wrapping up'),
    over: msg('Over'),
  };
  return {
    voice: call,
    callback: call,
    chat: { ...work, connected: msg('In conversation') },
    task: work,
    email: work,
    unknown: work,
  };
}

function taskDetailsLabels(): TaskDetailsLabels {
  return {
    details: msg('Details'),
    references: msg('References'),
    referenceCount: (count) => (count === 1 ? msg('1 reference') : msg(str`${count} references`)),
    opensInNewTab: msg('opens in a new tab'),
    openTicket: (ticketId) => msg(str`Open ticket #${ticketId}`),
  };
}

function voiceIdLabels(): VoiceIdLabels {
  return {
    heading: msg('Voice ID'),
    authentications: {
      unknown: msg('Voice not verified yet'),
      authenticated: msg('Voice authenticated'),
      notAuthenticated: msg('Voice not authenticated'),
      inconclusive: msg('Authentication inconclusive'),
      notEnrolled: msg('No voice to compare with'),
      optedOut: msg('Voice is not checked'),
      notEnabled: msg('Authentication not enabled'),
      failed: msg('Voice could not be verified'),
    },
    fraudRisks: {
      high: msg('High fraud risk'),
      low: msg('Low fraud risk'),
      inconclusive: msg('Fraud risk unclear'),
    },
    enrolments: {
      unknown: msg('Enrollment not known'),
      enrolled: msg('Enrolled in Voice ID'),
      notEnrolled: msg('Not enrolled in Voice ID'),
      pending: msg('Enrollment is not complete'),
      optedOut: msg('Opted out of Voice ID'),
      unnamed: msg('No customer ID from the contact flow'),
    },
    works: {
      reading: msg('Asking Voice ID…'),
      evaluating: msg('Verifying the voice…'),
      enrolling: msg('Enrolling the voice…'),
      optingOut: msg('Opting out…'),
    },
    patience: {
      reading: msg('This takes a moment'),
      evaluating: msg('Keep them talking: up to two minutes'),
      enrolling: msg('Keep them talking: up to ten minutes'),
      optingOut: msg('This takes a moment'),
    },
    waiting: msg('Voice ID starts when you answer'),
    verify: msg('Verify'),
    verifyAgain: msg('Verify again'),
    enrol: msg('Enroll'),
    optOut: msg('Opt out'),
    optOutQuestion: msg('Opt this customer out?'),
    optOutConsequence: msg(
      'Voice ID deletes what it knows of their voice and stops checking it. Do it only when they ask for it.',
    ),
    keep: msg('Keep'),
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
    'here-trouble': msg('No audio'),
    'other-tab': msg('Audio in other tab'),
    'companion-connected': msg('Companion connected'),
    'companion-looking': msg('Looking for companion'),
    'companion-trouble': msg('Check companion'),
    'companion-missing': msg('No companion'),
    'companion-lost': msg('Companion lost'),
    'other-computer': msg('Audio elsewhere'),
    'other-computer-trouble': msg('Check audio'),
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

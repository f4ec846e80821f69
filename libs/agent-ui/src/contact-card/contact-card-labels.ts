import type { AddNumberLabels } from '../number-offer/number-offer.js';
import type { RecordingLabels } from '../recording-controls/recording-labels.js';
import { englishRecordingLabels } from '../recording-controls/recording-labels.js';
import { englishTaskDetailsLabels, type TaskDetailsLabels } from '../task-details/task-details-labels.js';
import { englishVoiceIdLabels, type VoiceIdLabels } from '../voice-id-panel/voice-id-labels.js';
import type { ContactCardData, ParticipantData } from './contact-card-data.js';

/** The words of a contact card that do not come with its data. */
export interface ContactCardLabels {
  /** What kind of contact it is, for people who cannot see the icon. */
  readonly channels: Record<ContactCardData['channel'], string>;
  readonly directions: Record<ContactCardData['direction'], string>;
  /** How a contact stands: a chat does not ring. */
  readonly phases: Record<ContactCardData['channel'], Record<ContactCardData['phase'], string>>;
  /** Of a task that is put aside for a while. */
  readonly paused: string;
  /** Beside the name. A recognised customer, and nobody, need no word. */
  readonly customerKinds: Record<Exclude<ContactCardData['customerKind'], 'recognised' | 'none'>, string>;
  readonly noTicket: string;
  readonly openTicket: string;
  readonly openCustomer: string;
  readonly retry: string;
  /** Puts the contact in view; the name of whom it is with follows. */
  readonly select: string;
  readonly timeline: string;
  /** For several names, already joined. */
  readonly withParticipants: (names: string) => string;
  /** Beside a name. Somebody who just talks needs no word. */
  readonly participantStates: Record<Exclude<ParticipantData['state'], 'connected'>, string>;
  /** Instead of the phase, for a supervisor. */
  readonly listeningIn: string;
  /** For a supervisor, as long as there is nothing else to say. */
  readonly nothingIsRecorded: string;
  readonly addNumber: AddNumberLabels;
  readonly recording: RecordingLabels;
  readonly task: TaskDetailsLabels;
  readonly voiceId: VoiceIdLabels;
}

const callPhases = {
  ringing: 'Ringing',
  connected: 'Connected',
  afterContactWork: 'After-contact work',
  over: 'Over',
};
const workPhases = {
  ringing: 'Offered',
  connected: 'In progress',
  afterContactWork: 'Wrapping up',
  over: 'Over',
};

/** British English, for a page without a localisation library. */
export const englishContactCardLabels: ContactCardLabels = {
  channels: {
    voice: 'Call',
    chat: 'Chat',
    task: 'Task',
    email: 'Email',
    callback: 'Callback',
    unknown: 'Contact',
  },
  directions: { inbound: 'inbound', outbound: 'outbound', callback: 'callback' },
  phases: {
    voice: callPhases,
    callback: callPhases,
    chat: { ...workPhases, connected: 'In conversation' },
    task: workPhases,
    email: workPhases,
    unknown: workPhases,
  },
  paused: 'Paused',
  customerKinds: {
    'looking-up': 'looking up',
    unrecognised: 'new customer',
    anonymous: 'anonymous',
    several: 'several matches',
  },
  noTicket: 'No ticket yet',
  openTicket: 'Open ticket',
  openCustomer: 'Open customer',
  retry: 'Try again',
  select: 'Show contact',
  timeline: 'Timeline',
  withParticipants: (names) => `with ${names}`,
  participantStates: { connecting: 'connecting', onHold: 'on hold' },
  listeningIn: 'Listening in',
  nothingIsRecorded: 'Listening in on a call; nothing is recorded.',
  addNumber: {
    add: 'Add number to profile',
    adding: 'Adding the number…',
    added: 'Number added to profile',
    explanation: (number, customerName) => `Adds ${number} to the profile of ${customerName}`,
  },
  recording: englishRecordingLabels,
  task: englishTaskDetailsLabels,
  voiceId: englishVoiceIdLabels,
};

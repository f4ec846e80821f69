import { msg } from '@lit/localize';
import type { AddNumberData, ContactCardData, ParticipantData, RecordingData } from '@patchcord/agent-ui';
import { formatNumberForPeople, reduceSipAddress } from '@patchcord/contact-attributes';
import { isSpoken, numberToAdd, type ContactActor } from '@patchcord/contact-lifecycle';
import type { OtherParticipant, OutboxEntry } from '@patchcord/contact-ports';
import { describeRefusal } from './describe-problem.js';
import { describeRecordingProblem } from './describe-recording-problem.js';
import { presentTask } from './present-task.js';
import { presentVoiceId } from './present-voice-id.js';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

/** What cards depend on besides their contacts. */
export interface ExtraFacts {
  readonly zendeskOrigin: string;
  /** Whether recordings can be paused and resumed. */
  readonly recordingIsSetUp: boolean;
  /** Whether the agent administers Zendesk. */
  readonly isAdministrator?: boolean | undefined;
}

/** What a card shows beyond the contact itself: who else takes part, a task's details, recording, Voice ID, a number to add. */
export function presentExtras(
  contact: ContactState,
  entries: readonly OutboxEntry[],
  { zendeskOrigin, recordingIsSetUp, isAdministrator = false }: ExtraFacts,
): Pick<
  ContactCardData,
  'participants' | 'addNumber' | 'recording' | 'isMonitoring' | 'task' | 'voiceId' | 'hint'
> {
  return {
    participants: contact.context.contact.otherParticipants.flatMap(presentParticipant),
    addNumber: presentNumber(contact, entries),
    recording: presentRecording(contact, recordingIsSetUp),
    isMonitoring: contact.context.contact.isMonitoring,
    task: presentTask(contact.context.contact.task, zendeskOrigin),
    voiceId: presentVoiceId(contact),
    hint: isAdministrator ? presentHint(contact) : undefined,
  };
}

function presentHint({ context }: ContactState): string | undefined {
  const wantsVoiceId = Object.keys(context.contact.attributes).some((name) => name.startsWith('voiceid_'));
  if (!wantsVoiceId) return undefined;
  return msg('For administrators: Amazon ended Voice ID on May 20, 2026. Patchcord’s settings say more.');
}

function presentParticipant({ name, number, state }: OtherParticipant): ParticipantData[] {
  if (state === 'left') return [];
  const shown = name ?? (number === undefined ? undefined : formatNumberForPeople(reduceSipAddress(number)));
  return [{ name: shown ?? msg('somebody'), state }];
}

function presentNumber(contact: ContactState, entries: readonly OutboxEntry[]): AddNumberData | undefined {
  const adding = numberToAdd(contact.context);
  // Only while there is a ticket or a customer it could belong to, and not for a call nobody answered.
  if (!adding || contact.context.times.answeredAt === undefined) return undefined;
  const refused = entries.find(
    ({ intent, status }) => intent.type === 'addPhoneNumber' && status === 'refused',
  );
  return {
    number: adding.number,
    customerId: adding.customerId,
    customerName: adding.customerName ?? msg('the requester'),
    state: refused
      ? 'failed'
      : contact.hasTag('numberAdded')
        ? 'added'
        : contact.hasTag('addingNumber')
          ? 'adding'
          : 'offered',
    problem: refused?.lastError && describeRefusal(refused.lastError.reason, refused.lastError.message),
  };
}

function presentRecording(contact: ContactState, isSetUp: boolean): RecordingData | undefined {
  const { contact: facts, recording, resolved } = contact.context;
  const isRecorded = isSpoken(facts.channel) && !facts.isMonitoring;
  if (resolved.settings.pauseRecording !== true || !isRecorded) return undefined;
  return {
    state: recording.state,
    busy: contact.hasTag('pausingRecording')
      ? 'pausing'
      : contact.hasTag('resumingRecording')
        ? 'resuming'
        : undefined,
    notSetUp: !isSetUp,
    problem: recording.problem && describeRecordingProblem(recording.problem),
  };
}

import { msg } from '@lit/localize';
import type { AddNumberData, ContactCardData, ParticipantData, RecordingData } from '@patchcord/agent-ui';
import { formatNumberForPeople, reduceSipAddress } from '@patchcord/contact-attributes';
import { numberToAdd, type ContactActor } from '@patchcord/contact-lifecycle';
import type { OtherParticipant, OutboxEntry } from '@patchcord/contact-ports';
import { describeRefusal } from './describe-problem.js';
import { describeRecordingProblem } from './describe-recording-problem.js';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

/** What a card shows beyond the call itself: who else takes part, the recording, a number to add, listening in. */
export function presentExtras(
  contact: ContactState,
  entries: readonly OutboxEntry[],
  recordingIsSetUp: boolean,
): Pick<ContactCardData, 'participants' | 'addNumber' | 'recording' | 'isMonitoring'> {
  return {
    participants: contact.context.contact.otherParticipants.flatMap(presentParticipant),
    addNumber: presentNumber(contact, entries),
    recording: presentRecording(contact, recordingIsSetUp),
    isMonitoring: contact.context.contact.isMonitoring,
  };
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
  const isCall = facts.channel === 'voice' || facts.channel === 'queue_callback';
  if (resolved.settings.pauseRecording !== true || !isCall || facts.isMonitoring) return undefined;
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

import { optionalTextOf } from '../cti/cti-input.js';
import type { CtiInput } from '../cti/cti-input.js';
import type { ContactEngine } from '../engine/contact-engine.js';
import { isLive } from '../engine/simulated-contact.js';
import type { SimulatedContact } from '../engine/simulated-contact.js';
import { sessionNameOf } from '../engine/voice-id/voice-id-book.js';
import { AgentAppError } from './agent-app-error.js';
import { enrolmentStatus, evaluationAnswer, generatedSpeakerId, speakerAnswer } from './voice-id-answers.js';

/** What an operation of the agent app works with. */
export interface AgentAppCall {
  readonly engine: ContactEngine;
  readonly agentId: string;
  readonly input: CtiInput;
}

type AgentAppOperation = (call: AgentAppCall) => object;

/** Operations of the agent app by the end of their target; any other is refused (spec/connect.md 5.11). */
export const agentAppOperations: Readonly<Record<string, AgentAppOperation>> = {
  'Lcms.getContact': (call) => {
    const contact = contactOf(call, 'contactId');
    const { speakerId } = call.engine.voiceId(contact.contactId);
    return {
      contactData: {
        contactId: contact.contactId,
        ...(speakerId === undefined ? {} : { customerId: speakerId }),
      },
    };
  },
  'Lcms.updateVoiceIdData': (call) => {
    const contact = contactOf(call, 'ContactId');
    call.engine.setVoiceId(contact.contactId, { speakerId: textOf(call, 'CustomerId') });
    return {};
  },
  'Acs.listIntegrationAssociations': ({ engine: { world } }) => {
    const { region, accountId } = world.instance;
    const domains = world.voiceIdDomainId === undefined ? [] : [world.voiceIdDomainId];
    return {
      IntegrationAssociationSummaryList: domains.map((id) => ({
        IntegrationType: 'VOICE_ID',
        IntegrationArn: `arn:aws:voiceid:${region}:${accountId}:domain/${id}`,
      })),
    };
  },
  'Nasa.startVoiceIdSession': (call) => {
    const contact = contactOf(call, 'contactId');
    call.engine.startVoiceIdSession(contact.contactId);
    return { sessionId: sessionNameOf(contact) };
  },
  'VoiceId.describeSpeaker': (call) => {
    const speakerId = textOf(call, 'SpeakerId');
    return speakerAnswer(speakerId, call.engine.speakerStatus(speakerId));
  },
  'VoiceId.optOutSpeaker': (call) => {
    const speakerId = textOf(call, 'SpeakerId');
    call.engine.setSpeaker(speakerId, 'optedOut');
    return { ...speakerAnswer(speakerId, 'optedOut'), generatedSpeakerId: generatedSpeakerId(speakerId) };
  },
  'VoiceId.deleteSpeaker': (call) => {
    const speakerId = textOf(call, 'SpeakerId');
    speakerAnswer(speakerId, call.engine.speakerStatus(speakerId));
    call.engine.setSpeaker(speakerId, 'notEnrolled');
    return {};
  },
  'VoiceId.updateSession': (call) => ({
    Session: {
      SessionName: sessionNameOf(sessionOf(call)),
      GeneratedSpeakerId: generatedSpeakerId(textOf(call, 'SpeakerId')),
    },
  }),
  'VoiceId.evaluateSession': (call) =>
    evaluationAnswer(call.engine.evaluateSpeaker(sessionOf(call).contactId)),
  'VoiceId.enrollBySession': (call) => ({
    Status: enrolmentStatus(call.engine.enrolSpeaker(sessionOf(call).contactId)),
  }),
  'VoiceId.describeSession': (call) => {
    const contact = sessionOf(call);
    return {
      Session: {
        SessionName: sessionNameOf(contact),
        StreamingStatus: isLive(contact) ? 'ONGOING' : 'ENDED',
        EnrollmentRequestDetails: {
          Status: enrolmentStatus(call.engine.enrolmentProgress(contact.contactId)),
          Message: 'The customer could not be enrolled.',
        },
      },
    };
  },
};

/** The contact a request names. Throws 404. */
function contactOf(call: AgentAppCall, member: string): SimulatedContact {
  const contactId = textOf(call, member);
  const contact = call.engine.contacts().find((each) => each.contactId === contactId);
  if (contact === undefined) throw new AgentAppError(404, `There is no contact ${contactId}.`);
  return contact;
}

/** The agent's latest contact of a session that was started; a customer who was dialled is heard once they answer. */
function sessionOf(call: AgentAppCall): SimulatedContact {
  const name = textOf(call, 'SessionNameOrId');
  const contact = call.engine
    .contacts()
    .findLast((each) => each.agentId === call.agentId && sessionNameOf(each) === name);
  const isHeard = contact?.direction === 'inbound' || contact?.connectedAt !== undefined;
  if (contact === undefined || !isHeard || !call.engine.voiceId(contact.contactId).isStarted) {
    throw new AgentAppError(404, `There is no session ${name}.`);
  }
  return contact;
}

function textOf({ input }: AgentAppCall, member: string): string {
  const text = optionalTextOf(input, member);
  if (text !== undefined && text !== '') return text;
  throw new AgentAppError(400, `${member} must be given.`, 'ValidationException');
}

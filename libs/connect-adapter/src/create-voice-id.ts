import {
  type Clock,
  type Milliseconds,
  PortError,
  systemClock,
  type VoiceId,
  withinTime,
} from '@patchcord/contact-ports';
import type { ConnectStreams } from './connect-types.js';
import { findAgent, findContact } from './find-contact.js';
import { isRecord } from './is-record.js';
import { isVoiceIdPermitted } from './is-voice-id-permitted.js';
import { mapChannel } from './map-channel.js';
import { textOf } from './text-of.js';
import { toEnrolmentStatus } from './to-enrolment-status.js';
import { toSpeakerEvaluation } from './to-speaker-evaluation.js';
import { toVoiceIdError } from './to-voice-id-error.js';
import type { VoiceIdConnection } from './voice-id-types.js';

export interface VoiceIdOptions {
  /** The global `connect` of the Streams script. */
  readonly connect: Pick<ConnectStreams, 'Agent'>;
  readonly clock?: Clock;
}

/** Streams repeats each of several requests for 4 s before it fails; of a lost line it never tells. */
const commandLimit: Milliseconds = 30_000;
/** Streams itself asks for 2 minutes, after 10 s for a new session. */
const evaluationLimit: Milliseconds = 180_000;
/** Streams itself asks for 10 minutes. */
const enrolmentLimit: Milliseconds = 720_000;

/** Amazon Connect Voice ID through Streams (connect.md, section 5.11), on calls of the agent who is signed in. */
export function createVoiceId({ connect, clock = systemClock }: VoiceIdOptions): VoiceId {
  const call = async (
    name: string,
    contactId: string,
    start: (connection: VoiceIdConnection) => Promise<unknown>,
    limit: Milliseconds = commandLimit,
  ): Promise<unknown> => {
    const createError = (): PortError =>
      new PortError('unavailable', `${name} was not answered within ${String(limit)} ms.`, {
        mayHaveBeenApplied: true,
      });
    try {
      const connection = voiceIdConnection(connect, contactId);
      return await withinTime(start(connection), { clock, limit, createError });
    } catch (failure) {
      throw toVoiceIdError(name, failure);
    }
  };

  return {
    readSpeaker: async (contactId) => {
      const id = await call('getVoiceIdSpeakerId', contactId, (connection) =>
        connection.getVoiceIdSpeakerId().catch(withoutSpeakerId),
      );
      const speakerId = isRecord(id) ? textOf(id['speakerId']) : undefined;
      if (speakerId === undefined) return { id: undefined, status: 'notEnrolled' };
      const answer = await call('getVoiceIdSpeakerStatus', contactId, (connection) =>
        connection.getVoiceIdSpeakerStatus(),
      );
      return { id: speakerId, status: toEnrolmentStatus(answer) };
    },
    evaluate: async (contactId, startNew) =>
      toSpeakerEvaluation(
        await call(
          'evaluateSpeakerWithVoiceId',
          contactId,
          (connection) => connection.evaluateSpeakerWithVoiceId(startNew).catch(withoutEnoughSpeech),
          evaluationLimit,
        ),
      ),
    enrol: async (contactId) => {
      await call(
        'enrollSpeakerInVoiceId',
        contactId,
        (connection) => connection.enrollSpeakerInVoiceId(),
        enrolmentLimit,
      );
    },
    optOut: async (contactId) => {
      await call('optOutVoiceIdSpeaker', contactId, (connection) => connection.optOutVoiceIdSpeaker());
    },
  };
}

/** The agent's connection of a call, which has the Voice ID methods; other channels have none. */
function voiceIdConnection(connect: Pick<ConnectStreams, 'Agent'>, contactId: string): VoiceIdConnection {
  if (!findAgent(connect)) throw new PortError('unavailable', 'The softphone has not come up yet.');
  const found = findContact(connect, contactId);
  if (!found) throw new PortError('not-found', `The agent has no contact "${contactId}".`);
  const channel = mapChannel(found.data.type);
  if (channel !== 'voice' && channel !== 'queue_callback') {
    throw new PortError('rejected', 'Voice ID is for calls only.');
  }
  if (!isVoiceIdPermitted(connect)) throw new PortError('forbidden', 'The agent may not use Voice ID.');
  const connection: unknown = found.contact.getAgentConnection();
  if (!isRecord(connection)) throw new PortError('not-found', 'The agent is not in this call any more.');
  return connection as unknown as VoiceIdConnection;
}

function withoutSpeakerId(failure: unknown): undefined {
  if (isRecord(failure) && failure['type'] === 'no_speaker_id_found') return undefined;
  throw failure;
}

/** Two minutes without a decision: the customer has not said enough. */
function withoutEnoughSpeech(failure: unknown): unknown {
  if (isRecord(failure) && failure['type'] === 'evaluate_speaker_timeout') {
    return {
      AuthenticationResult: { Decision: 'Inconclusive' },
      FraudDetectionResult: { Decision: 'Inconclusive' },
    };
  }
  throw failure;
}

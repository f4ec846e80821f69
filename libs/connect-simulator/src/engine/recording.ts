import { isCall } from './channel.js';
import { EngineError } from './engine-error.js';
import type { EngineTiming } from './engine-timing.js';
import { isLive } from './simulated-contact.js';
import type { SimulatedContact } from './simulated-contact.js';

/** Whether a contact is recorded: `off` never was, `stopped` never will be again. */
export type RecordingState = 'off' | 'recording' | 'suspended' | 'stopped';

/** The recording of one contact; times in milliseconds. */
export interface Recording {
  readonly state: RecordingState;
  /** Recorded so far, without the part that is going on. */
  readonly recordedMs: number;
  /** Since when it is being recorded. */
  readonly since: number | undefined;
  /** When there was nothing more to record; undefined while the contact lives. */
  readonly endedAt: number | undefined;
}

/** What can be asked of a recording (public API of Connect, spec/connect.md 5.12). */
export type RecordingOrder = 'suspend' | 'resume' | 'start' | 'stop';

export const noRecording: Recording = { state: 'off', recordedMs: 0, since: undefined, endedAt: undefined };

/** The recording after it began. */
export function begunRecording(recording: Recording, now: number): Recording {
  return { ...recording, state: 'recording', since: now, endedAt: undefined };
}

/**
 * The recording after an order. Suspending what is suspended and resuming what is recorded change nothing; a start
 * works once (a model, N16). Throws `invalid-request`.
 */
export function changedRecording(contact: SimulatedContact, order: RecordingOrder, now: number): Recording {
  const { recording } = contact;
  if (!isLive(contact) || !isCall(contact) || contact.state.type !== 'connected') {
    throw new EngineError('invalid-request', `Contact ${contact.contactId} is not active.`);
  }
  const isRecordable = recording.state === 'recording' || recording.state === 'suspended';
  if (order === 'start' ? recording.state !== 'off' : !isRecordable) {
    throw new EngineError(
      'invalid-request',
      order === 'start'
        ? `Recording of contact ${contact.contactId} was started before.`
        : `Contact ${contact.contactId} is not being recorded.`,
    );
  }
  switch (order) {
    case 'suspend':
      return paused(recording, 'suspended', now);
    case 'stop':
      return paused(recording, 'stopped', now);
    default:
      return recording.state === 'recording' ? recording : begunRecording(recording, now);
  }
}

/** The recording of a contact that is over. */
export function endedRecording(recording: Recording, now: number): Recording {
  if (recording.endedAt !== undefined) return recording;
  return { ...paused(recording, recording.state === 'off' ? 'off' : 'stopped', now), endedAt: now };
}

function paused(recording: Recording, state: RecordingState, now: number): Recording {
  const { recordedMs, since } = recording;
  return {
    ...recording,
    state,
    recordedMs: recordedMs + (since === undefined ? 0 : now - since),
    since: undefined,
  };
}

/** When the file can be had; undefined while there is more to come, or if there is none. */
export function recordingAvailableAt(recording: Recording, timing: EngineTiming): number | undefined {
  if (recording.state === 'off' || recording.endedAt === undefined) return undefined;
  return recording.endedAt + timing.recordingAvailableAfterMs;
}

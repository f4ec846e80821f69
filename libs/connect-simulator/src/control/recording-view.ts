import { recordingAvailableAt } from '../engine/recording.js';
import type { RecordingState } from '../engine/recording.js';
import type { ContactEngine } from '../engine/contact-engine.js';
import type { SimulatedContact } from '../engine/simulated-contact.js';

/** The recording of one contact as the control API shows it. */
export interface RecordingView {
  /** `off`: never recorded; `stopped`: not any more, by order or because the contact is over. */
  readonly state: RecordingState;
  /** What has been recorded so far, without what was suspended, in milliseconds. */
  readonly recordedMs: number;
  /** When it can be had (ISO); null while the contact lives, or if it was never recorded. */
  readonly availableAt: string | null;
}

export function recordingView({ recording }: SimulatedContact, engine: ContactEngine): RecordingView {
  const { state, recordedMs, since } = recording;
  const availableAt = recordingAvailableAt(recording, engine.timing);
  return {
    state,
    recordedMs: recordedMs + (since === undefined ? 0 : engine.clock.now() - since),
    availableAt: availableAt === undefined ? null : new Date(availableAt).toISOString(),
  };
}

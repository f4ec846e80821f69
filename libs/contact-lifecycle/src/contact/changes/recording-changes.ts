import type { PortErrorReason, RecordingState } from '@patchcord/contact-ports';
import { change } from './change.js';

export interface RecordingFailure {
  readonly reason: PortErrorReason;
  readonly mayHaveBeenApplied: boolean;
}

/** Whether the conversation is recorded, as far as Connect has confirmed it. */
export const recordingChanges = {
  'keep the recording state': change((_, state: RecordingState) => ({
    recording: { state, problem: undefined },
  })),
  'keep the recording problem': change(({ context }, failure: RecordingFailure) => ({
    recording: {
      state: failure.mayHaveBeenApplied ? 'unknown' : context.recording.state,
      problem: failure.reason,
    },
  })),
};

import type { RecordingData } from '../contact-card/recording-data.js';

/** The words of the recording buttons. The names are what a screen reader says; they begin with the word that is seen. */
export interface RecordingLabels {
  readonly states: Record<RecordingData['state'], string>;
  readonly pause: string;
  readonly pauseName: string;
  readonly pausing: string;
  readonly resume: string;
  readonly resumeName: string;
  readonly resuming: string;
  /** What is missing, and who can change it. */
  readonly notSetUp: string;
}

/** British English, for a page without a localisation library. */
export const englishRecordingLabels: RecordingLabels = {
  states: { unknown: 'Recording?', recording: 'Recording', paused: 'Recording paused' },
  pause: 'Pause',
  pauseName: 'Pause recording',
  pausing: 'Pausing…',
  resume: 'Resume',
  resumeName: 'Resume recording',
  resuming: 'Resuming…',
  notSetUp:
    'Nothing is set up that could pause a recording. An administrator can connect a service for it; until then, Amazon Connect records as the contact flow says.',
};

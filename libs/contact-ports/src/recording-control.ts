import type { ContactSnapshot } from './contact-snapshot.js';

/** Whether Connect records a conversation now, as it confirmed. */
export type RecordingState = 'recording' | 'paused';

/** The ids that Connect needs to find a recording. */
export type RecordedContact = Pick<ContactSnapshot, 'contactId' | 'initialContactId'>;

/**
 * Pauses and resumes the recording of a live contact. Streams cannot do it (spec/connect.md, 5.12): it takes a service
 * of the administrator's.
 */
export interface RecordingControl {
  /** False as long as no such service is set up: then the other methods reject with `rejected`. */
  readonly isSetUp: boolean;
  /**
   * Resolves with the state that Connect confirmed, which may differ from the one asked for. Rejects with a
   * `PortError`; with `mayHaveBeenApplied` nobody knows the state.
   */
  pause(contact: RecordedContact): Promise<RecordingState>;
  /** Likewise. */
  resume(contact: RecordedContact): Promise<RecordingState>;
}

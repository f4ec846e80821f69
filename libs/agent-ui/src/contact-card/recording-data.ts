/** What is known about the recording of a conversation, and what the agent asked for. */
export interface RecordingData {
  /** As it was confirmed; a wish changes nothing here. */
  readonly state: 'unknown' | 'recording' | 'paused';
  /** What was asked for and is not confirmed yet. */
  readonly busy?: 'pausing' | 'resuming' | undefined;
  /** Nothing is set up that could pause a recording: the buttons say so. */
  readonly notSetUp: boolean;
  /** Why the last wish failed, one sentence. */
  readonly problem?: string | undefined;
}

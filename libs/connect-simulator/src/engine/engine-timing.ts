/** Times of the instance in milliseconds (spec/connect.md 3.9; not proven against a real instance). */
export interface EngineTiming {
  /** How long a contact rings before it is missed. */
  readonly ringMs: number;
  /** From accepted with audio up to connected. */
  readonly connectMs: number;
  /** How long an accepted contact waits for audio before it fails. */
  readonly mediaTimeoutMs: number;
  /** How long a desk phone rings that is picked up by itself. */
  readonly deskPhoneMs: number;
  /** From the end of a call until its recording can be had. */
  readonly recordingAvailableAfterMs: number;
  /** From an outbound order to the customer's answer. */
  readonly dialMs: number;
  /** How long the transcript of a chat can be read after its leg is over (spec/connect.md N12); not at all by default. */
  readonly transcriptAfterEndMs: number;
}

export const defaultEngineTiming: EngineTiming = {
  ringMs: 20_000,
  connectMs: 50,
  mediaTimeoutMs: 3_000,
  dialMs: 1_000,
  deskPhoneMs: 1_000,
  recordingAvailableAfterMs: 2_000,
  transcriptAfterEndMs: 0,
};

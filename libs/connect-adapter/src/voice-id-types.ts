/*
 * The parts of Streams' Voice ID that we use (connect.md, section 5.11). The SDK declares every result as `any`: it is
 * read as if anything could be missing.
 */

/** `connect.VoiceConnection` of the agent, as far as we touch it. Each throws at once with more than two people in the call. */
export interface VoiceIdConnection {
  /** Rejects with `{ type: 'no_speaker_id_found' }` where the flow gave none. */
  getVoiceIdSpeakerId(): Promise<unknown>;
  getVoiceIdSpeakerStatus(): Promise<unknown>;
  evaluateSpeakerWithVoiceId(startNew: boolean): Promise<unknown>;
  enrollSpeakerInVoiceId(): Promise<unknown>;
  optOutVoiceIdSpeaker(): Promise<unknown>;
}

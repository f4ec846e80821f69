export { type AudioDevice, type DeviceUse, readAudioDevices } from './audio-device.js';
export type { AudioOwner } from './audio-owner.js';
export type { ConnectStreams } from './connect-types.js';
export { connectLinks, type ConnectLinks } from './connect-links.js';
export {
  type ChatTranscriptsOptions,
  type ConnectChatTranscripts,
  createChatTranscripts,
} from './create-chat-transcripts.js';
export {
  createMasterTopic,
  type Mastery,
  type MasterTopic,
  type MasterTopicOptions,
} from './create-master-topic.js';
export { createMemoryTranscriptStore } from './create-memory-transcript-store.js';
export {
  createSoftphoneAudio,
  type SoftphoneAudio,
  type SoftphoneAudioOptions,
  type SoftphoneSound,
} from './create-softphone-audio.js';
export { createVoiceId, type VoiceIdOptions } from './create-voice-id.js';
export { isVoiceIdPermitted } from './is-voice-id-permitted.js';
export type { CallQuality } from './judge-quality.js';
export { openTranscriptStore } from './open-transcript-store.js';
export type { OpenWindow } from './sign-in-window.js';
export { softphoneProblemTypes } from './softphone-problem-types.js';
export { startConnect, type StartConnectOptions, type StartedConnect } from './start-connect.js';
export type { StoredTranscript, TranscriptStore } from './transcript-store.js';
export type { UnansweredCall } from './unanswered-call.js';

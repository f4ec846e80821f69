export { FakeChatTranscripts } from './fake-chat-transcripts.js';
export { FakeConfigurationStore } from './fake-configuration-store.js';
export { FakeRecordingControl, type RecordingCommand } from './fake-recording-control.js';
export { FakeTabWatch } from './fake-tab-watch.js';
export { FakeTelephony, type TelephonyCommand } from './fake-telephony.js';
export { sampleAgent } from './sample-agent.js';
export { sampleContact } from './sample-contact.js';
export { FakeTicketing, type FakeTicketingMethod, type FakeTicketingOptions } from './fake-ticketing.js';
export type { FakeFault } from './fake-ticketing-faults.js';
export {
  FakeTicketingWorld,
  type FakeCall,
  type FakeCustomer,
  type FakeDelivery,
  type FakeNote,
  type FakeNumber,
  type FakeTicket,
  type FakeTranscript,
} from './fake-ticketing-world.js';
export { FakeVoiceId, type VoiceIdCommand } from './fake-voice-id.js';
export { FakeWorkspace, type FakePop } from './fake-workspace.js';
export { ManualClock } from './manual-clock.js';
export {
  describeTelephonyContract,
  type TelephonyContractTools,
  type TelephonySubject,
} from './telephony-contract.js';
export {
  describeTicketingContract,
  type ContractTools,
  type CreateTicketingSubject,
  type TicketingContractSubject,
} from './ticketing-contract.js';
export {
  sampleCallIntent,
  sampleContactNoteIntent,
  sampleCustomerFieldsIntent,
  sampleCustomerIntent,
  sampleLinkIntent,
  samplePhoneIntent,
  sampleTicketIntent,
  sampleTranscriptIntent,
} from './ticketing-contract-samples.js';
export type { ContractFault, TicketingContractWorld } from './ticketing-contract-world.js';

export { FakeTelephony, type TelephonyCommand } from './fake-telephony.js';
export { sampleAgent } from './sample-agent.js';
export { sampleContact } from './sample-contact.js';

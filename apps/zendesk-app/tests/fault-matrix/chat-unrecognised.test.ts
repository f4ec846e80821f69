import { describeLife } from './describe-life.js';
import { chatUnrecognised } from './lives/chat-unrecognised.js';

await describeLife(chatUnrecognised);

import { describeLife } from './describe-life.js';
import { chatTransferred } from './lives/chat-transferred.js';

await describeLife(chatTransferred);

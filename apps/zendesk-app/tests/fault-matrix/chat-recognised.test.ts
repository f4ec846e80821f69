import { describeLife } from './describe-life.js';
import { chatRecognised } from './lives/chat-recognised.js';

await describeLife(chatRecognised);

import { describeLife } from './describe-life.js';
import { callDuringChat } from './lives/call-during-chat.js';

// What nobody can know where storage is blocked, the lives of each alone tell.
await describeLife(callDuringChat, ({ trouble }) => !trouble.isStorageBlocked);

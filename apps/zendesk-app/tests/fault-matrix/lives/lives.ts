import type { Life } from '../life.js';
import { anonymous } from './anonymous.js';
import { callback } from './callback.js';
import { chatRecognised } from './chat-recognised.js';
import { chatTransferred } from './chat-transferred.js';
import { chatUnrecognised } from './chat-unrecognised.js';
import { closedInMidCall } from './closed-in-mid-call.js';
import { manualAttach } from './manual-attach.js';
import { manualCreateUnrecognised } from './manual-create-unrecognised.js';
import { manualCreate } from './manual-create.js';
import { manualForced } from './manual-forced.js';
import { outboundFromPad } from './outbound-from-pad.js';
import { outboundFromTicket } from './outbound-from-ticket.js';
import { outboundToStranger } from './outbound-to-stranger.js';
import { recognised } from './recognised.js';
import { taskByRules } from './task-by-rules.js';
import { taskNamed } from './task-named.js';
import { transferFound } from './transfer-found.js';
import { transferMissing } from './transfer-missing.js';
import { unrecognised } from './unrecognised.js';

/** Every life of the matrix that is about one contact. */
export const lives: readonly Life[] = [
  ...[recognised, unrecognised, anonymous, callback],
  ...[manualCreate, manualCreateUnrecognised, manualAttach, manualForced],
  ...[transferFound, transferMissing],
  ...[outboundFromTicket, outboundFromPad, outboundToStranger],
  closedInMidCall,
  ...[chatRecognised, chatUnrecognised, chatTransferred, taskNamed, taskByRules],
];

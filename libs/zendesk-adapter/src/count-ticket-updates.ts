import type { WriteIntent } from '@patchcord/contact-ports';
import { toTranscriptParts } from './to-transcript-parts.js';

/** How many updates of its ticket a write takes, which Zendesk limits (zendesk.md 2.3): a long chat takes several. */
export function countTicketUpdates(intent: WriteIntent): number {
  return intent.type === 'addTranscript' ? toTranscriptParts(intent).length : 1;
}

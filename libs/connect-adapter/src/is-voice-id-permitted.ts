import type { ConnectStreams } from './connect-types.js';
import { findAgent } from './find-contact.js';

/** Whether the agent may use Voice ID; `false` as long as the softphone has not come up. */
export function isVoiceIdPermitted(connect: Pick<ConnectStreams, 'Agent'>): boolean {
  return findAgent(connect)?.getPermissions().includes('voiceId') ?? false;
}

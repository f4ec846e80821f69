import type { ContactState } from '@patchcord/contact-ports';

/**
 * Connect's contact state in our words (connect.md, section 4.2). A state that is newer than this code, and
 * `init`, count as `pending`: the contact is live, nobody talks, and nothing is concluded from it.
 */
export function mapContactState(type: string | undefined): ContactState {
  switch (type) {
    case 'incoming':
    case 'pending':
    case 'connecting':
    case 'connected':
    case 'paused':
    case 'missed':
    case 'rejected':
    case 'error':
    case 'ended':
      return type;
    default:
      return 'pending';
  }
}

import type { ContactChannel } from '@patchcord/contact-ports';

/** Connect's contact type as a channel (connect.md, section 4.2); `unknown` for a type that is newer than this code. */
export function mapChannel(type: string): ContactChannel {
  switch (type) {
    case 'voice':
    case 'queue_callback':
    case 'chat':
    case 'task':
    case 'email':
      return type;
    default:
      return 'unknown';
  }
}

import type { TranscriptRole } from '@patchcord/contact-ports';

/**
 * Who wrote, in our words (connect.md, section 5.10). A bot of the flow writes as `SYSTEM`, under a name that Connect
 * gives to all of them.
 */
export function mapTranscriptRole(role: string | undefined, name: string | undefined): TranscriptRole {
  switch (role) {
    case 'CUSTOMER':
      return 'customer';
    case 'AGENT':
      return 'agent';
    case 'SUPERVISOR':
      return 'supervisor';
    case 'CUSTOM_BOT':
      return 'bot';
    case 'SYSTEM':
      return name === 'BOT' ? 'bot' : 'system';
    default:
      return 'unknown';
  }
}

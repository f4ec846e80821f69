import type { ContactReference } from '@patchcord/contact-ports';

/** Connect's kind of a reference in our words (connect.md, section 4.5); `unknown` for one that is newer than this code. */
export function mapReferenceKind(type: string | undefined): ContactReference['kind'] {
  switch (type?.toUpperCase()) {
    case 'URL':
      return 'url';
    case 'STRING':
      return 'text';
    case 'NUMBER':
      return 'number';
    case 'DATE':
      return 'date';
    case 'EMAIL':
      return 'email';
    case 'ATTACHMENT':
    case 'EMAIL_MESSAGE':
      return 'attachment';
    default:
      return 'unknown';
  }
}

import type { WriteIntent } from '@patchcord/contact-ports';

/**
 * Intents of one lane wait for each other. What depends on nothing that is still to be written, and nothing on it, has
 * a lane of its own.
 */
export function toLane({ contactId, key, type }: WriteIntent): string {
  switch (type) {
    case 'createCustomer':
    case 'createTicket':
    case 'recordCall':
      return `contact ${contactId}`;
    case 'addTranscript':
    case 'addContactNote':
    case 'linkConversation':
    case 'addPhoneNumber':
    case 'updateCustomerFields':
      return `intent ${key}`;
  }
}

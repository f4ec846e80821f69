import { isHiddenAttribute } from '@patchcord/contact-attributes';
import type { ContactDetails } from '@patchcord/contact-ports';
import { callNumbers } from './call-numbers.js';
import type { ContactContext } from './contact-context.js';
import { conversationIdOf, directionOf } from './conversation.js';

/** What a ticket's comment tells about a contact (contact-rules.md, section 6). */
export function toContactDetails(context: ContactContext): ContactDetails {
  const { contact, resolved, times } = context;
  return {
    conversationId: conversationIdOf(contact),
    ...callNumbers({ ...contact, direction: directionOf(context) }, resolved.settings),
    queueName: contact.queueName,
    startedAt: times.offeredAt,
    contactRecordUrl: contact.contactRecordUrl,
    task: contact.task,
    attributes: shownAttributes(context),
  };
}

/** Without those that an administrator wants on no ticket (contact-rules.md, section 6). */
function shownAttributes({ contact, appSettings }: ContactContext): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(contact.attributes).filter(
      ([name]) => !isHiddenAttribute(name, appSettings.hiddenAttributes),
    ),
  );
}

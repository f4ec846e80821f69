import type { ContactSnapshot, Instant } from '@patchcord/contact-ports';
import type { ConnectLinks } from './connect-links.js';
import type { ContactData } from './connect-types.js';
import { contactDirection } from './contact-direction.js';
import { customerName } from './customer-name.js';
import { customerNumber, systemNumber } from './customer-number.js';
import { instantOf } from './instant-of.js';
import { isMonitoring } from './is-monitoring.js';
import { isTransferLeg } from './is-transfer-leg.js';
import { mapChannel } from './map-channel.js';
import { mapContactState } from './map-contact-state.js';
import { monitoredContactId } from './monitored-contact-id.js';
import { otherParticipants } from './other-participants.js';
import { textOf } from './text-of.js';
import { toContactAttributes } from './to-contact-attributes.js';
import { toTaskDetails } from './to-task-details.js';

/**
 * One contact's plain data as a snapshot. It reads nothing but data: Streams' own getters of connections start
 * media sessions, and throw for tasks (connect.md, section 4.8). It never throws, whatever they are.
 * @param observedAt when the data were made, by Connect's clock; stands in where the contact's own time is missing
 */
export function toContactSnapshot(
  contact: ContactData,
  observedAt: Instant,
  links: ConnectLinks,
): ContactSnapshot {
  const { contactId } = contact;
  const state: ContactData['state'] | null | undefined = contact.state;
  const channel = mapChannel(contact.type);
  const monitoring = isMonitoring(contact);
  const hasRecording = !monitoring && (channel === 'voice' || channel === 'queue_callback');
  return {
    contactId,
    initialContactId: textOf(contact.initialContactId),
    channel,
    direction: contactDirection(contact),
    state: mapContactState(state?.type),
    stateSince: instantOf(state?.timestamp) ?? observedAt,
    queuedAt: instantOf(contact.queueTimestamp),
    isMonitoring: monitoring,
    monitoredContactId: monitoredContactId(contact),
    isTransferLeg: isTransferLeg(contact),
    customerNumber: customerNumber(contact),
    systemNumber: systemNumber(contact),
    customerName: customerName(contact),
    task: toTaskDetails(contact),
    queueName: textOf(contact.queue?.name),
    otherParticipants: otherParticipants(contact),
    attributes: toContactAttributes(contact.attributes),
    recordingUrl: hasRecording ? links.recording(contactId) : undefined,
    contactRecordUrl: links.contactRecord(contactId),
  };
}

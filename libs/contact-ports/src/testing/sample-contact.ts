import type { ContactSnapshot } from '../contact-snapshot.js';

/**
 * A contact for tests: an inbound call from +14155550134 that entered the queue "Support" at 09:00:00 UTC on
 * 15 January 2026 and has been ringing at the agent since 09:00:10. The same value at every call.
 * @param overrides what is different about the contact at hand
 */
export function sampleContact(overrides: Partial<ContactSnapshot> = {}): ContactSnapshot {
  const contactId = overrides.contactId ?? '11111111-1111-4111-8111-111111111111';
  return {
    contactId,
    initialContactId: undefined,
    channel: 'voice',
    direction: 'inbound',
    state: 'connecting',
    stateSince: Date.UTC(2026, 0, 15, 9, 0, 10),
    queuedAt: Date.UTC(2026, 0, 15, 9, 0, 0),
    isMonitoring: false,
    monitoredContactId: undefined,
    isTransferLeg: false,
    customerNumber: '+14155550134',
    systemNumber: '+18005550100',
    customerName: undefined,
    task: undefined,
    queueName: 'Support',
    otherParticipants: [],
    attributes: {},
    recordingUrl: `https://example.my.connect.aws/get-recording?format=wav&callLegId=${contactId}`,
    contactRecordUrl: `https://example.my.connect.aws/contact-trace-records/details/${contactId}`,
    ...overrides,
  };
}

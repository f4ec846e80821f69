import { describe, expect, it } from 'vitest';
import * as data from '../tests/contact-data.js';
import { connectLinks } from './connect-links.js';
import { toContactSnapshot } from './to-contact-snapshot.js';

const links = connectLinks('https://example.my.connect.aws', 'UTC');
const observedAt = Date.parse('2026-01-15T09:00:12Z');

describe('toContactSnapshot', () => {
  it('says everything about a ringing call', () => {
    const { contactId } = data.ringingCall;
    expect(toContactSnapshot(data.ringingCall, observedAt, links)).toEqual({
      contactId,
      initialContactId: contactId,
      channel: 'voice',
      direction: 'inbound',
      state: 'connecting',
      stateSince: Date.parse('2026-01-15T09:00:10Z'),
      queuedAt: Date.parse('2026-01-15T09:00:00Z'),
      isMonitoring: false,
      isTransferLeg: false,
      customerNumber: '+14155550134',
      systemNumber: '+18005550100',
      queueName: 'Support',
      attributes: { zendesk_ticket: '1234' },
      recordingUrl: links.recording(contactId),
      contactRecordUrl: links.contactRecord(contactId),
    });
  });

  it('leaves open what a monitored call does not have', () => {
    const { contactId } = data.monitoredCall;
    expect(toContactSnapshot(data.monitoredCall, observedAt, links)).toEqual({
      contactId,
      initialContactId: undefined,
      channel: 'voice',
      direction: 'inbound',
      state: 'connected',
      stateSince: Date.parse('2026-01-15T09:00:10Z'),
      queuedAt: undefined,
      isMonitoring: true,
      isTransferLeg: false,
      customerNumber: undefined,
      systemNumber: undefined,
      queueName: undefined,
      attributes: {},
      recordingUrl: undefined,
      contactRecordUrl: links.contactRecord(contactId),
    });
  });

  it.each([
    ['a queue callback', data.offeredCallback, true],
    ['a chat', data.offeredChat, false],
    ['a task', data.offeredTask, false],
  ])('links a recording for voice only: %s', (_, contact, hasRecording) => {
    expect(toContactSnapshot(contact, observedAt, links).recordingUrl !== undefined).toBe(hasRecording);
  });

  it('falls back to the time of the observation when the contact says none', () => {
    const contact = { ...data.ringingCall, state: { type: 'connected' } };
    expect(toContactSnapshot(contact, observedAt, links).stateSince).toBe(observedAt);
  });
});

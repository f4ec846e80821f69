import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConnections } from '../tests/arbitrary-connections.js';
import * as data from '../tests/contact-data.js';
import type { ContactData } from './connect-types.js';
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
      monitoredContactId: undefined,
      isTransferLeg: false,
      customerNumber: '+14155550134',
      systemNumber: '+18005550100',
      customerName: undefined,
      task: undefined,
      queueName: 'Support',
      otherParticipants: [],
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
      monitoredContactId: undefined,
      isTransferLeg: false,
      customerNumber: undefined,
      systemNumber: undefined,
      customerName: undefined,
      task: undefined,
      queueName: undefined,
      otherParticipants: [],
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

  it('gives a snapshot whatever the connections are, with nobody in it twice', () => {
    fc.assert(
      fc.property(arbitraryConnections, (connections) => {
        const contact = { ...data.ringingCall, connections: connections as ContactData['connections'] };
        const { contactId, otherParticipants } = toContactSnapshot(contact, observedAt, links);
        const ids = otherParticipants.map(({ id }) => id);
        expect(contactId).toBe(data.ringingCall.contactId);
        expect(ids).toEqual([...new Set(ids)]);
        for (const { id, kind, name, number, state } of otherParticipants) {
          expect(id).not.toBe('');
          expect(['agent', 'queue', 'number', 'unknown']).toContain(kind);
          expect(['connecting', 'connected', 'onHold', 'left']).toContain(state);
          for (const text of [name, number]) expect(text === undefined || text.trim() !== '').toBe(true);
        }
      }),
    );
  });

  it('falls back to the time of the observation when the contact says none', () => {
    const contact = { ...data.ringingCall, state: { type: 'connected' } };
    expect(toContactSnapshot(contact, observedAt, links).stateSince).toBe(observedAt);
  });
});

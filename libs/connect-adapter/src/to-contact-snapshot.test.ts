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

  it('knows the customer of a chat by name', () => {
    const { contactId } = data.offeredChat;
    expect(toContactSnapshot(data.offeredChat, observedAt, links)).toEqual({
      contactId,
      initialContactId: undefined,
      channel: 'chat',
      direction: 'inbound',
      state: 'connecting',
      stateSince: Date.parse('2026-01-15T09:00:10Z'),
      queuedAt: undefined,
      isMonitoring: false,
      monitoredContactId: undefined,
      isTransferLeg: false,
      customerNumber: undefined,
      systemNumber: undefined,
      customerName: 'Carla',
      task: undefined,
      queueName: 'Chats',
      otherParticipants: [],
      attributes: { customer_email: 'carla@example.com' },
      recordingUrl: undefined,
      contactRecordUrl: links.contactRecord(contactId),
    });
  });

  it('says what a task asks for', () => {
    const paused = { ...data.offeredTask, state: { type: 'paused' } };
    expect(toContactSnapshot(paused, observedAt, links)).toMatchObject({
      channel: 'task',
      direction: 'inbound',
      state: 'paused',
      customerNumber: undefined,
      customerName: undefined,
      task: {
        name: 'Zendesk-4127',
        description: 'Call back about the invoice',
        references: [{ name: 'Ticket', kind: 'url', value: 'https://acme.zendesk.com/agent/tickets/4127' }],
      },
      otherParticipants: [],
    });
  });

  it('says who wrote an e-mail about what, and has no number for them', () => {
    expect(toContactSnapshot(data.offeredEmail, observedAt, links)).toMatchObject({
      channel: 'email',
      customerNumber: undefined,
      systemNumber: undefined,
      customerName: undefined,
      task: {
        name: 'Where is my parcel?',
        description: undefined,
        references: [
          { name: 'From', kind: 'email', value: 'carla@example.com' },
          { name: 'message', kind: 'attachment', value: '' },
        ],
      },
    });
  });

  it.each([
    ['a chat', data.offeredChat],
    ['a task', data.offeredTask],
  ])('knows the transferred leg of %s by its first leg', (_, contact) => {
    const transferred = { ...contact, initialContactId: 'c0000000-0000-4000-8000-000000000000' };
    expect(toContactSnapshot(transferred, observedAt, links)).toMatchObject({
      direction: 'inbound',
      isTransferLeg: true,
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

  it('gives a snapshot of anything at all that has an id', () => {
    const arbitraryContact = fc.dictionary(
      fc.constantFrom(...Object.keys({ ...data.ringingCall, ...data.offeredEmail })),
      fc.anything(),
    );
    const channels = fc.constantFrom<unknown>('voice', 'chat', 'task', 'email', 'hologram', undefined);
    fc.assert(
      fc.property(arbitraryContact, channels, (anything, type) => {
        const contact = { ...anything, type, contactId: 'c1' } as unknown as ContactData;
        const { contactId, channel, stateSince } = toContactSnapshot(contact, observedAt, links);
        expect(contactId).toBe('c1');
        expect(channel).toBe(type === 'hologram' || type === undefined ? 'unknown' : type);
        expect(stateSince).not.toBeNaN();
      }),
    );
  });

  it('falls back to the time of the observation when the contact says none', () => {
    const contact = { ...data.ringingCall, state: { type: 'connected' } };
    expect(toContactSnapshot(contact, observedAt, links).stateSince).toBe(observedAt);
  });
});

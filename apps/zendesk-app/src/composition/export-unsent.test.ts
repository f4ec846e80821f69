import type { ExportedIntent } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import {
  createTicketIntent,
  noteIntent,
  recordCallIntent,
  transcriptIntent,
  unsentEntry,
} from '../../tests/sample-intents.js';
import { exportUnsent } from './export-unsent.js';

const now = Date.UTC(2026, 10, 23, 10);
const exported = (entry: ReturnType<typeof unsentEntry>): ExportedIntent => ({
  ...entry,
  submittedAt: now - 60_000,
  mayHaveBeenApplied: false,
});
const entries = [
  exported(unsentEntry(recordCallIntent)),
  exported(
    unsentEntry(createTicketIntent, {
      lastError: { reason: 'rejected', message: 'Requester +14155550134 (jane@example.com) is suspended' },
    }),
  ),
  exported(
    unsentEntry({
      type: 'createCustomer',
      key: 'c3/customer',
      contactId: 'c3',
      resumed: false,
      name: 'Ada Example',
      phone: '+442079460018',
      email: 'ada@example.com',
    }),
  ),
  exported(unsentEntry(transcriptIntent)),
  exported(unsentEntry(noteIntent)),
  exported(
    unsentEntry({
      ...{ type: 'updateCustomerFields', key: 'c5/voice-id', contactId: 'c5', resumed: false },
      ...{ customerId: 7, fields: { voice_authentication_id: 'speaker-ada' } },
    }),
  ),
];

describe('exportUnsent', () => {
  it('keeps what is needed to find the contact and the ticket, and nothing that names a person', () => {
    const { fileName, text } = exportUnsent(entries, true, now);
    expect(fileName).toBe('patchcord-unsent-2026-11-23.json');
    expect(text).not.toMatch(/Jane|Ada|ada|Doe|5550134|5550100|20391|7946|example\.com|parcel|refund/);
    const { redacted, unsent } = JSON.parse(text) as { redacted: boolean; unsent: unknown[] };
    expect(redacted).toBe(true);
    expect(unsent[0]).toEqual({
      status: 'refused',
      attempts: 1,
      lastError: { reason: 'rejected', message: 'Ticket #4131 is closed' },
      submittedAt: now - 60_000,
      mayHaveBeenApplied: false,
      intent: {
        type: 'recordCall',
        key: 'c1/call',
        contactId: 'c1',
        resumed: false,
        ticketId: 4131,
        customerId: 7,
        title: '•••',
        direction: 'inbound',
        from: '•••',
        to: '•••',
        startedAt: recordCallIntent.startedAt,
        answeredAt: recordCallIntent.answeredAt,
        endedAt: recordCallIntent.endedAt,
        queueName: 'Support',
        recordingUrl: recordCallIntent.recordingUrl,
      },
    });
  });

  it('holds the writes as they are when personal details are wanted, and says so in the file’s name', () => {
    const { fileName, text } = exportUnsent(entries, false, now);
    expect(fileName).toBe('patchcord-unsent-2026-11-23-with-personal-details.json');
    expect(JSON.parse(text)).toEqual({
      format: 'patchcord-unsent',
      version: 1,
      exportedAt: '2026-11-23T10:00:00.000Z',
      redacted: false,
      unsent: JSON.parse(JSON.stringify(entries)) as unknown,
    });
  });
});

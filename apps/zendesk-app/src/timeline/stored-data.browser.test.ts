import { openTranscriptStore } from '@patchcord/connect-adapter';
import { openOutboxStore, openSessionStore, openTimelineStore } from '@patchcord/outbox';
import { describe, expect, it } from 'vitest';
import { recordCallIntent } from '../../tests/sample-intents.js';
import { findStoredData } from './stored-data.js';

const entry = { contactId: 'c1', at: 0, kind: 'event', name: 'contact.offered', reason: '' } as const;
const intent = {
  key: 'c1/call',
  order: 1,
  intent: recordCallIntent,
  status: 'refused',
  attempts: 1,
  lastError: undefined,
  submittedAt: 0,
  mayHaveBeenApplied: false,
} as const;

const transcript = { items: [], isComplete: false };

/** What an agent leaves behind: a story, an unsent write, a session, a chat. */
async function fill(agentId: number) {
  const [timeline, outbox, session, transcripts] = await Promise.all([
    openTimelineStore(`patchcord-timeline-${String(agentId)}`),
    openOutboxStore(`patchcord-outbox-42-${String(agentId)}`),
    openSessionStore(`patchcord-session-42-${String(agentId)}`),
    openTranscriptStore(`patchcord-transcripts-42-${String(agentId)}`),
  ]);
  await Promise.all([
    ...[timeline.add([entry]), outbox.put(intent), session.put({ contacts: 1 })],
    transcripts.append('c1', transcript),
  ]);
  return async () => [
    (await timeline.read()).length,
    (await outbox.read()).intents.length,
    await session.read(),
    await transcripts.read('c1'),
  ];
}

describe('findStoredData', () => {
  it('erases all that an agent left, while it is open elsewhere, and nothing of another agent', async () => {
    const [own, others] = await Promise.all([fill(7), fill(17)]);
    const data = findStoredData(7);
    expect(await data.countUnsent()).toBe(1);

    expect(await data.forget()).toBe(true);

    expect(await own()).toEqual([0, 0, undefined, undefined]);
    expect(await others()).toEqual([1, 1, { contacts: 1 }, transcript]);
    expect(await data.countUnsent()).toBe(0);
  });

  it('says so where the browser does not let it look', async () => {
    const blocked = { databases: () => Promise.reject(new DOMException('blocked', 'SecurityError')) };
    const data = findStoredData(7, blocked);

    expect([await data.countUnsent(), await data.forget()]).toEqual([undefined, false]);
  });
});

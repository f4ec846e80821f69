import type { ChatTranscript, Notice, WriteIntent } from '@patchcord/contact-ports';
import { FakeWorkspace } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import {
  createTicketIntent,
  noteIntent,
  recordCallIntent,
  transcriptIntent,
  unsentEntry,
} from '../../tests/sample-intents.js';
import {
  ExportUnsentEvent,
  GiveUpUnsentEvent,
  MoveUnsentEvent,
  RetryUnsentEvent,
} from '../softphone/unsent-events.js';
import { listenToUnsent } from './listen-to-unsent.js';

const written: ChatTranscript = {
  items: [
    {
      ...{ id: 'm1', contactId: 'c1', at: 0, kind: 'message', role: 'customer' },
      ...{ name: 'Carla', text: 'Where is my order?' },
    },
  ],
  completeness: 'complete',
};

/** An outbox with one refused call record, which says what it was asked. */
function listen(isBeingSent = false, intent: WriteIntent = recordCallIntent) {
  const asked: unknown[] = [];
  const files: string[] = [];
  const notices: Notice[] = [];
  const softphone = document.createElement('div');
  const workspace = new FakeWorkspace();
  workspace.notify = (notice) => {
    notices.push(notice);
    return Promise.resolve();
  };
  listenToUnsent({
    softphone,
    workspace,
    clock: { now: () => Date.UTC(2026, 10, 23) },
    transcriptOf: (contactId) => (contactId === createTicketIntent.contactId ? written : undefined),
    saveFile: (fileName, text) => {
      asked.push([fileName, text.includes('Jane')]);
      files.push(text);
    },
    outbox: {
      getEntries: () => [unsentEntry(intent)],
      exportEntries: () =>
        [recordCallIntent, createTicketIntent].map((each) => ({
          ...unsentEntry(each),
          ...{ submittedAt: 0, mayHaveBeenApplied: false },
        })),
      retryIntent: (key) => asked.push(['retry', key]),
      replace: (key: string, intent: WriteIntent) => {
        asked.push(['replace', key, intent]);
        return !isBeingSent;
      },
      discard: (key) => {
        asked.push(['discard', key]);
        return !isBeingSent;
      },
    },
  });
  return { softphone, asked, files, notices };
}

describe('listenToUnsent', () => {
  it('tries one write again, puts a call on another ticket, and gives one up', () => {
    const { softphone, asked, notices } = listen();
    softphone.dispatchEvent(new RetryUnsentEvent('c1/call'));
    softphone.dispatchEvent(new MoveUnsentEvent('c1/call', 99));
    softphone.dispatchEvent(new GiveUpUnsentEvent('c1/call'));
    expect(asked).toEqual([
      ['retry', 'c1/call'],
      ['replace', 'c1/call', { ...recordCallIntent, ticketId: 99 }],
      ['discard', 'c1/call'],
    ]);
    expect(notices).toEqual([]);
  });

  it.each([
    [transcriptIntent, 1],
    [noteIntent, 1],
    [createTicketIntent, 0],
  ])('puts what only tells of a contact on another ticket: %j', (intent, moves) => {
    const { softphone, asked } = listen(false, intent);
    softphone.dispatchEvent(new MoveUnsentEvent(intent.key, 99));
    expect(asked).toEqual(
      Array.from({ length: moves }, () => ['replace', intent.key, { ...intent, ticketId: 99 }]),
    );
  });

  it('what would continue the old ticket continues the new one, should that be closed', () => {
    const followUp = { ...createTicketIntent, followUpOf: recordCallIntent.ticketId };
    const { softphone, asked } = listen(false, { ...recordCallIntent, followUp });
    softphone.dispatchEvent(new MoveUnsentEvent('c1/call', 99));
    const moved = { ...recordCallIntent, ticketId: 99, followUp: { ...followUp, followUpOf: 99 } };
    expect(asked).toEqual([['replace', 'c1/call', moved]]);
  });

  it('says so when it is too late', () => {
    const { softphone, asked, notices } = listen(true);
    softphone.dispatchEvent(new MoveUnsentEvent('c1/call', 99));
    softphone.dispatchEvent(new MoveUnsentEvent('unknown', 99));
    softphone.dispatchEvent(new GiveUpUnsentEvent('c1/call'));
    expect(asked).toHaveLength(2);
    expect(notices.map(({ text }) => text)).toEqual([
      'It could not be moved: it is being sent, or saved by now.',
      'It could not be moved: it is being sent, or saved by now.',
      'It could not be given up: it is being sent, or saved by now.',
    ]);
  });

  it('what was written in a chat that has no ticket goes with the ticket that was refused', () => {
    const { softphone, files } = listen();
    softphone.dispatchEvent(new ExportUnsentEvent(true));
    softphone.dispatchEvent(new ExportUnsentEvent(false));
    const exported = files.map((text) => (JSON.parse(text) as { unsent: { transcript?: unknown }[] }).unsent);
    expect(exported.map((entries) => entries.map(({ transcript }) => transcript))).toEqual([
      [undefined, written],
      [undefined, { ...written, items: [{ ...written.items[0], name: '•••', text: '•••' }] }],
    ]);
  });

  it('hands everything over as a file, redacted unless it is wanted otherwise', () => {
    const { softphone, asked } = listen();
    softphone.dispatchEvent(new ExportUnsentEvent(false));
    softphone.dispatchEvent(new ExportUnsentEvent(true));
    expect(asked).toEqual([
      ['patchcord-unsent-2026-11-23.json', false],
      ['patchcord-unsent-2026-11-23-with-personal-details.json', true],
    ]);
  });
});

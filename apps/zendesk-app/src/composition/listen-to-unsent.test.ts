import type { Notice, WriteIntent } from '@patchcord/contact-ports';
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

/** An outbox with one refused call record, which says what it was asked. */
function listen(isBeingSent = false, intent: WriteIntent = recordCallIntent) {
  const asked: unknown[] = [];
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
    saveFile: (fileName, text) => asked.push([fileName, text.includes('Jane')]),
    outbox: {
      getEntries: () => [unsentEntry(intent)],
      exportEntries: () => [{ ...unsentEntry(recordCallIntent), submittedAt: 0, mayHaveBeenApplied: false }],
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
  return { softphone, asked, notices };
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

import type { Notice, WriteIntent } from '@patchcord/contact-ports';
import { FakeWorkspace } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { recordCallIntent, unsentEntry } from '../../tests/sample-intents.js';
import {
  ExportUnsentEvent,
  GiveUpUnsentEvent,
  MoveUnsentEvent,
  RetryUnsentEvent,
} from '../softphone/unsent-events.js';
import { listenToUnsent } from './listen-to-unsent.js';

/** An outbox with one refused call record, which says what it was asked. */
function listen(isBeingSent = false) {
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
      getEntries: () => [unsentEntry(recordCallIntent)],
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

  it('says so when it is too late', () => {
    const { softphone, asked, notices } = listen(true);
    softphone.dispatchEvent(new MoveUnsentEvent('c1/call', 99));
    softphone.dispatchEvent(new MoveUnsentEvent('unknown', 99));
    softphone.dispatchEvent(new GiveUpUnsentEvent('c1/call'));
    expect(asked).toHaveLength(2);
    expect(notices.map(({ text }) => text)).toEqual([
      'The call details could not be moved: they are being sent, or saved by now.',
      'The call details could not be moved: they are being sent, or saved by now.',
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

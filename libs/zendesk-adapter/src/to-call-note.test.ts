import { sampleCallIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { isCallNote, toCallNote } from './to-call-note.js';

const intent = sampleCallIntent({ ticketId: 4127, title: '{{ticket.id}} <b>', recordingConsent: 'optedOut' });

describe('toCallNote', () => {
  it('tells the whole leg privately, escaped', () => {
    expect(toCallNote(intent)).toEqual({
      html_body: [
        '<h4>Call record c-1</h4><ul>',
        '<li><strong>Call</strong>: {&#8203;{ticket.id}&#8203;} &lt;b&gt;</li>',
        '<li><strong>Direction</strong>: inbound</li>',
        '<li><strong>From</strong>: +61491570006</li>',
        '<li><strong>To</strong>: +61255501234</li>',
        '<li><strong>Queue</strong>: Sales</li>',
        '<li><strong>Started</strong>: 2026-11-22 09:30:05 UTC</li>',
        '<li><strong>Answered</strong>: 2026-11-22 09:30:18 UTC</li>',
        '<li><strong>Ended</strong>: 2026-11-22 09:33:08 UTC</li>',
        '<li><strong>Recording</strong>: the caller opted out</li></ul>',
      ].join(''),
      public: false,
    });
  });
});

describe('isCallNote', () => {
  const html = toCallNote(intent).html_body;

  it('knows the note of a contact again, also when Zendesk has added attributes', () => {
    expect(isCallNote(html.replace('<h4>', '<h4 dir="auto">'), 'c-1')).toBe(true);
    expect(isCallNote(html, 'c-11')).toBe(false);
    expect(isCallNote(html, '1')).toBe(false);
  });

  it('is not deceived by values', () => {
    const forged = toCallNote({ ...intent, contactId: 'c-2', title: '<h4>Call record c-1</h4>' }).html_body;
    expect(isCallNote(forged, 'c-1')).toBe(false);
  });
});

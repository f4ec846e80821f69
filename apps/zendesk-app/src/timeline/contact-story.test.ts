import type { TimelineEntry } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import { sampleTimeline } from '../../tests/sample-timeline.js';
import { createStoryReader, readContactStory } from './contact-story.js';

const entry = (change: Partial<TimelineEntry>): TimelineEntry => ({
  contactId: 'c1',
  at: 0,
  kind: 'event',
  name: 'contact.offered',
  reason: '',
  ...change,
});
const named = (...names: readonly string[]) => names.map((name, at) => entry({ name, at }));

describe('readContactStory', () => {
  it('reads what the list shows from the facts of the entries, the latest of each', () => {
    const entries = [
      entry({ data: { channel: 'voice', direction: 'inbound', number: '+14155550134', queue: 'Support' } }),
      entry({ at: 1, name: 'customer.identified', data: { customer: 'Jane Doe' } }),
      entry({ at: 2, name: 'ticket.assigned', data: { ticketId: 7, subject: 'Parcel' } }),
      entry({ at: 3, name: 'ticket.assigned', data: { ticketId: '8', subject: 'Other parcel' } }),
    ];
    expect(readContactStory('c1', entries)).toEqual({
      contactId: 'c1',
      startedAt: 0,
      latestAt: 3,
      channel: 'voice',
      direction: 'inbound',
      customer: 'Jane Doe',
      number: '+14155550134',
      queue: 'Support',
      ticket: { id: 8, subject: 'Other parcel' },
      outcome: 'open',
      entries,
    });
  });

  it('knows nothing of what is not there, or is not what it should be', () => {
    const entries = [entry({ data: { channel: 'fax', number: 5, ticketId: 'x', customer: '' } })];
    expect(readContactStory('c1', entries)).toEqual({
      contactId: 'c1',
      startedAt: 0,
      latestAt: 0,
      channel: 'unknown',
      direction: undefined,
      customer: undefined,
      number: undefined,
      queue: undefined,
      ticket: undefined,
      outcome: 'open',
      entries,
    });
  });

  it.each([
    ['saved', ['contact.offered', 'ticket.assigned', 'call.recorded', 'contact.cleared']],
    ['saved', ['contact.offered', 'ticket.assigned', 'chat.recorded']],
    ['not answered', ['contact.offered', 'contact.unanswered', 'call.notRecorded', 'contact.cleared']],
    ['on ticket', ['contact.offered', 'ticket.assigned', 'call.notRecorded', 'contact.cleared']],
    ['nothing saved', ['contact.offered', 'call.notRecorded', 'contact.cleared']],
    ['over', ['contact.offered', 'something.new', 'contact.cleared']],
    ['open', ['contact.offered', 'contact.connected', 'ticket.assigned']],
  ] as const)('says how it came out: %s', (outcome, names) => {
    expect(readContactStory('c1', named(...names)).outcome).toBe(outcome);
  });

  it.each([
    ['task', ['contact.offered', 'ticket.assigned', 'contact.noted', 'contact.cleared'], 'saved'],
    ['task', ['contact.offered', 'ticket.assigned'], 'open'],
    ['chat', ['contact.offered', 'ticket.assigned', 'contact.cleared'], 'on ticket'],
    ['email', ['contact.offered', 'call.notRecorded', 'contact.cleared'], 'nothing saved'],
  ] as const)('knows what is to be saved of a %s: %j', (channel, names, outcome) => {
    const [offered = entry({}), ...rest] = named(...names);
    expect(readContactStory('c1', [{ ...offered, data: { channel } }, ...rest])).toMatchObject({
      channel,
      outcome,
    });
  });

  it('says that a contact stopped at a problem', () => {
    const entries = [entry({}), entry({ kind: 'problem', name: 'lookup.failed' })];
    expect(readContactStory('c1', entries).outcome).toBe('problem');
  });
});

describe('createStoryReader', () => {
  it('gives each contact once, the latest first, redacted when that is wanted', () => {
    const read = createStoryReader();
    expect(read(sampleTimeline, false).map(({ customer, number }) => [customer, number])).toEqual([
      [undefined, '+12025550177'],
      ['Jane Doe', '+14155550134'],
    ]);
    expect(read(sampleTimeline, true).map(({ customer, number }) => [customer, number])).toEqual([
      [undefined, '•••77'],
      ['•••', '•••34'],
    ]);
    expect(JSON.stringify(read(sampleTimeline, true))).not.toMatch(/Jane|Doe|5550134|Parcel/);
  });

  it('reads only contacts again to which entries were added', () => {
    const read = createStoryReader();
    const before = read(sampleTimeline, true);
    const after = read([...sampleTimeline, { ...entry({ at: 9 }), contactId: 'new' }], true);
    expect(after.slice(0, 2).every((story) => before.includes(story))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { createTimeline } from './create-timeline.js';

const clock = { now: () => 42, schedule: () => () => undefined };
const connected = { kind: 'event', name: 'contact.connected', reason: 'the agent answered' } as const;

describe('createTimeline', () => {
  it('gives the entries of one contact, in order, with the time they were recorded', () => {
    const timeline = createTimeline({ clock });
    timeline.record({ ...connected, contactId: 'a' });
    timeline.record({ ...connected, contactId: 'b' });
    timeline.record({ ...connected, contactId: 'a', name: 'contact.ended', reason: 'somebody hung up' });

    expect(timeline.getEntries('a')).toEqual([
      { ...connected, contactId: 'a', at: 42 },
      { ...connected, contactId: 'a', at: 42, name: 'contact.ended', reason: 'somebody hung up' },
    ]);
    expect(timeline.getEntries()).toHaveLength(3);
  });

  it('forgets the oldest entries beyond its limit', () => {
    const timeline = createTimeline({ clock, limit: 2 });
    for (const contactId of ['a', 'b', 'c']) timeline.record({ ...connected, contactId });
    expect(timeline.getEntries().map((entry) => entry.contactId)).toEqual(['b', 'c']);
  });
});

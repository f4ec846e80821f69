import { describe, expect, it } from 'vitest';
import { retainTimeline } from './retain-timeline.js';

const entry = (contactId: string, at: number) => ({ contactId, at });
const retention = { maximumAge: 10, maximumContacts: 2, maximumEntriesPerContact: 2 };

describe('retainTimeline', () => {
  it('keeps a contact as a whole as long as its latest entry is young enough', () => {
    const entries = [entry('long', 0), entry('old', 5), entry('long', 12)];
    expect(retainTimeline(entries, 20, retention)).toEqual([entry('long', 0), entry('long', 12)]);
  });

  it('keeps the contacts with the latest entries', () => {
    const entries = [entry('a', 1), entry('b', 2), entry('c', 3), entry('a', 4)];
    expect(retainTimeline(entries, 5, retention)).toEqual([entry('a', 1), entry('c', 3), entry('a', 4)]);
  });

  it('keeps the latest entries of a contact', () => {
    const entries = [entry('a', 1), entry('a', 2), entry('a', 3)];
    expect(retainTimeline(entries, 5, retention)).toEqual([entry('a', 2), entry('a', 3)]);
  });

  it('gives back the very list when nothing goes', () => {
    const entries = [entry('a', 1)];
    expect(retainTimeline(entries, 5, retention)).toBe(entries);
  });
});

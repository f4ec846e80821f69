import type { OtherParticipant } from '@patchcord/contact-ports';
import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { keepUnchanged } from './keep-unchanged.js';

const first = sampleContact({ contactId: 'first', queuedAt: undefined, stateSince: 1 });
const second = sampleContact({ contactId: 'second', queuedAt: undefined, stateSince: 2 });

describe('keepUnchanged', () => {
  it('puts new contacts in the order of their times', () => {
    expect(keepUnchanged(undefined, [second, first])).toEqual([first, second]);
  });

  it('goes by the time of queueing where it is known, because states change', () => {
    const accepted = sampleContact({ contactId: 'accepted', queuedAt: 1, stateSince: 9 });
    const ringing = sampleContact({ contactId: 'ringing', queuedAt: 2, stateSince: 3 });
    expect(keepUnchanged(undefined, [ringing, accepted])).toEqual([accepted, ringing]);
  });

  it('keeps the place of a contact that changed last', () => {
    const changed = { ...first, state: 'connected', stateSince: 9 } as const;
    expect(keepUnchanged([first, second], [second, changed])).toEqual([changed, second]);
  });

  it('keeps the identity of what has not changed', () => {
    const changed = { ...first, state: 'connected' } as const;
    expect(keepUnchanged([first, second], [changed, { ...second }])[1]).toBe(second);
  });

  it('notices each change of a participant', () => {
    const bob = {
      id: 'd4',
      kind: 'agent',
      name: 'Bob Agent',
      number: undefined,
      state: 'connecting',
    } as const satisfies OtherParticipant;
    const called = { ...first, otherParticipants: [bob] };
    const answered = { ...first, otherParticipants: [{ ...bob, state: 'connected' as const }] };
    expect(keepUnchanged([first], [called])).toEqual([called]);
    expect(keepUnchanged([called], [answered])).toEqual([answered]);
    expect(keepUnchanged([called], [first])).toEqual([
      { ...first, otherParticipants: [{ ...bob, state: 'left' }] },
    ]);
  });

  it('notices that the monitored contact has become known', () => {
    const known = { ...first, monitoredContactId: 'watched' };
    expect(keepUnchanged([first], [known])).toEqual([known]);
  });

  it('keeps the list itself when nothing has changed', () => {
    const previous = [first, second];
    expect(keepUnchanged(previous, [{ ...first }, { ...second }])).toBe(previous);
  });

  it('gives a new list when a contact is gone or replaced', () => {
    expect(keepUnchanged([first, second], [second])).toEqual([second]);
    expect(keepUnchanged([first], [second])).toEqual([second]);
  });
});

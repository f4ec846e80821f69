import type { OtherParticipant } from '@patchcord/contact-ports';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepParticipants } from './keep-participants.js';

const participant = (id: string, state: OtherParticipant['state'] = 'connected'): OtherParticipant => ({
  id,
  kind: 'agent',
  name: `Agent ${id}`,
  number: undefined,
  state,
});
const bob = participant('bob');
const cy = participant('cy');

describe('keepParticipants', () => {
  it('keeps everybody in the order they came', () => {
    expect(keepParticipants([bob], [cy, bob])).toEqual([bob, cy]);
  });

  it('takes each as they are now', () => {
    const onHold = participant('bob', 'onHold');
    expect(keepParticipants([bob, cy], [cy, onHold])).toEqual([onHold, cy]);
  });

  it('keeps whoever is no longer named as somebody who left', () => {
    expect(keepParticipants([bob, cy], [cy])).toEqual([participant('bob', 'left'), cy]);
  });

  it('gives back their place to somebody who was missing for a moment', () => {
    const gone = keepParticipants([bob, cy], [cy]);
    expect(keepParticipants(gone, [cy, bob])).toEqual([bob, cy]);
  });

  it('never loses anybody, and never moves anybody who was there', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(ids, ids, (before, now) => {
        const kept = keepParticipants(
          before.map((id) => participant(id)),
          now.map((id) => participant(id)),
        );
        expect(kept.slice(0, before.length).map(({ id }) => id)).toEqual(before);
        expect(new Set(kept.map(({ id }) => id))).toEqual(new Set([...before, ...now]));
        expect(kept.filter(({ state }) => state !== 'left').length).toBe(now.length);
      }),
    );
  });
});

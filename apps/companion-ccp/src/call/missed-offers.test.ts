import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { addMissedOffers } from './missed-offers.js';

describe('addMissedOffers', () => {
  it('adds a missed contact once', () => {
    const missed = [sampleContact({ contactId: 'c1', state: 'missed', stateSince: 5 })];
    const once = addMissedOffers([], missed);
    expect(once).toEqual([{ contactId: 'c1', channel: 'voice', at: 5 }]);
    expect(addMissedOffers(once, missed)).toBe(once);
  });

  it('adds nothing for contacts in any other state', () => {
    const known = addMissedOffers([], []);
    expect(addMissedOffers(known, [sampleContact({ state: 'ended' }), sampleContact()])).toBe(known);
  });

  it('keeps the latest twenty', () => {
    const offers = Array.from({ length: 25 }, (_, index) =>
      sampleContact({ contactId: `c${String(index)}`, state: 'missed' }),
    ).reduce((known, contact) => addMissedOffers(known, [contact]), addMissedOffers([], []));
    expect(offers.map(({ contactId }) => contactId)).toEqual(
      Array.from({ length: 20 }, (_, index) => `c${String(index + 5)}`),
    );
  });
});

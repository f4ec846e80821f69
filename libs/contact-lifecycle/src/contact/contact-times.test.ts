import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { contactTimes } from './contact-times.js';

const { stateSince, queuedAt } = sampleContact();

describe('contactTimes', () => {
  it('keeps what was seen once', () => {
    const offered = contactTimes(sampleContact());
    const connected = contactTimes(
      sampleContact({ state: 'connected', stateSince: stateSince + 5 }),
      offered,
    );
    const ended = contactTimes(sampleContact({ state: 'ended', stateSince: stateSince + 60 }), connected);
    expect(ended).toEqual({ offeredAt: stateSince, answeredAt: stateSince + 5, endedAt: stateSince + 60 });
  });

  it.each([
    ['connecting', { offeredAt: stateSince, answeredAt: undefined, endedAt: undefined }],
    ['missed', { offeredAt: queuedAt, answeredAt: undefined, endedAt: stateSince }],
    ['rejected', { offeredAt: queuedAt, answeredAt: undefined, endedAt: stateSince }],
    ['error', { offeredAt: queuedAt, answeredAt: undefined, endedAt: stateSince }],
    ['connected', { offeredAt: queuedAt, answeredAt: stateSince, endedAt: undefined }],
    ['paused', { offeredAt: queuedAt, answeredAt: stateSince, endedAt: undefined }],
    ['ended', { offeredAt: queuedAt, answeredAt: queuedAt, endedAt: stateSince }],
  ] as const)('first seen %s', (state, times) => {
    expect(contactTimes(sampleContact({ state }))).toEqual(times);
  });

  it('takes the offer as the answer when Connect skipped the conversation', () => {
    const offered = contactTimes(sampleContact());
    const ended = contactTimes(sampleContact({ state: 'ended', stateSince: stateSince + 60 }), offered);
    expect(ended).toEqual({ offeredAt: stateSince, answeredAt: stateSince, endedAt: stateSince + 60 });
  });

  it('does not take a failed dial for an answer', () => {
    const dialled = sampleContact({ direction: 'outbound' });
    const ended = { ...dialled, state: 'ended', stateSince: stateSince + 3 } as const;
    expect(contactTimes(ended, contactTimes(dialled)).answeredAt).toBeUndefined();
  });
});

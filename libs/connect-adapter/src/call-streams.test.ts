import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { callStreams } from './call-streams.js';
import type { StreamsCallbacks } from './connect-types.js';

function call(start: (callbacks: StreamsCallbacks) => void, isSignedOut = false) {
  const clock = new ManualClock();
  const options = { clock, timeout: 10_000, isSignedOut: () => isSignedOut };
  return { clock, outcome: callStreams('setState', start, options) };
}

describe('callStreams', () => {
  it('resolves on success and leaves no timer', async () => {
    const { clock, outcome } = call(({ success }) => {
      success();
    });
    await outcome;
    expect(clock.pending).toBe(0);
  });

  it('rejects with what failure said', async () => {
    const { clock, outcome } = call(({ failure }) => {
      failure('{"type":"InvalidStateException","statusCode":400}');
    });
    await expect(outcome).rejects.toMatchObject({ name: 'PortError', reason: 'rejected' });
    expect(clock.pending).toBe(0);
  });

  it('rejects with what the call threw', async () => {
    const { outcome } = call(() => {
      throw new Error('No such method exists on NULL client');
    });
    await expect(outcome).rejects.toMatchObject({ name: 'PortError', reason: 'unavailable' });
  });

  it.each([
    [false, 'unavailable'],
    [true, 'unauthorized'],
  ])('gives up on silence; signed out: %s', async (isSignedOut, reason) => {
    const { clock, outcome } = call(() => undefined, isSignedOut);
    clock.advance(10_000);
    await expect(outcome).rejects.toMatchObject({ reason, mayHaveBeenApplied: true });
  });

  it('ignores an answer after the time limit', async () => {
    const late: StreamsCallbacks[] = [];
    const { clock, outcome } = call((callbacks) => late.push(callbacks));
    clock.advance(10_000);
    late[0]?.success();
    await expect(outcome).rejects.toMatchObject({ reason: 'unavailable' });
  });
});

import { describe, expect, it } from 'vitest';
import { createStreamsStub } from '../tests/streams-stub.js';
import { readObservedAt } from './read-observed-at.js';
import type { StreamsAgent } from './connect-types.js';

function agentWith(agentData: unknown): StreamsAgent {
  return { ...createStreamsStub().agent, toSnapshot: () => ({ agentData }) };
}

describe('readObservedAt', () => {
  it('is the time at which Connect made the snapshot', () => {
    const snapshotTimestamp = new Date('2026-01-15T09:00:00Z');
    expect(readObservedAt(agentWith({ snapshot: { snapshotTimestamp, skew: 5 } }), 1)).toBe(
      snapshotTimestamp.getTime(),
    );
  });

  it('is the local time with Connect’s lead when the snapshot does not say it', () => {
    expect(readObservedAt(agentWith({ snapshot: { skew: -300 } }), 1_000)).toBe(700);
  });

  it('is the local time when Streams does not tell at all', () => {
    expect(readObservedAt(agentWith(undefined), 1_000)).toBe(1_000);
  });
});

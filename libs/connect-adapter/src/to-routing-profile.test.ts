import { describe, expect, it } from 'vitest';
import { toRoutingProfile } from './to-routing-profile.js';

describe('toRoutingProfile', () => {
  it('gives the queues by their ARNs, without the agent’s personal queue', () => {
    expect(
      toRoutingProfile({
        queues: [
          { name: 'Support', queueARN: 'arn:support' },
          { name: null, queueARN: 'arn:agent' },
          { name: 'Sales EU', queueARN: 'arn:sales' },
        ],
        defaultOutboundQueue: { name: 'BasicQueue', queueARN: 'arn:basic' },
      }),
    ).toEqual({
      queues: [
        { id: 'arn:support', name: 'Support' },
        { id: 'arn:sales', name: 'Sales EU' },
      ],
      defaultOutboundQueue: { id: 'arn:basic', name: 'BasicQueue' },
    });
  });

  it('has nothing to dial from where Connect says nothing', () => {
    expect(toRoutingProfile({})).toEqual({ queues: [], defaultOutboundQueue: undefined });
    expect(toRoutingProfile({ queues: null, defaultOutboundQueue: null })).toEqual({
      queues: [],
      defaultOutboundQueue: undefined,
    });
  });
});

import type { AgentSnapshot } from '../telephony.js';

/**
 * An agent for tests: available since 08:59:00 UTC on 15 January 2026, free to choose between `Available`,
 * `Lunch` and `Offline`. The same value at every call.
 * @param overrides what is different about the agent at hand
 */
export function sampleAgent(overrides: Partial<AgentSnapshot> = {}): AgentSnapshot {
  return {
    name: 'Ada Agent',
    username: 'ada',
    state: { name: 'Available', type: 'routable', since: Date.UTC(2026, 0, 15, 8, 59, 0) },
    chosenState: 'Available',
    nextState: undefined,
    selectableStates: [
      { name: 'Available', type: 'routable' },
      { name: 'Lunch', type: 'not_routable' },
      { name: 'Offline', type: 'offline' },
    ],
    routingProfile: {
      queues: [
        { id: 'queue-support', name: 'Support' },
        { id: 'queue-sales', name: 'Sales EU' },
      ],
      defaultOutboundQueue: { id: 'queue-basic', name: 'BasicQueue' },
    },
    mayDial: true,
    ...overrides,
  };
}

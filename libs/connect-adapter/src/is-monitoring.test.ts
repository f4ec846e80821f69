import { describe, expect, it } from 'vitest';
import * as data from '../tests/contact-data.js';
import type { ConnectionData, ContactData } from './connect-types.js';
import { isMonitoring } from './is-monitoring.js';

const own = (connection: Partial<ConnectionData>): ContactData => ({
  ...data.transferredCall,
  connections: [{ connectionId: 'a7', type: 'agent', initial: false, ...connection }],
});

describe('isMonitoring', () => {
  it.each([
    ['the own connection is of type monitoring', data.monitoredCall, true],
    ['the own monitor status is barge, in any letter case', data.bargedCall, true],
    [
      'the own connection is of type monitoring, in any letter case',
      { ...data.monitoredCall, connections: [{ connectionId: 'c6', type: 'Monitoring', initial: true }] },
      true,
    ],
    ['the own monitor status is silent monitor', own({ monitorStatus: 'silent_Monitor' }), true],
    ['only the state of the own connection says so', own({ state: { type: 'silent_monitor' } }), true],
    ['monitoring is only possible', own({ monitorStatus: 'HOT_TRANSFER' }), false],
    ['it is an ordinary call', data.ringingCall, false],
    [
      'somebody else barges into this agent’s call',
      {
        ...data.ringingCall,
        connections: [
          ...(data.ringingCall.connections ?? []),
          { connectionId: 'd1', type: 'outbound', initial: false, monitorStatus: 'BARGE' },
        ],
      },
      false,
    ],
    ['there are no connections', { ...data.ringingCall, connections: [] }, false],
  ])('when %s', (_, contact, expected) => {
    expect(isMonitoring(contact)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import * as data from '../tests/contact-data.js';
import { isMonitoring } from './is-monitoring.js';

describe('isMonitoring', () => {
  it.each([
    ['the own connection is of type monitoring', data.monitoredCall, true],
    ['the own monitor status is barge, in any letter case', data.bargedCall, true],
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

import { describe, expect, it } from 'vitest';
import { assignmentPanelLabels } from './assignment-labels.js';

const labels = assignmentPanelLabels('de');

describe('assignmentPanelLabels', () => {
  it('names the ticket that a button is about', () => {
    expect([
      labels.attachToCurrent(1234),
      labels.createFollowUp(1234),
      labels.openTickets.attachTo(1234, 'Parcel'),
    ]).toEqual(['Attach to #1234 (in view)', 'Create follow-up of #1234', 'Attach to #1234 Parcel']);
  });

  it('writes times in the language of the agent', () => {
    expect(labels.openTickets.updated(0, 3 * 86_400_000)).toBe('updated vor 3 Tagen');
  });
});

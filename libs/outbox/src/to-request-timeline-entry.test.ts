import { expect, it } from 'vitest';
import { toRequestTimelineEntry } from './to-request-timeline-entry.js';

const report = {
  purpose: 'search users by phone number',
  method: 'GET',
  path: '/api/v2/search',
  status: 200,
  outcome: 'answered',
  duration: 120,
};

it('says what a request was for, and how it went', () => {
  expect(toRequestTimelineEntry(report, 'c1')).toEqual({
    contactId: 'c1',
    kind: 'request',
    name: 'request.answered',
    reason: 'Search users by phone number',
    data: { method: 'GET', path: '/api/v2/search', status: 200, outcome: 'answered', duration: 120 },
  });
});

it('says method and path without a purpose, and no status without an answer', () => {
  const lost = { ...report, purpose: undefined, status: undefined, outcome: 'unavailable' };
  expect(toRequestTimelineEntry(lost, 'c1')).toEqual({
    contactId: 'c1',
    kind: 'request',
    name: 'request.failed',
    reason: 'GET /api/v2/search',
    data: { method: 'GET', path: '/api/v2/search', outcome: 'unavailable', duration: 120 },
  });
});

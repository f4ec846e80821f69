import type { LoggedRequest } from '@patchcord/zendesk-simulator';
import { describe, expect, it } from 'vitest';
import { viewRequestLog } from './request-log.js';

const log = (count: number): LoggedRequest[] =>
  Array.from({ length: count }, (_, index) => ({
    at: '2026-11-22T14:03:09Z',
    method: 'GET',
    path: `/api/v2/tickets/${String(index)}`,
    body: null,
    status: 200,
  }));
const ringMark = { requestCount: 3, at: '2026-11-22T14:03:00Z', who: 'Jane Doe' };
const indexes = (requests: readonly { index: number }[]): number[] => requests.map(({ index }) => index);

describe('viewRequestLog', () => {
  it('shows the newest first, parted where the phone last rang', () => {
    const view = viewRequestLog(log(5), 0, ringMark);
    expect(indexes(view.sinceRing)).toEqual([4, 3]);
    expect(indexes(view.beforeRing)).toEqual([2, 1, 0]);
    expect(view.leftOut).toBe(0);
  });

  it('has everything before the ring as long as nothing rang', () => {
    const view = viewRequestLog(log(2), 0, undefined);
    expect([indexes(view.sinceRing), indexes(view.beforeRing)]).toEqual([[], [1, 0]]);
  });

  it('leaves out what was cleared, and keeps the places of the rest', () => {
    const view = viewRequestLog(log(5), 4, ringMark);
    expect([indexes(view.sinceRing), indexes(view.beforeRing)]).toEqual([[4], []]);
  });

  it('says how many it leaves out of a long log', () => {
    const view = viewRequestLog(log(230), 10, undefined);
    expect(view.beforeRing).toHaveLength(200);
    expect(view.beforeRing[0]?.index).toBe(229);
    expect(view.leftOut).toBe(20);
  });
});

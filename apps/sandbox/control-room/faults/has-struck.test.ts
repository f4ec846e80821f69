import type { LoggedRequest } from '@patchcord/zendesk-simulator';
import { describe, expect, it } from 'vitest';
import { hasStruck } from './has-struck.js';

const request = (method: string, status: number | null): LoggedRequest => ({
  at: '2026-11-22T14:03:09Z',
  method,
  path: '/api/v2/tickets',
  body: null,
  status,
});

describe('hasStruck', () => {
  it('counts the answers a fault gave', () => {
    const faults = [{ match: { path: '/api/' }, status: 429, times: 2 }];
    expect(hasStruck(faults, [request('GET', 429), request('GET', 200)])).toBe(false);
    expect(hasStruck(faults, [request('GET', 429), request('GET', 200), request('POST', 429)])).toBe(true);
  });

  it('takes a lost answer for given once a request of that method is through', () => {
    const faults = [{ match: { method: 'POST' }, drop: 'after' as const, times: 1 }];
    expect(hasStruck(faults, [request('GET', 200), request('POST', null)])).toBe(false);
    expect(hasStruck(faults, [request('POST', 201)])).toBe(true);
  });

  it('never ends a fault that lasts until it is repaired', () => {
    expect(hasStruck([{ match: {}, delayMs: 3000 }], [request('GET', 200)])).toBe(false);
  });
});

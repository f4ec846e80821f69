import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { isInstanceReachable } from './is-instance-reachable.js';

describe('isInstanceReachable', () => {
  it('is true for any answer, and asks without credentials', async () => {
    const fetch = vi.fn(() => Promise.resolve(Response.error()));
    const options = { fetch, clock: new ManualClock(), timeout: 5_000 };
    expect(await isInstanceReachable('https://example.my.connect.aws', options)).toBe(true);
    expect(fetch.mock.calls).toEqual([
      ['https://example.my.connect.aws', { mode: 'no-cors', credentials: 'omit', cache: 'no-store' }],
    ]);
  });

  it('is false when the request fails', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const options = { fetch, clock: new ManualClock(), timeout: 5_000 };
    expect(await isInstanceReachable('https://example.my.connect.aws', options)).toBe(false);
  });

  it('is false when nothing answers in time', async () => {
    const clock = new ManualClock();
    const fetch = () => new Promise<Response>(() => undefined);
    const answer = isInstanceReachable('https://example.my.connect.aws', { fetch, clock, timeout: 5_000 });
    clock.advance(5_000);
    expect(await answer).toBe(false);
  });
});

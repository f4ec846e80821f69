import { PortError } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import { mapZendeskError } from './map-zendesk-error.js';

describe('mapZendeskError', () => {
  it.each([
    [0, 'unavailable', true],
    [301, 'unavailable', true],
    [400, 'rejected', false],
    [401, 'unauthorized', false],
    [403, 'forbidden', false],
    [404, 'not-found', false],
    [408, 'unavailable', true],
    [409, 'unavailable', true],
    [413, 'rejected', false],
    [422, 'rejected', false],
    [429, 'rate-limited', false],
    [500, 'unavailable', true],
    [503, 'unavailable', true],
  ])('maps a write answered with %i to %s; may have been applied: %s', (status, reason, isOpen) => {
    const error = mapZendeskError({ status, statusText: '' }, true);
    expect([error.reason, error.mayHaveBeenApplied]).toEqual([reason, isOpen]);
    expect(mapZendeskError({ status, statusText: '' }, false).mayHaveBeenApplied).toBe(false);
  });

  it('keeps the failure as its cause, and what Zendesk said as its message', () => {
    const failure = {
      status: 422,
      statusText: 'Unprocessable',
      responseText: JSON.stringify({
        error: 'RecordInvalid',
        description: 'Record validation errors',
        details: { status: [{ description: 'Status: closed prevents ticket update' }] },
      }),
    };
    const error = mapZendeskError(failure, true);
    expect(error.cause).toBe(failure);
    expect(error.message).toBe(
      '422: RecordInvalid: Record validation errors: Status: closed prevents ticket update',
    );
  });

  it('tells how long to wait', () => {
    const failure = { status: 429, statusText: '', responseHeaders: { 'retry-after': '17' } };
    expect(mapZendeskError(failure, true).retryAfter).toBe(17_000);
  });

  it("takes the framework's own limit without a status as too many requests", () => {
    expect(mapZendeskError({ status: 0, statusText: 'Rate limit exceeded' }, true)).toMatchObject({
      reason: 'rate-limited',
      mayHaveBeenApplied: false,
    });
  });

  it('gives port errors back as they are', () => {
    const error = new PortError('aborted', 'Enough');
    expect(mapZendeskError(error, true)).toBe(error);
  });

  it('takes a thrown error as a lost connection', () => {
    expect(mapZendeskError(new TypeError('boom'), false)).toMatchObject({
      reason: 'unavailable',
      message: 'No connection: boom',
    });
  });
});

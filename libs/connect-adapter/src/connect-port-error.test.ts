import { PortError } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import { toConnectPortError } from './connect-port-error.js';

const failure = (type: string, statusCode: number): string =>
  JSON.stringify({ type, message: 'Message.', stack: [], retryStatus: 'none', statusCode });

describe('toConnectPortError', () => {
  it.each([
    ['a wrong state', failure('InvalidStateException', 400), 'rejected'],
    ['a bad endpoint', failure('BadEndpointException', 400), 'rejected'],
    ['a contact that is gone', failure('ContactNotFoundException', 400), 'not-found'],
    ['too many requests', failure('ThrottlingException', 429), 'rate-limited'],
    ['throttling under another code', failure('ThrottlingException', 400), 'rate-limited'],
    ['a missing permission', failure('AccessDeniedException', 403), 'forbidden'],
    ['a session that is over', failure('UnauthorizedException', 401), 'unauthorized'],
    ['a server error', failure('InternalServiceException', 500), 'unavailable'],
    [
      'a lost connection',
      JSON.stringify({ type: 'NetworkingError', message: 'Network Failure' }),
      'unavailable',
    ],
    ['an operation that the SDK does not know', '{}', 'rejected'],
    ['a bare word', 'error', 'rejected'],
    ['an error that was thrown', new Error('No such method exists on NULL client'), 'unavailable'],
    ['nothing', undefined, 'rejected'],
  ])('for %s', (_, cause, reason) => {
    expect(toConnectPortError('setState', cause).reason).toBe(reason);
  });

  it('says that a write may have happened when the answer was lost', () => {
    const lost = toConnectPortError('setState', JSON.stringify({ type: 'NetworkingError' }));
    const refused = toConnectPortError('setState', failure('InvalidStateException', 400));
    expect([lost.mayHaveBeenApplied, refused.mayHaveBeenApplied]).toEqual([true, false]);
  });

  it('says so, too, when Streams’ own time limit ended the call, and not when it was never sent', () => {
    const late = toConnectPortError('connect', new Error('Agent.connect timed out after 11000 ms'));
    const unsent = toConnectPortError('connect', new Error('No such method exists on NULL client'));
    expect([late.reason, late.mayHaveBeenApplied, unsent.mayHaveBeenApplied]).toEqual([
      'unavailable',
      true,
      false,
    ]);
  });

  it('tells developers which call it was and why, and keeps the cause', () => {
    const cause = failure('InvalidStateException', 400);
    const error = toConnectPortError('setState', cause);
    expect([error.message, error.cause]).toEqual(['setState failed: InvalidStateException, Message.', cause]);
  });

  it('leaves port errors alone', () => {
    const error = new PortError('aborted', 'Stopped.');
    expect(toConnectPortError('setState', error)).toBe(error);
  });
});

import { EngineError } from '../engine/engine-error.js';
import { CtiError } from './cti-error.js';

/** How the service words a refusal of the engine (spec/connect.md N9, a model). Anything else is a fault of ours. */
export function toCtiError(cause: unknown): CtiError {
  if (cause instanceof CtiError) return cause;
  if (!(cause instanceof EngineError)) return new CtiError(500, 'InternalServiceException', String(cause));
  switch (cause.reason) {
    case 'not-found':
      return new CtiError(400, 'ContactNotFoundException', cause.message);
    case 'invalid-state':
      return new CtiError(400, 'InvalidStateException', cause.message);
    case 'bad-endpoint':
      return new CtiError(400, 'BadEndpointException', cause.message);
    case 'quota-exceeded':
      return new CtiError(400, 'QuotaExceededException', cause.message);
    case 'unknown-queue':
    case 'unknown-state':
    case 'invalid-request':
      return new CtiError(400, 'ValidationException', cause.message);
  }
}

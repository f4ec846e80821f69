import { EngineError } from '../engine/engine-error.js';

/** A refusal of the control API: HTTP status and a sentence for a person. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** How the control API answers what went wrong; undefined for a fault of the simulator itself. */
export function toControlError(cause: unknown): ControlError | undefined {
  if (cause instanceof ControlError) return cause;
  if (!(cause instanceof EngineError)) return undefined;
  switch (cause.reason) {
    case 'not-found':
      return new ControlError(404, cause.message);
    case 'invalid-state':
    case 'quota-exceeded':
      return new ControlError(409, cause.message);
    case 'unknown-queue':
    case 'unknown-state':
      return new ControlError(422, cause.message);
    case 'invalid-request':
    case 'bad-endpoint':
      return new ControlError(400, cause.message);
  }
}

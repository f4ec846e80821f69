/** Why the engine refused; `message` is a sentence for a person. */
export type EngineRefusal =
  | 'not-found'
  | 'invalid-state'
  | 'unknown-queue'
  | 'unknown-state'
  | 'invalid-request'
  | 'bad-endpoint'
  | 'quota-exceeded';

/** Thrown by the engine when an order cannot be carried out; nothing has changed then. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly reason: EngineRefusal;

  constructor(reason: EngineRefusal, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A control request that cannot be understood. `message` says what was expected and what came. */
export class ControlError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ControlError';
  }
}

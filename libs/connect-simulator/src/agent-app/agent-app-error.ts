/** An answer of the agent app that is an error: HTTP status, and a type only where the service gives one. */
export class AgentAppError extends Error {
  override readonly name = 'AgentAppError';
  readonly status: number;
  readonly type: string | undefined;

  constructor(status: number, message: string, type?: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

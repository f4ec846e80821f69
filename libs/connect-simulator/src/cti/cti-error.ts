/** An answer that is an error: HTTP status, `__type` and message of the CTI protocol. */
export class CtiError extends Error {
  override readonly name = 'CtiError';
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

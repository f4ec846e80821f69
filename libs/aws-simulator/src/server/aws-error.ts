/** What a service answers instead of doing what it was asked: the type and status of AWS's own documents. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly type: string;
  readonly status: number;
  /** Further members of the answer. */
  readonly details: object;

  constructor(type: string, message: string, { details = {}, status = 400 } = {}) {
    super(message);
    this.type = type;
    this.status = status;
    this.details = details;
  }
}

/** An order that is not carried out: the HTTP status that is answered, and a sentence for people who read logs. */
export class RecordingRefusal extends Error {
  override readonly name = 'RecordingRefusal';
  readonly status: number;
  /** Seconds after which to come again. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    message: string,
    options: ErrorOptions & { readonly retryAfter?: number } = {},
  ) {
    super(message, options);
    this.status = status;
    this.retryAfter = options.retryAfter;
  }
}

import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal or a failure of the recording service: the HTTP status it answers, and a sentence for its log. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: ContentfulStatusCode;
  /** Seconds after which to come again. */
  readonly retryAfter: number | undefined;

  constructor(
    status: ContentfulStatusCode,
    message: string,
    options: ErrorOptions & { readonly retryAfter?: number } = {},
  ) {
    super(message, options);
    this.status = status;
    this.retryAfter = options.retryAfter;
  }
}

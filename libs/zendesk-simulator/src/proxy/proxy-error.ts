/** A refusal of the proxy itself; the request did not reach the other server, or got no answer from it. */
export class ProxyError extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ProxyError';
    this.status = status;
  }
}

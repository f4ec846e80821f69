/** An answer of the simulated REST API. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, or the text if it is none. */
  // The shapes differ by endpoint; tests compare them as values.
  readonly body: Record<string, unknown>;
  readonly text: string;
}

/** A client that speaks plain HTTP to the simulator's REST API. */
export type RestClient = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<RestAnswer>;

/** @returns a client for the paths below `/api/v2/` */
export function createRestClient(origin: () => string): RestClient {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${origin()}/api/v2/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text), text };
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

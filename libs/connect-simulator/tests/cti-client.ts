/** An answer of the CTI service. */
export interface CtiAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Calls the CTI service as the worker does, with the session of a page that has just been opened. */
export async function openCtiClient(origin: string) {
  const page = await (await fetch(`${origin}/ccp-v2`)).text();
  const token = /"authToken":"([^"]+)"/.exec(page)?.[1] ?? '';
  return async (
    operation: string,
    input: object = {},
    signal: AbortSignal | null = null,
  ): Promise<CtiAnswer> => {
    const response = await fetch(`${origin}/api`, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `AmazonConnectCTIService.${operation}`,
        'x-amz-bearer': token,
      },
      body: JSON.stringify({ ...input, authentication: { authToken: token } }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
}

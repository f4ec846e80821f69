/** An answer of the CTI service. */
export interface CtiAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Calls the CTI service as the worker does, with the session of an agent's page that has just been opened. */
export async function openCtiClient(origin: string, agent = 'alex') {
  const page = await (await fetch(`${origin}/ccp-v2?agent=${agent}`)).text();
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

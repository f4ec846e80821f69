import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FunctionOptions } from '../src/index.js';
import { startAws } from './sdk-clients.js';

const patience = { timeout: 10_000 };

/** A function whose bundle is this text. */
async function startFunction(source: string, options: Partial<FunctionOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'aws-simulator-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const module = join(folder, 'index.mjs');
  await writeFile(module, source);
  const started = await startAws({ secondMs: 10 });
  const { aws } = started;
  const target = aws.createFunction({ name: 'kettle', module, ...options });
  const invoke = async (event: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const path = `/2015-03-31/functions/${target.name}/invocations`;
    const answer = await fetch(aws.origin + path, { method: 'POST', headers, body: JSON.stringify(event) });
    const text = await answer.text();
    return {
      status: answer.status,
      error: answer.headers.get('x-amz-function-error'),
      result: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  };
  return { ...started, aws, target, invoke };
}

/** An address at which nobody is answered before `release`. */
async function startGate() {
  const gate = createServer();
  onTestFinished(() => {
    gate.closeAllConnections();
    gate.close();
  });
  const entered = new Promise<ServerResponse>((resolve) => {
    gate.once('request', (_, response) => {
      resolve(response);
    });
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  const { port } = gate.address() as AddressInfo;
  return {
    gate: `http://127.0.0.1:${String(port)}/`,
    entered,
    release: () => void entered.then((response) => response.end()),
  };
}

describe('a function', () => {
  it('answers an event, in an environment of its own that it keeps', async () => {
    const { aws, invoke } = await startFunction(
      `let times = 0;
       export const handler = (event, context) => {
         times += 1;
         const { AWS_ENDPOINT_URL, AWS_REGION, HOME, TEA } = process.env;
         const left = context.getRemainingTimeInMillis();
         return { event, times, left: left > 1500 && left <= 2000, name: context.functionName, env: [AWS_ENDPOINT_URL, AWS_REGION, HOME, TEA] };
       };`,
      { environment: { TEA: 'Assam' }, timeout: 2 },
    );
    const result = {
      event: { a: 1 },
      left: true,
      name: 'kettle',
      env: [aws.origin, 'us-west-2', null, 'Assam'],
    };
    expect(await invoke({ a: 1 })).toEqual({ status: 200, error: null, result: { ...result, times: 1 } });
    expect(await invoke({ a: 1 })).toEqual({ status: 200, error: null, result: { ...result, times: 2 } });
  });

  it('writes to its log, and to nothing else', async () => {
    const { invoke, target } = await startFunction(
      `export const handler = async () => { console.log('it boils'); console.error('over'); };`,
    );
    expect(await invoke({})).toEqual({ status: 200, error: null, result: null });
    await vi.waitFor(() => {
      expect([...target.log()].sort()).toEqual(['it boils', 'over']);
    });
  });

  it.each([
    ['throws', `export const handler = () => { throw new TypeError('no water'); };`, 'TypeError', 'no water'],
    [
      'does not end',
      `export const handler = () => { for (;;); };`,
      'Sandbox.Timedout',
      'Task timed out after 0.30 seconds',
    ],
    [
      'dies',
      `export const handler = () => { process.exit(1); };`,
      'Runtime.ExitError',
      'The runtime exited without providing a reason',
    ],
    ['cannot be loaded', `throw new RangeError('too hot');`, 'RangeError', 'too hot'],
    [
      'exports no handler',
      `export const kettle = 1;`,
      'Runtime.HandlerNotFound',
      'The bundle exports no function handler',
    ],
  ])(
    'that %s: an error, and the next invocation gets another environment',
    async (_, source, errorType, errorMessage) => {
      const { invoke } = await startFunction(source, { timeout: 0.3, concurrency: 1 });
      for (let times = 0; times < 2; times += 1)
        expect(await invoke({})).toMatchObject({
          status: 200,
          error: 'Unhandled',
          result: { errorType, errorMessage },
        });
    },
  );

  it('that dies between two invocations is started again', async () => {
    const { invoke } = await startFunction(
      `let times = 0;
       export const handler = () => { setTimeout(() => process.exit(1), 30); return (times += 1); };`,
      { timeout: 5 },
    );
    expect(await invoke({})).toMatchObject({ result: 1 });
    const startedAt = performance.now();
    await vi.waitFor(async () => {
      expect(await invoke({})).toMatchObject({ error: null, result: 1 });
    }, patience);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it('takes no more at once than it may', async () => {
    const { invoke } = await startFunction(
      `export const handler = async ({ gate }) => { await fetch(gate); };`,
      { concurrency: 1 },
    );
    const { entered, gate, release } = await startGate();
    const first = invoke({ gate });
    await entered;
    expect(await invoke({ gate })).toMatchObject({ status: 429 });
    release();
    expect(await first).toMatchObject({ status: 200 });
  });

  it('is invoked without waiting for it', async () => {
    const { invoke, target } = await startFunction(`export const handler = () => { console.log('done'); };`);
    expect(await invoke({}, { 'x-amz-invocation-type': 'Event' })).toMatchObject({ status: 202 });
    await vi.waitFor(() => {
      expect(target.log()).toEqual(['done']);
    });
  });

  it('that is not there: 404', async () => {
    const { aws } = await startFunction('');
    const path = '/2015-03-31/functions/teapot/invocations';
    expect((await fetch(aws.origin + path, { method: 'POST' })).status).toBe(404);
  });
});

describe('a function behind an HTTP API', () => {
  const echo = `export const handler = ({ body, headers, rawPath, rawQueryString, requestContext, routeKey }) => ({
    statusCode: 201,
    headers: { 'Retry-After': '10', 'content-type': 'application/json' },
    body: JSON.stringify({ body, tea: headers['x-tea'], rawPath, rawQueryString, method: requestContext.http.method, routeKey }),
  });`;

  it('gets the request, and gives the answer', async () => {
    const { aws, target } = await startFunction(echo);
    const url = aws.httpApiUrl('tea');
    aws.createHttpApi('tea', { 'POST /cups': target });
    const answer = await fetch(`${url}/cups?size=2`, {
      method: 'POST',
      headers: { 'X-Tea': 'Assam' },
      body: 'milk',
    });
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
      201,
      '10',
      {
        body: 'milk',
        tea: 'Assam',
        rawPath: '/cups',
        rawQueryString: 'size=2',
        method: 'POST',
        routeKey: 'POST /cups',
      },
    ]);
    expect((await fetch(`${url}/cups`)).status).toBe(404);
    expect((await fetch(`${url}/pots`, { method: 'POST' })).status).toBe(404);
  });

  it.each([
    [`({ a: 1 })`, 200, '{"a":1}'],
    [`({ statusCode: 204 })`, 204, ''],
    [`({ statusCode: 200, body: 'dGVh', isBase64Encoded: true })`, 200, 'tea'],
    [`{ throw new Error('no'); }`, 500, '{"message":"Internal Server Error"}'],
  ])('that gives %s: %i', async (result, status, text) => {
    const { aws, target } = await startFunction(`export const handler = () => ${result};`);
    const answer = await fetch(`${aws.createHttpApi('tea', { 'GET /': target })}/`);
    expect([answer.status, await answer.text()]).toEqual([status, text]);
  });
});

describe('a function behind a queue', () => {
  const partly = `export const handler = ({ Records }) => {
    console.log(Records.map(({ attributes, body }) => body + attributes.ApproximateReceiveCount).join(' '));
    return { batchItemFailures: Records
      .filter(({ attributes, body }) => body === 'cold' && attributes.ApproximateReceiveCount < 2)
      .map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };`;

  it('gets batches; only what it reports as failed comes again', async () => {
    const { aws, invoke, target } = await startFunction(partly);
    await invoke({ Records: [] });
    const queue = aws.createQueue({ name: 'cups', visibilityTimeout: 60 });
    for (const body of ['hot', 'cold', 'warm']) queue.send(body);
    aws.mapQueue({ queue, function: target });
    await vi.waitFor(() => {
      expect([target.log(), queue.messages()]).toEqual([['hot1 cold1 warm1', 'cold2'], []]);
    }, patience);
  });

  it.each([
    ['fails', `throw new Error('no');`],
    ['reports what it was not given', `return { batchItemFailures: [{ itemIdentifier: 'x' }] };`],
  ])('that %s: all of its batch comes again, and in the end goes to the dead letters', async (_, body) => {
    const { aws, target } = await startFunction(`export const handler = () => { ${body} };`);
    const deadLetters = aws.createQueue({ name: 'dead-letters' });
    const queue = aws.createQueue({
      ...{ name: 'cups', visibilityTimeout: 20 },
      deadLetter: { queue: deadLetters, maxReceiveCount: 3 },
    });
    for (const message of ['a', 'b']) queue.send(message);
    aws.mapQueue({ queue, function: target });
    await vi.waitFor(() => {
      expect(
        deadLetters
          .messages()
          .map((message) => message.body)
          .sort(),
      ).toEqual(['a', 'b']);
    }, patience);
    expect(queue.counts).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });
});

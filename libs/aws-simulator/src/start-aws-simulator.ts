import { randomBytes } from 'node:crypto';
import { Table, type TableOptions } from './dynamodb/table.js';
import { tableOperations } from './dynamodb/table-operations.js';
import { EventBus } from './events/event-bus.js';
import { eventOperations } from './events/event-operations.js';
import { answerHttpApi, httpApiPath, type HttpRoutes } from './lambda/http-api.js';
import { answerInvocation } from './lambda/answer-invocation.js';
import { mapQueue, type QueueMappingOptions } from './lambda/queue-mapping.js';
import { SimulatedFunction, type FunctionOptions } from './lambda/simulated-function.js';
import { parameterOperations, type Parameter } from './parameters/parameter-operations.js';
import { secretOperations, type Secret } from './secrets/secret-operations.js';
import { answerJsonProtocol } from './server/answer-json-protocol.js';
import type { AwsCall, AwsFault } from './server/aws-call.js';
import { listenOnLoopback } from './server/listen-on-loopback.js';
import type { ServerAction, ServerRequest } from './server/server-action.js';
import { Queue, type QueueOptions } from './sqs/queue.js';
import { queueOperations } from './sqs/queue-operations.js';

export interface AwsSimulatorOptions {
  /** 0, the default, takes any that is free. */
  readonly port?: number;
  readonly region?: string;
  readonly account?: string;
  /** Milliseconds that a second of a queue's timeouts and delays lasts; 1000 unless a test is in a hurry. */
  readonly secondMs?: number;
}

/** A small AWS: one account in one region. */
export interface AwsSimulator {
  /** What the SDK takes as `endpoint` or `AWS_ENDPOINT_URL`, for all services. */
  readonly origin: string;
  readonly region: string;
  createQueue(options: QueueOptions): Queue;
  createTable(options: TableOptions): Table;
  createEventBus(name: string): EventBus;
  /** @returns the secret's ARN */
  putSecret(name: string, value: string): string;
  putParameter(name: string, value: string): void;
  /** The function finds region, credentials and endpoint of this simulator in its environment. */
  createFunction(options: FunctionOptions): SimulatedFunction;
  /** @returns the address before the routes' paths, see {@link AwsSimulator.httpApiUrl} */
  createHttpApi(name: string, routes: HttpRoutes): string;
  /** Where an HTTP API of this name is, or will be. */
  httpApiUrl(name: string): string;
  mapQueue(options: QueueMappingOptions): void;
  /** Is asked at each call of a service, Lambda excepted, and says what strikes it. */
  strike: (call: AwsCall) => AwsFault | undefined;
  close(): Promise<void>;
}

/** Starts it on this machine's loopback address. Rejects with an Error of code EADDRINUSE when the port is taken. */
export async function startAwsSimulator(options: AwsSimulatorOptions = {}): Promise<AwsSimulator> {
  const { account = '123456789012', port = 0, region = 'us-west-2', secondMs = 1000 } = options;
  const queues = new Map<string, Queue>();
  const tables = new Map<string, Table>();
  const buses = new Map<string, EventBus>();
  const secrets = new Map<string, Secret>();
  const parameters = new Map<string, Parameter>();
  const functions = new Map<string, SimulatedFunction>();
  const apis = new Map<string, HttpRoutes>();
  const mappings: (() => void)[] = [];
  const arnOf = (service: string, name: string) => `arn:aws:${service}:${region}:${account}:${name}`;
  const services = {
    sqs: queueOperations({ queues, secondMs }),
    dynamodb: tableOperations(tables),
    events: eventOperations(buses),
    ssm: parameterOperations({ parameters, arnOf: (name) => arnOf('ssm', `parameter/${name}`) }),
    secretsmanager: secretOperations(secrets),
  };

  async function answer(request: ServerRequest): Promise<ServerAction> {
    return (
      (await answerHttpApi(request, apis)) ??
      (await answerInvocation(request, functions)) ??
      (await answerJsonProtocol(request, { services, strike: (call) => simulator.strike(call) }))
    );
  }

  const server = await listenOnLoopback(port, answer);
  const { origin } = server;
  /** What the runtime sets; the credentials are those of the function's role. */
  const variables = {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'ASIASIMULATED',
    AWS_SECRET_ACCESS_KEY: randomBytes(30).toString('base64'),
    AWS_ENDPOINT_URL: origin,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };

  const simulator: AwsSimulator = {
    origin,
    region,
    strike: () => undefined,
    createQueue(given) {
      const place = { arn: arnOf('sqs', given.name), url: `${origin}/${account}/${given.name}`, secondMs };
      return added(queues, new Queue(given, place));
    },
    createTable: (given) => added(tables, new Table(given)),
    createEventBus: (name) => added(buses, new EventBus(name, { account, region })),
    putSecret(name, value) {
      const secret = secrets.get(name);
      if (secret !== undefined) secret.value = value;
      const arn = secret?.arn ?? arnOf('secretsmanager', `secret:${name}-${randomBytes(3).toString('hex')}`);
      if (secret === undefined) secrets.set(name, { arn, name, value });
      return arn;
    },
    putParameter(name, value) {
      parameters.set(name, { value, version: (parameters.get(name)?.version ?? 0) + 1 });
    },
    createFunction(given) {
      const arn = arnOf('lambda', `function:${given.name}`);
      return added(functions, new SimulatedFunction(given, { arn, variables }));
    },
    createHttpApi(name, routes) {
      apis.set(name, routes);
      return simulator.httpApiUrl(name);
    },
    httpApiUrl: (name) => `${origin}${httpApiPath}${name}`,
    mapQueue(given) {
      mappings.push(mapQueue(given));
    },
    async close() {
      for (const end of mappings) end();
      await Promise.all([...functions.values()].map((each) => each.recycle()));
      for (const queue of queues.values()) queue.purge();
      await server.close();
    },
  };
  return simulator;
}

/** Throws an Error when there is one of this name already. */
function added<Part extends { readonly name: string }>(parts: Map<string, Part>, part: Part): Part {
  if (parts.has(part.name)) throw new Error(`There is a ${part.name} already.`);
  parts.set(part.name, part);
  return part;
}

import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { ExecutionEnvironment } from './execution-environment.js';
import { failedWith, type InvocationOutcome } from './invocation-outcome.js';

export interface FunctionOptions {
  readonly name: string;
  /** Path of the bundle, an ES module that exports `handler` and finds all it needs in itself. */
  readonly module: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Seconds an invocation may take; 3 unless given, as on Lambda. */
  readonly timeout?: number;
  /** How many invocations may run at once, each in a thread of its own; 10 unless given. */
  readonly concurrency?: number;
}

export interface FunctionPlace {
  readonly arn: string;
  /** What every function finds in its environment. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Lines of the log that are kept. */
const keptLines = 500;

const defaults = { timeout: 3, concurrency: 10 };

/** What Lambda says when all environments are taken. */
export const tooManyRequests = 'TooManyRequestsException';

/** A function of AWS Lambda: its environments, and its log. */
export class SimulatedFunction {
  readonly name: string;
  readonly arn: string;
  readonly #options: FunctionOptions;
  readonly #variables: Readonly<Record<string, string>>;
  readonly #idle: ExecutionEnvironment[] = [];
  readonly #all = new Set<ExecutionEnvironment>();
  readonly #lines: string[] = [];

  constructor(options: FunctionOptions, { arn, variables }: FunctionPlace) {
    this.name = options.name;
    this.arn = arn;
    this.#options = options;
    this.#variables = { ...variables, AWS_LAMBDA_FUNCTION_NAME: options.name, ...options.environment };
  }

  /** What the function has written, oldest line first. */
  log(): readonly string[] {
    return [...this.#lines];
  }

  /**
   * Invokes the function with an event of JSON. Never rejects.
   * @returns what the handler gave, or why it gave nothing: its error, a time-out, no environment left
   */
  async invoke(event: string): Promise<InvocationOutcome> {
    const environment = this.#takeIdle() ?? this.#create();
    if (environment === undefined) return failedWith(tooManyRequests, 'Rate Exceeded.');
    const outcome = await environment.invoke(event, this.#context(), this.#timeoutMs);
    if (environment.isSpent) {
      this.#all.delete(environment);
      await environment.close();
    } else this.#idle.push(environment);
    return outcome;
  }

  /** Throws all environments away: the next invocation begins anew, as after a deployment. */
  async recycle(): Promise<void> {
    const environments = [...this.#all];
    this.#all.clear();
    this.#idle.length = 0;
    await Promise.all(environments.map((environment) => environment.close()));
  }

  get #timeoutMs(): number {
    return (this.#options.timeout ?? defaults.timeout) * 1000;
  }

  /** One that has not died since its last invocation. */
  #takeIdle(): ExecutionEnvironment | undefined {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (!idle.isSpent) return idle;
      this.#all.delete(idle);
    }
    return undefined;
  }

  #create(): ExecutionEnvironment | undefined {
    if (this.#all.size >= (this.#options.concurrency ?? defaults.concurrency)) return undefined;
    const environment = new ExecutionEnvironment({
      module: pathToFileURL(this.#options.module).href,
      variables: this.#variables,
      onLine: (line) => {
        this.#lines.push(line);
        if (this.#lines.length > keptLines) this.#lines.shift();
      },
    });
    this.#all.add(environment);
    return environment;
  }

  #context() {
    return {
      functionName: this.name,
      functionVersion: '$LATEST',
      invokedFunctionArn: this.arn,
      memoryLimitInMB: '256',
      awsRequestId: randomUUID(),
      logGroupName: `/aws/lambda/${this.name}`,
      logStreamName: 'simulated',
    };
  }
}

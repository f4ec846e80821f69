import { Worker } from 'node:worker_threads';
import { environmentScript } from './environment-script.js';
import { failedWith, type InvocationOutcome } from './invocation-outcome.js';

export interface ExecutionEnvironmentOptions {
  /** Address of the bundle: a file URL. */
  readonly module: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Hears each line that the function writes. */
  readonly onLine: (line: string) => void;
}

/** What an invocation is given, beside the event. */
export interface InvocationContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
}

/** How long a bundle may take to be loaded, as on Lambda. */
const longestInitMs = 10_000;

/**
 * One execution environment of a function: a thread with an environment of its own, which keeps what the bundle keeps
 * from one invocation to the next. It takes one invocation at a time.
 */
export class ExecutionEnvironment {
  readonly #worker: Worker;
  readonly #started: Promise<InvocationOutcome | undefined>;
  #settle: ((outcome: InvocationOutcome) => void) | undefined;
  /** Whether the thread has ended, or has to be ended. */
  #isSpent = false;

  constructor({ module, onLine, variables }: ExecutionEnvironmentOptions) {
    this.#worker = new Worker(environmentScript, {
      eval: true,
      env: { ...variables },
      workerData: { module },
      stdout: true,
      stderr: true,
    });
    for (const stream of [this.#worker.stdout, this.#worker.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n')) if (line !== '') onLine(line);
      });
    this.#worker.on('error', (failure: unknown) => {
      this.#end(failedWith(failure instanceof Error ? failure.name : 'Runtime.Unknown', String(failure)));
    });
    this.#worker.on('exit', () => {
      this.#end(failedWith('Runtime.ExitError', 'The runtime exited without providing a reason'));
    });
    this.#started = this.#start();
  }

  get isSpent(): boolean {
    return this.#isSpent;
  }

  /** Never rejects. After a time-out or a crash the environment is spent. */
  async invoke(event: string, context: InvocationContext, timeoutMs: number): Promise<InvocationOutcome> {
    const notStarted = await this.#started;
    if (notStarted !== undefined) return notStarted;
    const seconds = (timeoutMs / 1000).toFixed(2);
    const late = failedWith('Sandbox.Timedout', `Task timed out after ${seconds} seconds`);
    return this.#answer(timeoutMs, late, () => {
      this.#worker.postMessage({ event, context, endsAt: Date.now() + timeoutMs });
    });
  }

  async close(): Promise<void> {
    this.#isSpent = true;
    await this.#worker.terminate();
  }

  async #start(): Promise<InvocationOutcome | undefined> {
    const late = failedWith('Sandbox.Timedout', 'The bundle could not be loaded within 10 seconds');
    const outcome = await this.#answer<InvocationOutcome | { readonly started: boolean }>(
      longestInitMs,
      late,
    );
    if (!('started' in outcome)) this.#isSpent = true;
    else if (!outcome.started) {
      this.#isSpent = true;
      return failedWith('Runtime.HandlerNotFound', 'The bundle exports no function handler');
    }
    return 'started' in outcome ? undefined : outcome;
  }

  /** The thread's next message. */
  #answer<Outcome>(
    timeoutMs: number,
    late: InvocationOutcome,
    begin?: () => void,
  ): Promise<Outcome | InvocationOutcome> {
    return new Promise((resolve) => {
      const settle = (outcome: Outcome | InvocationOutcome) => {
        clearTimeout(timer);
        this.#worker.off('message', settle);
        this.#settle = undefined;
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        this.#end(late);
        void this.#worker.terminate();
      }, timeoutMs);
      this.#settle = settle;
      this.#worker.on('message', settle);
      begin?.();
    });
  }

  #end(outcome: InvocationOutcome): void {
    this.#isSpent = true;
    this.#settle?.(outcome);
  }
}

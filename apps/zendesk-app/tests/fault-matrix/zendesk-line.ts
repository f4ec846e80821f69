import type { Clock, Milliseconds } from '@patchcord/contact-ports';
import type { ZafRequest, ZafXhr } from '@patchcord/zendesk-adapter';
import type { Account } from './account.js';
import type { LineFault } from './line-fault.js';
import type { WorldClock } from './world-clock.js';

/** One request of the life, as a failing case prints it. */
export interface LineEntry {
  /** From 1, over all pages. */
  readonly number: number;
  readonly after: Milliseconds;
  readonly page: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly fault: LineFault | undefined;
  status: number | 'lost' | 'on its way';
}

/** A page, as the line sees it. */
export interface Caller {
  readonly name: string;
  readonly isGone: boolean;
  die(): void;
}

type Disturbance = (entry: Pick<LineEntry, 'number' | 'after'>) => LineFault | undefined;

/** How the simulator tells the app's requests from those of its own page. */
const asApp = { 'x-zendesk-simulator-client': 'app' };
/** Zendesk's stamps are whole seconds, and its searches seconds behind. */
const shortestAdvance: Milliseconds = 200;
const never = new Promise<never>(() => undefined);

/** The line between pages and the simulated Zendesk, as the framework's `request` sees it: where requests get lost. */
export class ZendeskLine {
  /** Every request so far. */
  readonly log: LineEntry[] = [];
  /** Decides what a request meets. */
  disturb: Disturbance = () => undefined;
  readonly #account: Account;
  readonly #clock: WorldClock;
  readonly #exchanges = new Set<Promise<unknown>>();
  #advanced: Milliseconds = 0;

  constructor(account: Account, clock: WorldClock) {
    this.#account = account;
    this.#clock = clock;
  }

  /** The exchanges with the server that are under way in this moment. */
  get exchanges(): readonly Promise<unknown>[] {
    return [...this.#exchanges];
  }

  async request(request: ZafRequest, page: Caller): Promise<ZafXhr> {
    if (page.isGone) return never;
    const { type = 'GET', url } = request;
    const after = this.#clock.now() - this.#clock.startedAt;
    const number = this.log.length + 1;
    const fault = this.disturb({ number, after });
    const entry: LineEntry = {
      ...{ number, after, page: page.name, method: type, path: decodeURIComponent(url), fault },
      status: 'on its way',
    };
    this.log.push(entry);
    const answer = await this.#carry(entry, request, page);
    if (page.isGone) return never;
    entry.status = answer.status === 0 ? 'lost' : answer.status;
    if (answer.status >= 200 && answer.status < 300) return answer;
    // The framework rejects with a plain object.
    throw answer as unknown as Error;
  }

  async #carry({ fault }: LineEntry, request: ZafRequest, page: Caller): Promise<ZafXhr> {
    switch (fault?.kind) {
      case undefined:
        return this.#exchange(request);
      case 'answer':
        return toRefusal(fault.status, fault.retryAfterSeconds);
      case 'drop':
        if (fault.isApplied) await this.#exchange(request);
        return lost;
      case 'silence': {
        const early = fault.isApplied === 'atOnce' ? await this.#exchange(request) : undefined;
        await wait(this.#clock, fault.lasts);
        return early ?? this.#exchange(request);
      }
      case 'pageDies':
        // Not in the middle of a task.
        await new Promise((resolve) => setImmediate(resolve));
        page.die();
        if (fault.isApplied) await this.#exchange(request);
        return never;
    }
  }

  /** Zendesk carries it out. */
  #exchange(request: ZafRequest): Promise<ZafXhr> {
    const exchange = this.#send(request).finally(() => this.#exchanges.delete(exchange));
    this.#exchanges.add(exchange);
    return exchange;
  }

  async #send({ contentType, data, headers, type = 'GET', url }: ZafRequest): Promise<ZafXhr> {
    const behind = this.#clock.now() - this.#clock.startedAt - this.#advanced;
    if (behind >= shortestAdvance) {
      this.#advanced += behind;
      await this.#account.driver.advanceClock(behind);
    }
    const response = await fetch(new URL(url, this.#account.origin), {
      method: type,
      headers: {
        ...asApp,
        ...headers,
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
      },
      ...(data === undefined ? {} : { body: data }),
    });
    const responseText = await response.text();
    const { status, statusText } = response;
    return { readyState: 4, status, statusText, responseText };
  }
}

const lost: ZafXhr = { readyState: 0, status: 0, statusText: 'error', responseText: '' };

function toRefusal(status: number, retryAfterSeconds: number | undefined): ZafXhr {
  const headers =
    retryAfterSeconds === undefined ? {} : { responseHeaders: { 'retry-after': String(retryAfterSeconds) } };
  return { readyState: 4, status, statusText: '', responseText: '', ...headers };
}

function wait(clock: Clock, delay: Milliseconds): Promise<void> {
  return new Promise((resolve) => {
    clock.schedule(resolve, delay);
  });
}

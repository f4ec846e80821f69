import type { Clock } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import type { Broadcast } from '../src/ownership/tab-channel.js';
import type { TabLocks } from '../src/ownership/tab-locks.js';

interface LockRequest {
  readonly tab: FakeTab;
  readonly hold: () => Promise<void>;
  readonly settle: (error?: unknown) => void;
}

const latency = 5;
const step = 50;

/** One browser profile: tabs that share locks and channels, sleep, crash, and hear each other a moment later. */
export class FakeBrowser {
  readonly clock = new ManualClock();
  readonly tabs: FakeTab[] = [];
  readonly held = new Map<string, LockRequest>();
  readonly queues = new Map<string, LockRequest[]>();

  openTab(): FakeTab {
    const tab = new FakeTab(this, `tab-${String(this.tabs.length).padStart(2, '0')}`);
    this.tabs.push(tab);
    return tab;
  }

  /** Lets time pass in small steps, and everything that waits for an answer go on in between. */
  async advance(by: number, onStep: () => void = () => undefined): Promise<void> {
    for (let passed = 0; passed < by; passed += step) {
      this.clock.advance(Math.min(step, by - passed));
      await settled();
      onStep();
    }
  }

  broadcast(from: FakeTab, name: string, data: unknown): void {
    const copy = structuredClone(data);
    this.clock.schedule(() => {
      for (const tab of this.tabs) if (tab !== from) tab.hear(name, copy);
    }, latency);
  }

  grantNext(name: string): void {
    if (this.held.has(name)) return;
    const next = this.queues.get(name)?.shift();
    if (next !== undefined) this.grant(name, next);
  }

  grant(name: string, request: LockRequest): void {
    this.held.set(name, request);
    const release = (): void => {
      if (this.held.get(name) === request) this.held.delete(name);
      request.settle();
      this.grantNext(name);
    };
    request.tab.later(() => {
      void request.hold().then(release, release);
    });
  }

  steal(name: string, request: LockRequest): void {
    const robbed = this.held.get(name);
    this.grant(name, request);
    robbed?.tab.later(() => {
      robbed.settle(new DOMException('Lock broken by another request', 'AbortError'));
    });
  }
}

/** What one tab has of the browser. */
export class FakeTab {
  readonly id: string;
  readonly clock: Clock;
  readonly locks: TabLocks;
  readonly #browser: FakeBrowser;
  readonly #channels = new Map<string, Broadcast>();
  #state: 'awake' | 'frozen' | 'gone' = 'awake';
  #overdue: (() => void)[] = [];
  #unread: (() => void)[] = [];

  constructor(browser: FakeBrowser, id: string) {
    this.#browser = browser;
    this.id = id;
    this.clock = {
      now: () => browser.clock.now(),
      schedule: (callback, delay) => {
        let cancelled = false;
        const own = (): void => {
          if (!cancelled) callback();
        };
        const cancel = browser.clock.schedule(() => {
          this.#run(own, this.#overdue);
        }, delay);
        return () => {
          cancelled = true;
          cancel();
        };
      },
    };
    this.locks = { request: (...order) => this.#request(...order), query: () => this.#query() };
  }

  get isAwake(): boolean {
    return this.#state === 'awake';
  }

  get isGone(): boolean {
    return this.#state === 'gone';
  }

  readonly openBroadcast = (name: string): Broadcast => {
    const channel: Broadcast = {
      onmessage: null,
      postMessage: (data: unknown) => {
        if (this.#state === 'awake') this.#browser.broadcast(this, name, data);
      },
      close: () => {
        this.#channels.delete(name);
      },
    };
    this.#channels.set(name, channel);
    return channel;
  };

  hear(name: string, data: unknown): void {
    this.#run(() => {
      const channel = this.#channels.get(name);
      channel?.onmessage?.call(channel as BroadcastChannel, { data } as MessageEvent);
    }, this.#unread);
  }

  /** What the browser tells this tab, a moment later. */
  later(task: () => void): void {
    this.#browser.clock.schedule(() => {
      this.#run(task, this.#unread);
    }, latency);
  }

  /** Nothing of it runs any more, and nothing is lost. */
  freeze(): void {
    if (this.#state === 'awake') this.#state = 'frozen';
  }

  /** Goes on: first with the timers that are overdue, then with what it was told: the worse order. */
  wake(): void {
    if (this.#state !== 'frozen') return;
    this.#state = 'awake';
    const backlog = [...this.#overdue, ...this.#unread];
    this.#overdue = [];
    this.#unread = [];
    for (const task of backlog) task();
  }

  /** The page is gone without a word; the browser gives its locks back. */
  crash(): void {
    this.#state = 'gone';
    for (const queue of this.#browser.queues.values()) {
      for (const request of queue.filter(({ tab }) => tab === this)) queue.splice(queue.indexOf(request), 1);
    }
    for (const [name, { tab }] of [...this.#browser.held]) {
      if (tab !== this) continue;
      this.#browser.held.delete(name);
      this.#browser.grantNext(name);
    }
  }

  #run(task: () => void, backlog: (() => void)[]): void {
    if (this.#state === 'frozen') backlog.push(task);
    if (this.#state === 'awake') task();
  }

  #request(name: string, { signal, steal }: LockOptions, hold: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: unknown): void => {
        if (error === undefined) resolve();
        else reject(error as Error);
      };
      const request: LockRequest = { tab: this, hold, settle };
      if (steal === true) {
        this.#browser.steal(name, request);
        return;
      }
      const queue = this.#browser.queues.get(name) ?? [];
      this.#browser.queues.set(name, queue);
      queue.push(request);
      signal?.addEventListener('abort', () => {
        if (!queue.includes(request)) return;
        queue.splice(queue.indexOf(request), 1);
        settle(signal.reason);
      });
      this.#browser.grantNext(name);
    });
  }

  #query(): ReturnType<TabLocks['query']> {
    const held = [...this.#browser.held].map(([name, { tab }]) => ({ name, clientId: tab.id }));
    return new Promise((resolve) => {
      this.later(() => {
        resolve({ held });
      });
    });
  }
}

/** Everything that was ready to go on has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

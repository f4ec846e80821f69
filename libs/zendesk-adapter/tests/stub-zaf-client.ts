import type { ZafClient, ZafContext, ZafMetadata, ZafRequest, ZafResult } from '../src/index.js';

export const sampleContext: ZafContext = {
  instanceGuid: 'guid-1',
  product: 'support',
  account: { subdomain: 'acme' },
  location: 'top_bar',
};

export const sampleMetadata: ZafMetadata = {
  appId: 735264,
  installationId: 361234573552,
  name: 'Patchcord',
  settings: {},
};

/** A framework client that answers as the test says; what it does not say is never answered. */
export class StubZafClient implements ZafClient {
  readonly requests: ZafRequest[] = [];
  readonly calls: (readonly unknown[])[] = [];
  answerRequest: (request: ZafRequest) => Promise<unknown> = () => new Promise(() => undefined);
  answerCall: (name: string) => Promise<ZafResult> = () => new Promise(() => undefined);
  readonly #handlers = new Map<string, Set<(data: unknown) => unknown>>();

  async context(): Promise<ZafContext> {
    return sampleContext;
  }

  async metadata(): Promise<ZafMetadata> {
    return sampleMetadata;
  }

  get(path: string | readonly string[]): Promise<ZafResult> {
    this.calls.push(['get', path]);
    return this.answerCall(String(path));
  }

  set(path: string, value: unknown): Promise<ZafResult> {
    this.calls.push(['set', path, value]);
    return this.answerCall(path);
  }

  invoke(name: string, ...args: unknown[]): Promise<ZafResult> {
    this.calls.push(['invoke', name, ...args]);
    return this.answerCall(name);
  }

  request(options: string | ZafRequest): Promise<unknown> {
    const request = typeof options === 'string' ? { url: options } : options;
    this.requests.push(request);
    return this.answerRequest(request);
  }

  on(event: string, handler: (data: unknown) => unknown): void {
    this.#handlers.set(event, new Set([...(this.#handlers.get(event) ?? []), handler]));
  }

  off(event: string, handler: (data: unknown) => unknown): void {
    this.#handlers.get(event)?.delete(handler);
  }

  has(event: string, handler: (data: unknown) => unknown): boolean {
    return this.#handlers.get(event)?.has(handler) ?? false;
  }

  trigger(event: string, data?: unknown): void {
    for (const handler of this.#handlers.get(event) ?? []) handler(data);
  }

  instance(): ZafClient {
    return this;
  }
}

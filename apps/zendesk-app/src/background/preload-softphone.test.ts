import { describe, expect, it } from 'vitest';
import { preloadSoftphone, type PreloadingClient } from './preload-softphone.js';

const instances = {
  'guid-background': { instanceGuid: 'guid-background', location: 'background' },
  'guid-softphone': { instanceGuid: 'guid-softphone', location: 'top_bar' },
};

class FakeClient implements PreloadingClient {
  readonly invoked: string[] = [];
  readonly #answer: () => Promise<Record<string, unknown>>;

  constructor(answer: () => Promise<Record<string, unknown>>) {
    this.#answer = answer;
  }
  get(): Promise<Record<string, unknown>> {
    return this.#answer();
  }
  instance(guid: string): { invoke(action: string): Promise<unknown> } {
    return {
      invoke: (action) => {
        this.invoked.push(`${guid} ${action}`);
        return Promise.resolve(null);
      },
    };
  }
}

describe('preloadSoftphone', () => {
  it('loads the pane of the top bar instance', async () => {
    const client = new FakeClient(() => Promise.resolve({ instances, errors: {} }));

    expect(await preloadSoftphone(client)).toBe(true);
    expect(client.invoked).toEqual(['guid-softphone preloadPane']);
  });

  it('does nothing where there is no top bar', async () => {
    const { 'guid-background': background } = instances;
    const client = new FakeClient(() => Promise.resolve({ instances: { background } }));

    expect(await preloadSoftphone(client)).toBe(false);
    expect(client.invoked).toEqual([]);
  });

  it.each([
    ['an answer without instances', () => Promise.resolve({ name: 'TimeoutError' })],
    ['a refusal', () => Promise.reject(new Error('No such Api'))],
  ])('survives %s', async (_name, answer) => {
    expect(await preloadSoftphone(new FakeClient(answer))).toBe(false);
  });
});

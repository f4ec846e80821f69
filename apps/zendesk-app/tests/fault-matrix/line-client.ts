import type { ZafClient, ZafRequest } from '@patchcord/zendesk-adapter';

function unavailable(): never {
  throw new Error('Here the framework does nothing but send requests.');
}

/** The framework's client, as far as requests go. */
export function createLineClient(send: (request: ZafRequest) => Promise<unknown>): ZafClient {
  return {
    request: (options) => send(typeof options === 'string' ? { url: options } : options),
    context: unavailable,
    metadata: unavailable,
    get: unavailable,
    set: unavailable,
    invoke: unavailable,
    on: unavailable,
    off: unavailable,
    has: unavailable,
    trigger: unavailable,
    instance: unavailable,
  };
}

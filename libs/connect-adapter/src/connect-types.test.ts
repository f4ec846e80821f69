import { describe, expect, it } from 'vitest';
import type { ConnectStreams } from './connect-types.js';

/** Compiles only as long as the SDK's own declaration has everything that we use. */
function handleOf(sdk: typeof connect): ConnectStreams {
  return sdk;
}

describe('ConnectStreams', () => {
  it('is a part of what the SDK declares', () => {
    expect(handleOf).toBeTypeOf('function');
  });
});

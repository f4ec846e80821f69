import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { sampleContext, sampleMetadata, StubZafClient } from '../tests/stub-zaf-client.js';
import { createZafClient } from './create-zaf-client.js';
import type { ZafSdk } from './zaf-client.js';

describe('createZafClient', () => {
  it('waits until the app is registered', async () => {
    const client = new StubZafClient();
    const clock = new ManualClock();
    let register: Parameters<ZafSdk['init']>[0];
    const registered = createZafClient({
      sdk: {
        init: (callback) => {
          register = callback;
          return client;
        },
      },
      clock,
    });
    register?.({ context: sampleContext, metadata: sampleMetadata });
    expect(await registered).toEqual({ client, context: sampleContext, metadata: sampleMetadata });
    expect(clock.pending).toBe(0);
  });

  it('rejects when the page was not opened by Zendesk', async () => {
    const created = createZafClient({ sdk: { init: () => false }, clock: new ManualClock() });
    await expect(created).rejects.toMatchObject({ reason: 'rejected' });
  });

  it('rejects when the framework did not load', async () => {
    await expect(createZafClient({ sdk: undefined })).rejects.toMatchObject({ reason: 'unavailable' });
  });

  it('rejects when Zendesk stays silent for half a minute', async () => {
    const clock = new ManualClock();
    const created = createZafClient({ sdk: { init: () => new StubZafClient() }, clock });
    clock.advance(30_000);
    await expect(created).rejects.toMatchObject({ reason: 'unavailable' });
  });
});

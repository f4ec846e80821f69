import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startZendeskSimulator, type ZendeskSimulator } from '@patchcord/zendesk-simulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConfigurationStore } from '../src/index.js';
import { hurriedClock } from './hurried-clock.js';
import { createSimulatorClient } from './simulator-client.js';
import type { StubZafClient } from './stub-zaf-client.js';

const installationId = 361234573552;
const path = `/api/v2/apps/installations/${installationId}`;
const admin = 380001000012;
const mappings = {
  queueBrands: [{ queue: 'MyCorp *', brand: 'Acme' }],
  brandQueues: [{ brand: 'Acme', queue: 'Sales EU' }],
};
const others = { queueBrands: [], brandQueues: [{ brand: 'Globex', queue: 'Care' }] };

let directory: string;
let simulator: ZendeskSimulator;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'app-'));
  const parameters = ['connectInstanceUrl', 'queueMappings'].map((name) => ({ name, type: 'text' }));
  await writeFile(join(directory, 'manifest.json'), JSON.stringify({ name: 'Patchcord', parameters }));
  const settings = { connectInstanceUrl: 'https://acme.my.connect.aws' };
  simulator = await startZendeskSimulator({ port: 0, seed: 'empty', app: { directory, settings } });
});

beforeEach(async () => {
  await simulator.driver.reset();
  await simulator.driver.session({ userId: admin });
});

afterAll(async () => {
  await simulator.close();
  await rm(directory, { recursive: true });
});

function createSubject(client: StubZafClient = createSimulatorClient(simulator.origin)) {
  return createConfigurationStore({ client, installationId, clock: hurriedClock });
}

/** Writes into the setting past the store. */
async function write(queueMappings: unknown): Promise<void> {
  const response = await fetch(new URL(path, simulator.origin), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-zendesk-simulator-client': 'workspace' },
    body: JSON.stringify({ settings: { queueMappings } }),
  });
  expect(response.status).toBe(200);
}

async function listRequests() {
  return (await simulator.driver.requests()).map(({ body, method, path: to }) => ({
    method,
    path: to,
    body,
  }));
}

describe('createConfigurationStore, on a simulated Zendesk', () => {
  it('reads that nothing has been saved yet', async () => {
    expect(await createSubject().read()).toEqual({
      kind: 'read',
      stored: { queueBrands: [], brandQueues: [], revision: 0 },
    });
  });

  it('saves over what was read, for all who read later, and keeps the other settings', async () => {
    const store = createSubject();
    const first = await store.save(mappings, 0);
    const second = await store.save(others, 1);
    expect([first, second]).toEqual([
      { kind: 'saved', stored: { ...mappings, revision: 1 } },
      { kind: 'saved', stored: { ...others, revision: 2 } },
    ]);
    expect(await createSubject().read()).toEqual({ kind: 'read', stored: { ...others, revision: 2 } });
    const answer = await fetch(new URL(path, simulator.origin));
    expect(await answer.json()).toMatchObject({
      settings: { connectInstanceUrl: 'https://acme.my.connect.aws' },
    });
  });

  it('reads just before it writes, writes its one setting, and tells everybody', async () => {
    await createSubject().save(mappings, 0);
    await vi.waitFor(async () => {
      const text =
        '{"v":1,"format":1,"queueBrands":[["MyCorp *","Acme"]],"brandQueues":[["Acme","Sales EU"]]}';
      expect(await listRequests()).toEqual([
        { method: 'GET', path, body: null },
        { method: 'PUT', path, body: { settings: { queueMappings: text } } },
        {
          method: 'POST',
          path: '/api/v2/apps/notify',
          body: { app_id: 735264, event: 'settingsChanged', body: '{"v":1}' },
        },
      ]);
    });
  });

  it('writes nothing over what somebody else saved in the meantime, and shows it', async () => {
    await createSubject().save(others, 0);
    expect(await createSubject().save(mappings, 0)).toEqual({
      kind: 'conflict',
      current: { kind: 'read', stored: { ...others, revision: 1 } },
    });
    expect(await createSubject().read()).toEqual({ kind: 'read', stored: { ...others, revision: 1 } });
  });

  it('reports damaged text, and replaces it only for whoever has seen it', async () => {
    await write('{"v":7,"format":1,"queueBr');
    const damaged = {
      kind: 'damaged',
      text: '{"v":7,"format":1,"queueBr',
      reason: 'It is not a JSON object.',
    };
    const store = createSubject();
    expect(await store.read()).toEqual(damaged);
    expect(await store.save(mappings, 7)).toEqual({ kind: 'conflict', current: damaged });
    expect(await store.save(mappings, 'damaged')).toEqual({
      kind: 'saved',
      stored: { ...mappings, revision: 8 },
    });
    expect(await store.save(others, 'damaged')).toEqual({
      kind: 'conflict',
      current: { kind: 'read', stored: { ...mappings, revision: 8 } },
    });
  });

  it('takes a value that is no text as damaged', async () => {
    await write({ v: 1 });
    expect(await createSubject().read()).toEqual({
      kind: 'damaged',
      text: '{"v":1}',
      reason: 'It is not a text.',
    });
  });

  it('is refused when an agent saves, who may read', async () => {
    await simulator.driver.session({ userId: 380001000011 });
    const store = createSubject();
    expect((await store.read()).kind).toBe('read');
    await expect(store.save(mappings, 0)).rejects.toMatchObject({ name: 'PortError', reason: 'forbidden' });
  });

  it('has saved although nobody could be told', async () => {
    await simulator.driver.faults({ match: { path: '/api/v2/apps/notify' }, status: 500 });
    expect(await createSubject().save(mappings, 0)).toMatchObject({ kind: 'saved' });
    expect(await createSubject().read()).toMatchObject({ stored: { revision: 1 } });
  });

  it('finds its own save when only the answer was lost', async () => {
    await simulator.driver.faults({ match: { method: 'PUT' }, drop: 'after', times: 1 });
    expect(await createSubject().save(mappings, 0)).toEqual({
      kind: 'saved',
      stored: { ...mappings, revision: 1 },
    });
  });

  it('says so when it was not saved', async () => {
    await simulator.driver.faults({ match: { method: 'PUT' }, drop: 'before', times: 1 });
    const store = createSubject();
    await expect(store.save(mappings, 0)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(await store.save(mappings, 0)).toMatchObject({ kind: 'saved', stored: { revision: 1 } });
  });

  it('rejects what is too long for a setting, and stores nothing', async () => {
    const queueBrands = Array.from({ length: 3_000 }, (_, index) => ({
      queue: `Queue number ${index}`,
      brand: 'Acme',
    }));
    await expect(createSubject().save({ queueBrands, brandQueues: [] }, 0)).rejects.toMatchObject({
      reason: 'rejected',
    });
    expect((await listRequests()).map(({ method }) => method)).toEqual(['GET']);
  });

  it('rejects a 200 without the installation instead of reading it as empty', async () => {
    await simulator.driver.faults({
      match: { method: 'GET', path },
      status: 200,
      body: { message: 'Hello' },
    });
    await expect(createSubject().read()).rejects.toMatchObject({ name: 'PortError', reason: 'unavailable' });
  });

  it('hints when another page of the account has saved, until the clean-up', () => {
    const client = createSimulatorClient(simulator.origin);
    const listener = vi.fn();
    const stop = createSubject(client).onHint(listener);
    client.trigger('api_notification.settingsChanged', { body: { v: 3 }, sender: admin });
    stop();
    client.trigger('api_notification.settingsChanged', { body: { v: 4 }, sender: admin });
    expect(listener.mock.calls).toEqual([[]]);
  });
});

describe('createConfigurationStore, in an app that does not declare the setting', () => {
  it('rejects instead of taking a value for saved that Zendesk dropped', async () => {
    const client = createSimulatorClient(simulator.origin);
    const send = client.answerRequest;
    client.answerRequest = async (request) =>
      send(request.type === 'PUT' ? { ...request, data: '{"settings":{"other":"1"}}' } : request);
    await expect(createSubject(client).save(mappings, 0)).rejects.toMatchObject({ reason: 'rejected' });
  });
});

import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { createTicketing, createWorkspace, createZafClient, type ZafSdk } from '../src/index.js';
import { sampleContext, sampleMetadata, StubZafClient } from './stub-zaf-client.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

function stubFramework(): StubZafClient {
  const stub = new StubZafClient();
  stub.answerRequest = async () => ({
    results: [{ id: 380001000101, name: 'Jane Caller', role: 'end-user', phone: '0491 570 006' }],
  });
  stub.answerCall = async () => ({ errors: {} });
  const ZAFClient: ZafSdk = {
    init: (callback) => {
      queueMicrotask(() => callback?.({ context: sampleContext, metadata: sampleMetadata }));
      return stub;
    },
  };
  vi.stubGlobal('window', { ZAFClient });
  return stub;
}

it('does what the README shows', async () => {
  const stub = stubFramework();
  const { client, metadata } = await createZafClient({ sdk: window.ZAFClient });
  const ticketing = createTicketing({
    client,
    appId: metadata.appId,
    agent: { id: 380001000011 },
    defaultCountry: 'AU',
  });
  const workspace = createWorkspace({ client });

  const matches = await ticketing.findUsersByPhone('+61491570006');
  for (const { customer } of matches) await workspace.popUser(customer.id);

  expect(matches).toEqual([
    { customer: { id: 380001000101, name: 'Jane Caller', phone: '0491 570 006' }, shared: false },
  ]);
  expect(stub.requests).toHaveLength(1);
  expect(stub.calls).toEqual([['invoke', 'routeTo', 'user', 380001000101]]);
});

it('shows in the README what this file runs', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```ts\n([^`]*)```/.exec(readme)?.[1] ?? '';
  const lines = example
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^import|^matches;/.test(line));
  const source = readFileSync(new URL(import.meta.url), 'utf8');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !source.includes(line))).toEqual([]);
});

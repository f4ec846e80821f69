import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { startZendeskSimulator } from '../src/index.js';

it('does what the example of the README says', async () => {
  const zendesk = await startZendeskSimulator();
  await zendesk.driver.faults({ match: { path: '/api/v2/search' }, status: 503, times: 1 });

  const search = `${zendesk.origin}/api/v2/search?query=${encodeURIComponent('role:end-user phone:*4155550171')}`;
  const statuses = [(await fetch(search)).status, (await fetch(search)).status];
  const requests = await zendesk.driver.requests();
  await zendesk.close();

  expect([statuses, requests.map(({ method, status }) => `${method} ${status}`)]).toEqual([
    [503, 200],
    ['GET 503', 'GET 200'],
  ]);
});

it('runs the same lines that stand in the README', async () => {
  const [readme, test] = await Promise.all(
    ['../README.md', './readme.test.ts'].map((file) => readFile(new URL(file, import.meta.url), 'utf8')),
  );
  const example = /```ts\n(.*?)```/s.exec(readme ?? '')?.[1] ?? '';
  const lines = example.split('\n').filter((line) => /^(const|await)/.test(line));
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(test).toContain(line);
});

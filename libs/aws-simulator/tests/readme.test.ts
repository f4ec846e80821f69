import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startAwsSimulator } from '../src/index.js';

it('the example of the README', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aws-simulator-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const module = join(folder, 'index.mjs');
  await writeFile(
    module,
    `export const handler = ({ Records }) => { for (const { body } of Records) console.log(body); };`,
  );

  const aws = await startAwsSimulator();
  onTestFinished(() => aws.close());
  const queue = aws.createQueue({ name: 'cups', visibilityTimeout: 60 });
  const kettle = aws.createFunction({ name: 'kettle', module });
  aws.mapQueue({ queue, function: kettle, batchSize: 10 });
  const bus = aws.createEventBus('kitchen');
  bus.addRule({ pattern: { source: ['waiter'] }, queue });

  bus.put({ source: 'waiter', detailType: 'order', detail: { cups: 2 } });
  await vi.waitFor(
    () => {
      expect(kettle.log()).toEqual([expect.stringContaining('"detail":{"cups":2}')]);
    },
    { timeout: 10_000 },
  );
});

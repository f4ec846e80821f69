import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileQueueBrandMapping, determineOutboundQueue } from './index.js';

it('does what the README shows', () => {
  const mapping = compileQueueBrandMapping([
    { queue: 'MyCorp *', brand: 'MyCorp' },
    { queue: '/ (EU|UK)$/i', brand: 'Acme' },
  ]);
  const resolution = mapping.resolveBrand('Sales EU');

  const { queue, rule, skipped } = determineOutboundQueue({
    ticket: { connectOutboundQueue: 'Care', brand: 'Acme' },
    brandQueueRows: [{ brand: 'Acme', queue: 'Sales EU' }],
    routingProfile: { queues: [{ name: 'Sales EU' }], defaultOutboundQueue: { name: 'Basic' } },
  });

  expect(resolution.mapped && [resolution.brand, resolution.row, resolution.reason]).toEqual([
    'Acme',
    1,
    'first matching pattern',
  ]);
  expect([queue?.name, rule]).toEqual(['Sales EU', 'brand of the ticket']);
  expect(skipped[1]).toEqual({
    rule: 'ticket field',
    reason: 'the queue is not in the routing profile',
    queue: 'Care',
  });
});

it('shows in the README what this file runs', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example =
    /```ts\n([^`]*)```/
      .exec(readme)?.[1]
      ?.split('\n')
      .map((line) => line.trim()) ?? [];
  const lines = example.filter((line) => line !== '' && !/^import|^\/\//.test(line));
  const source = readFileSync(new URL(import.meta.url), 'utf8');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !source.includes(line))).toEqual([]);
});

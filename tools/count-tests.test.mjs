// Tests of tools/count-tests.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countTests } from './count-tests.mjs';

test('sums the summaries of Vitest, colours and cache or not', () => {
  const output = [
    '> nx run outbox:test  [local cache]',
    '\u001b[2m Test Files \u001b[22m \u001b[1m\u001b[32m2 passed\u001b[39m\u001b[22m\u001b[90m (2)\u001b[39m',
    '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m12 passed\u001b[39m\u001b[22m\u001b[90m (12)\u001b[39m',
    '      Tests  1 failed | 94 passed | 2 skipped (97)',
    'Tests are wonderful (3)',
  ].join('\n');
  assert.deepEqual(countTests(output), {
    passed: 106,
    failed: 1,
    lines: [
      '> nx run outbox:test  [local cache]',
      ' Test Files  2 passed (2)',
      '      Tests  12 passed (12)',
      '      Tests  1 failed | 94 passed | 2 skipped (97)',
    ],
  });
});

test("sums node:test's", () => {
  assert.deepEqual(countTests('# tests 5\n# pass 4\n# fail 1\n'), {
    passed: 4,
    failed: 1,
    lines: ['# pass 4', '# fail 1'],
  });
});

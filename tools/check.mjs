// `npm run check`: everything that must hold before a change is merged, in order, until the first failure.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';
import { root, runCommand, runTool } from './run-command.mjs';

const nx = (target, ...args) =>
  runTool('nx', ['run-many', '-t', target, '--outputStyle=static', ...args], {
    env: { ...process.env, NX_TUI: 'false' },
  });
const script = (name, ...args) => runCommand(process.execPath, [join(root, 'tools', name), ...args]);

/** @type {readonly { name: string, tests?: boolean, run: () => Promise<{ code: number, output: string }> }[]} */
const steps = [
  { name: 'formatting', run: () => runTool('prettier', ['--check', '.']) },
  { name: 'lint and the import law', run: lint },
  { name: 'the import law is awake', run: () => script('check-boundaries.mjs') },
  { name: 'tests of tools', tests: true, run: testTools },
  { name: 'types', run: () => nx('typecheck') },
  { name: 'unit tests', tests: true, run: () => nx('test') },
  { name: 'build', run: () => nx('build') },
  { name: 'settings reference', run: () => script('generate-reference.mjs', '--check') },
  { name: 'packages', run: () => script('check-packages.mjs') },
  { name: 'fault matrix', tests: true, run: () => nx('test:faults') },
  {
    name: 'browser tests of the product',
    tests: true,
    run: () =>
      nx('test:browser', '--projects=agent-ui,zendesk-app,companion-ccp,connect-adapter', '--parallel=2'),
  },
  // All of them, and those of the simulators, take a quarter of an hour: `npm run test:browser`.
  { name: 'the whole in a browser, a chosen set', tests: true, run: () => nx('test:browser:chosen') },
];

let passed = 0;
for (const step of steps) {
  const ran = await runStep(step);
  if (ran === undefined) {
    process.exitCode = 1;
    break;
  }
  passed += ran;
}
if (process.exitCode !== 1) console.log(`${passed} passed, 0 failed`);

/**
 * @param {(typeof steps)[number]} step
 * @returns {Promise<number | undefined>} how many tests passed; nothing when the step failed
 */
async function runStep({ name, tests = false, run }) {
  const start = performance.now();
  const { code, output } = await run();
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const counted = countTests(tests ? output : '');
  const noTestRan = tests && counted.passed === 0;
  if (code !== 0 || counted.failed > 0 || noTestRan) {
    console.log(output.trimEnd());
    console.log(
      `\nfailed: ${name} (${seconds}); ${noTestRan ? 'no test passed' : 'what is wrong stands above'}`,
    );
    return undefined;
  }
  for (const line of counted.lines) console.log(`  ${line}`);
  console.log(`ok  ${name} (${seconds})`);
  return counted.passed;
}

// Without the graph, the import law would be skipped with a warning only.
async function lint() {
  const graph = await runTool('nx', ['show', 'projects']);
  return graph.code === 0 ? runTool('eslint', ['.']) : graph;
}

function testTools() {
  const files = readdirSync(join(root, 'tools'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.mjs'))
    .sort();
  return runCommand(process.execPath, [
    '--test',
    '--test-reporter=tap',
    ...files.map((file) => join('tools', file)),
  ]);
}

// Proves the import law awake: lints one-line sources in every project, and checks the tags that the law reads.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { importLaw, layerTags, vendorTags } from './import-law.mjs';
import { root, runTool } from './run-command.mjs';

// Without the graph, the rule skips its work with a warning only.
const graph = await runTool('nx', ['show', 'projects']);
if (graph.code !== 0) {
  console.error(`The project graph could not be made:\n${graph.output}`);
  process.exit(1);
}

const eslint = new ESLint({ cwd: root });
const problems = [...checkTags(), ...(await checkProbes())];
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`\nThe import law does not hold: ${problems.length} of its checks failed.`);
  process.exitCode = 1;
}

function projectFolders() {
  return ['libs', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'package.json'))),
  );
}

/** @returns {string[]} */
function checkTags() {
  return projectFolders().flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    /** @type {readonly string[]} */
    const tags = manifest.nx?.tags ?? [];
    const found = [];
    const layers = tags.filter((tag) => tag.startsWith('layer:'));
    if (layers.length !== 1 || !layerTags.includes(layers[0] ?? ''))
      found.push(`${folder}: has layers [${layers}]; it needs exactly one of ${layerTags.join(' ')}`);
    const vendors = tags.filter((tag) => tag.startsWith('vendor:'));
    const needsVendor = tags.includes('layer:adapter') || tags.includes('layer:simulator');
    if (vendors.length !== (needsVendor ? 1 : 0) || !vendors.every((tag) => vendorTags.includes(tag)))
      found.push(
        `${folder}: has vendors [${vendors}]; adapters and simulators need one of ${vendorTags.join(' ')}`,
      );
    if (!importLaw.some((probes) => probes.folder === folder))
      found.push(`${folder}: has no probes; add them to tools/import-law.mjs`);
    return found;
  });
}

/** @returns {Promise<string[]>} */
async function checkProbes() {
  const problems = [];
  let forbiddenCount = 0;
  let allowedCount = 0;
  for (const { folder, forbidden, forbiddenInTests = {}, allowed, allowedInTests = [] } of importLaw) {
    for (const [file, expected] of /** @type {const} */ ([
      ['src/probe.ts', forbidden],
      ['src/probe.test.ts', forbiddenInTests],
    ]))
      for (const [specifier, messageIds] of Object.entries(expected)) {
        forbiddenCount += 1;
        const reported = await lintImport(folder, file, specifier);
        if (!messageIds.some((messageId) => reported.includes(messageId)))
          problems.push(
            `${folder}/${file}: import of ${specifier} must be reported as ${messageIds.join(' or ')}; reported: [${reported}]`,
          );
      }
    for (const [file, specifiers] of /** @type {const} */ ([
      ['src/probe.ts', allowed],
      ['src/probe.test.ts', allowedInTests],
    ]))
      for (const specifier of specifiers) {
        allowedCount += 1;
        const reported = await lintImport(folder, file, specifier);
        if (reported.length > 0)
          problems.push(`${folder}/${file}: import of ${specifier} is allowed; reported: [${reported}]`);
      }
  }
  console.log(
    `${forbiddenCount} forbidden and ${allowedCount} allowed imports probed in ${importLaw.length} projects`,
  );
  return problems;
}

/**
 * @param {string} folder
 * @param {string} file need not exist
 * @param {string} specifier
 * @returns {Promise<string[]>} message ids of the two rules of the law
 */
async function lintImport(folder, file, specifier) {
  const code = `import type * as probe from '${specifier}';\nexport type Probe = typeof probe;\n`;
  const [result] = await eslint.lintText(code, { filePath: join(root, folder, file) });
  return (result?.messages ?? [])
    .filter(
      ({ ruleId, fatal }) =>
        fatal || ruleId === '@nx/enforce-module-boundaries' || ruleId === 'no-restricted-imports',
    )
    .map(({ messageId, message }) => messageId ?? message);
}

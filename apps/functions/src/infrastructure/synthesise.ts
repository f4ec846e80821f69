import { join } from 'node:path';
import { createBundles } from './bundles.js';
import { createStacks } from './create-stacks.js';

// Writes the templates of all stacks, offline. The build puts the functions' code beside the compiled infrastructure.
const built = join(import.meta.dirname, '..');
const outputFolder = join(built, 'cdk.out');
const { app } = createStacks({ bundles: createBundles(join(built, 'bundles')), outputFolder });
const { stacks } = app.synth();
for (const { stackName, templateFullPath } of stacks)
  process.stdout.write(`${stackName}: ${templateFullPath}\n`);

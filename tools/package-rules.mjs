// What every library must have to be published: rules over its package.json and the files of its tarball.

/**
 * @param {{ folder: string, manifest: Record<string, any>, readme: string, hasChangelog: boolean, files: readonly string[], privatePackages: readonly string[] }} library
 *   `files`: paths inside the tarball; `privatePackages`: names of workspace packages that are not published
 * @returns {string[]} what is wrong, one sentence each
 */
export function checkPackage({ folder, manifest, readme, hasChangelog, files, privatePackages }) {
  const problems = [];
  const expect = (/** @type {boolean} */ holds, /** @type {string} */ sentence) => {
    if (!holds) problems.push(`${folder}: ${sentence}`);
  };
  for (const file of ['README.md', 'LICENSE', 'package.json'])
    expect(files.includes(file), `${file} is not in the package`);
  expect(hasChangelog, 'has no CHANGELOG.md');
  expect(manifest.type === 'module', 'package.json needs "type": "module"');
  expect(manifest.license === 'Apache-2.0', 'package.json needs "license": "Apache-2.0"');
  expect(manifest.private !== true, 'a library is published: no "private"');
  expect(Array.isArray(manifest.files), 'package.json needs "files"');
  expect(
    manifest.sideEffects === false || Array.isArray(manifest.sideEffects),
    'package.json needs "sideEffects": false, or the list of files that have some',
  );
  expect(manifest.exports?.['./package.json'] === './package.json', 'exports need "./package.json"');
  expect(manifest.exports?.['.'] !== undefined, 'exports need "."');
  for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
    if (typeof target === 'string') continue;
    expect(
      Object.keys(target).join() === '@patchcord/source,types,default',
      `exports "${entry}" needs @patchcord/source, types and default, in this order`,
    );
    for (const path of Object.values(target))
      expect(
        typeof path === 'string' && files.includes(path.replace(/^\.\//, '')),
        `exports "${entry}" names ${path}, which is not in the package`,
      );
  }
  for (const file of files)
    expect(
      !/\.test\.|\.tsbuildinfo$|(^|\/)(tests|out-tsc|node_modules)\//.test(file),
      `${file} must not be in the package`,
    );
  for (const name of Object.keys(manifest.dependencies ?? {}))
    expect(!privatePackages.includes(name), `depends on ${name}, which is not published`);
  expect(readme.startsWith(`# ${manifest.name}\n`), `README.md must begin with "# ${manifest.name}"`);
  expect(/^```(ts|js|sh|html)/m.test(readme), 'README.md needs an example');
  expect(/^#+ .*does not/im.test(readme), 'README.md needs a heading that says what the library does not do');
  return problems;
}

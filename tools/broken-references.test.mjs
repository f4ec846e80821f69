import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findBrokenReferences } from './broken-references.mjs';
import { root } from './run-command.mjs';

/** What is made, and not written by anybody; nor are change logs held to what is there now. */
const left = /(?:^|\/)(?:node_modules|dist|out-tsc|coverage|\.git|\.nx|CHANGELOG\.md)(?:\/|$)/;

/** Names that stand for any file of theirs. */
const examples = new Set(['types.ts']);

/**
 * @param {string} folder from the root
 * @returns {string[]}
 */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (left.test(path)) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const files = new Set(filesIn(''));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const scripts = new Set(
  [...files]
    .filter((path) => /(?:^|\/)package\.json$/.test(path))
    .flatMap((path) => Object.keys(JSON.parse(read(path)).scripts ?? {})),
);

for (const page of [...files].filter((path) => path.endsWith('.md')))
  test(`${page} refers to what is there`, () => {
    const broken = findBrokenReferences(page, { files, read, scripts });
    assert.deepEqual(
      broken.filter((reference) => !examples.has(reference)),
      [],
    );
  });

test('finds links, headings, scripts and files that are not there, and nothing else', () => {
  const pages = {
    'docs/page.md': [
      '# A page, `quoted`',
      '[a file](../README.md) [a folder](../libs) [a heading](other.md#two-words) [itself](#a-page-quoted)',
      '[away](https://example.org/x) `present.ts` `x.y` npm run build',
      '[no file](gone.md) [no heading](other.md#three-words) `gone.ts` npm run gone',
      '```md\n[an example](gone.md) `gone.ts`\n```',
    ].join('\n\n'),
    'docs/other.md': '# Other\n\n## Two words\n',
    'README.md': '# Root\n',
    'libs/a/src/present.ts': '',
  };
  const broken = findBrokenReferences('docs/page.md', {
    files: new Set(Object.keys(pages)),
    read: (path) => pages[/** @type {keyof typeof pages} */ (path)],
    scripts: new Set(['build']),
  });
  assert.deepEqual(broken, ['gone.md', 'other.md#three-words', 'npm run gone', 'gone.ts']);
});

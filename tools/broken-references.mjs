// What a page of documentation refers to and is not there: links, headings, scripts of npm, and files by name.
import { dirname, join } from 'node:path/posix';

/**
 * @typedef {object} Repository what pages may refer to
 * @property {ReadonlySet<string>} files paths from the root, with `/`
 * @property {(path: string) => string} read the text of a file
 * @property {ReadonlySet<string>} scripts names of scripts in any package.json
 */

const fileName = /^[\w-]+(?:\.[\w-]+)*\.(?:ts|mts|mjs|cjs|json|md|html|png)$/;

/**
 * @param {string} page path of a Markdown file from the root
 * @param {Repository} repository
 * @returns {string[]} what is broken, in the order of the kinds above
 */
export function findBrokenReferences(page, { files, read, scripts }) {
  const text = read(page);
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const names = new Set([...files].map((path) => path.slice(path.lastIndexOf('/') + 1)));
  const folders = new Set([...files].flatMap(foldersOf));
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const isBroken = (/** @type {string} */ link) => {
    const [path = '', heading] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path).replace(/\/$/, '');
    if (!files.has(target) && !folders.has(target)) return true;
    if (heading === undefined) return false;
    const document = files.has(target) ? target : join(target, 'README.md');
    return !files.has(document) || !headingsOf(read(document)).includes(heading);
  };
  return [
    ...links.filter((link) => !/^[a-z]+:/.test(link) && isBroken(link)),
    ...[...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)]
      .filter(([, script = '']) => !scripts.has(script))
      .map(([command]) => command),
    ...[...prose.matchAll(/`([^`\s]+)`/g)]
      .map(([, code = '']) => code)
      .filter((code) => fileName.test(code) && !names.has(code)),
  ];
}

/** @param {string} path */
function foldersOf(path) {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * The names by which links know the headings of a page.
 * @param {string} text
 */
function headingsOf(text) {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

// What would turn data into markup or code, or listen to strangers: found in source text, so that product code can be
// held to none of it.
import ts from 'typescript';

/** Members that read their value as markup or code. */
const sinks = new Set([
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'srcdoc'],
  ...['createContextualFragment', 'write', 'writeln', 'parseFromString', 'execScript'],
]);
/** Names that do so when they are imported, called or constructed. */
const names = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic', 'eval', 'Function']);
const writers = new Set(['write', 'writeln']);

/**
 * @typedef {{ line: number, found: string }} Finding
 * @param {string} source TypeScript or JavaScript
 * @param {string} fileName decides how it is parsed
 * @returns {Finding[]}
 */
export function findHtmlSinks(source, fileName) {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  /** @type {Finding[]} */
  const findings = [];
  /** @param {ts.Node} node @param {string} found */
  const report = (node, found) => {
    findings.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, found });
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    const name = memberName(node);
    if (name !== undefined && sinks.has(name.text)) {
      // Streams and files are written, too; only documents read it as markup.
      if (!writers.has(name.text) || /document$/i.test(name.of)) report(node, name.text);
    }
    if (name?.text === 'onmessage') report(node, 'onmessage');
    // What a module calls `Function` is not the language's.
    if (ts.isImportSpecifier(node) && /^unsafe/.test(importedName(node)) && names.has(importedName(node)))
      report(node, importedName(node));
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression))
      if (names.has(node.expression.text) && !/^unsafe/.test(node.expression.text))
        report(node, node.expression.text);
    if (ts.isCallExpression(node)) {
      const called = memberName(node.expression)?.text ?? node.expression.getText();
      const [first, second] = node.arguments;
      if (called === 'addEventListener' && first && ts.isStringLiteralLike(first) && first.text === 'message')
        report(node, 'message listener');
      if (called === 'postMessage' && second && ts.isStringLiteralLike(second) && second.text === '*')
        report(node, "postMessage to '*'");
    }
    if (ts.isStringLiteralLike(node) && /^\s*javascript:/i.test(node.text))
      report(node, 'javascript: address');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return findings;
}

/** @param {ts.ImportSpecifier} node */
function importedName(node) {
  return (node.propertyName ?? node.name).text;
}

/** @param {ts.Node} node */
function memberName(node) {
  if (ts.isPropertyAccessExpression(node)) return { text: node.name.text, of: node.expression.getText() };
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return { text: node.argumentExpression.text, of: node.expression.getText() };
  return undefined;
}

/**
 * @param {string} source
 * @returns {string[]} property bindings of templates that read their value as markup, such as `.innerHTML=`
 */
export function findMarkupBindings(source) {
  return [...source.matchAll(/\.(innerHTML|outerHTML|srcdoc)=\$\{|\bsrcdoc=["']?\$\{/g)].map(
    ([text]) => text,
  );
}

/**
 * @param {string} html a page of the app
 * @returns {string[]} what a strict policy would stop: scripts, styles and handlers that stand in the page itself
 */
export function findInlineCode(html) {
  const withoutComments = html.replace(/<!--[\s\S]*?-->/g, '');
  return [
    ...withoutComments.matchAll(
      /<script(?![^>]*\ssrc=)[^>]*>|<style[^>]*>|\s(?:style|on[a-z]+)=["'][^"']*["']/gi,
    ),
  ].map(([text]) => text.trim());
}

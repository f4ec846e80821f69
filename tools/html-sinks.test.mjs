import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findHtmlSinks, findInlineCode, findMarkupBindings } from './html-sinks.mjs';
import { root } from './run-command.mjs';

/** Product code that may do what is forbidden: `file: what` and why. */
const allowed = {
  'apps/zendesk-app/src/ownership/tab-channel.ts: onmessage':
    'A BroadcastChannel reaches pages of the same origin only; each message is read tolerantly (read-data.ts).',
  'apps/zendesk-app/src/companion/listen-to-windows.ts: message listener':
    'The companion window answers from another origin: origin and source are checked before a message is read.',
  'apps/companion-ccp/src/windows/window-channel.ts: onmessage':
    'A BroadcastChannel, likewise; only windows of the companion’s own site are in it.',
  'apps/companion-ccp/src/messages/listen-to-messages.ts: message listener':
    'The Zendesk app asks from another origin: origin and source are checked against an approved list first.',
};

/** Simulators and the sandbox are the outside world; everything else ships. */
const isProduct = (folder) => !/-simulator$|^apps\/sandbox$/.test(folder);

const folders = ['libs', 'apps'].flatMap((parent) =>
  readdirSync(join(root, parent))
    .map((name) => `${parent}/${name}`)
    .filter((folder) => isProduct(folder) && existsSync(join(root, folder, 'src'))),
);

const productFiles = folders.flatMap((folder) =>
  readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `${folder}/src/${file}`),
);

for (const [source, found] of [
  ['element.innerHTML = text;', 'innerHTML'],
  ["element['outerHTML'] = text;", 'outerHTML'],
  ['element.insertAdjacentHTML("beforeend", text);', 'insertAdjacentHTML'],
  ['document.write(text);', 'write'],
  ['softphone.ownerDocument.writeln(text);', 'writeln'],
  ['frame.srcdoc = text;', 'srcdoc'],
  ['range.createContextualFragment(text);', 'createContextualFragment'],
  ['new DOMParser().parseFromString(text, type);', 'parseFromString'],
  ["import { unsafeHTML } from 'lit/directives/unsafe-html.js';", 'unsafeHTML'],
  ["import { unsafeSVG as draw } from 'lit/directives/unsafe-svg.js';", 'unsafeSVG'],
  ['eval(text);', 'eval'],
  ['new Function(text)();', 'Function'],
  ["const link = 'javascript:alert(1)';", 'javascript: address'],
  ["window.addEventListener('message', listen);", 'message listener'],
  ["addEventListener('message', listen);", 'message listener'],
  ['window.onmessage = listen;', 'onmessage'],
  ["window.parent.postMessage(text, '*');", "postMessage to '*'"],
])
  test(`finds ${found} in ${source}`, () => {
    assert.deepEqual(findHtmlSinks(`\n${source}\n`, 'probe.ts'), [{ line: 2, found }]);
  });

test('leaves alone what is harmless', () => {
  const source =
    'store.write(text);\nprocess.stdout.write(text);\nelement.textContent = text;\nchannel.postMessage(text);\n// innerHTML\nimport { Function } from "a";\n';
  assert.deepEqual(findHtmlSinks(source, 'probe.ts'), []);
});

test('finds bindings of templates that read their value as markup', () => {
  assert.deepEqual(findMarkupBindings('html`<p .innerHTML=${text}></p><iframe srcdoc="${text}"></iframe>`'), [
    '.innerHTML=${',
    'srcdoc="${',
  ]);
});

test('finds scripts, styles and handlers that stand in a page itself', () => {
  const page = '<script src="./a.js"></script><script>a()</script><style></style><p style="x" onclick="a()">';
  assert.deepEqual(findInlineCode(page), ['<script>', '<style>', 'style="x"', 'onclick="a()"']);
});

test('product code turns no data into markup or code, and listens to no stranger', () => {
  assert.ok(productFiles.length > 200);
  const found = productFiles.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const sinks = findHtmlSinks(source, file).map(({ found }) => `${file}: ${found}`);
    return [...sinks, ...findMarkupBindings(source).map((binding) => `${file}: ${binding}`)];
  });
  assert.deepEqual(
    found.filter((each) => !(each in allowed)),
    [],
  );
  assert.deepEqual(
    Object.keys(allowed).filter((each) => !found.includes(each)),
    [],
    'Allowed, but not there any more: take it out.',
  );
});

test('pages of the app have a policy, and nothing that it would stop', () => {
  const assets = join(root, 'apps/zendesk-app/assets');
  const pages = readdirSync(assets).filter((file) => file.endsWith('.html'));
  assert.ok(pages.length >= 4);
  for (const page of pages) {
    const html = readFileSync(join(assets, page), 'utf8');
    const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];
    const directives = policy.split(';').map((directive) => directive.trim().replace(/\s+/g, ' '));
    for (const needed of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"])
      assert.ok(directives.includes(needed), `${page}: ${needed}`);
    assert.doesNotMatch(policy, /unsafe-|\*(?=[\s;]|$)(?<!:\*)|data:|blob:/, page);
    assert.deepEqual(findInlineCode(html), [], page);
  }
});

// Tests of tools/app-package-rules.mjs: one good package, and one change per rule that must be reported.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAppPackage } from './app-package-rules.mjs';

const sdk =
  '<script src="https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js"></script>';
const manifest = {
  name: 'Patchcord',
  author: { name: 'Patchcord contributors', email: 'maintainers@example.org', url: 'https://example.org' },
  defaultLocale: 'en',
  private: true,
  version: '0.1.0',
  frameworkVersion: '2.0',
  location: {
    support: {
      background: { url: 'assets/app.html#background' },
      top_bar: { url: 'assets/app.html' },
      nav_bar: 'assets/app.html',
    },
  },
  parameters: [
    { name: 'connectInstanceUrl', type: 'url', required: true },
    { name: 'queueMappings', type: 'hidden' },
  ],
};
const english = { app: { name: 'Patchcord', parameters: { connectInstanceUrl: { label: 'Instance URL' } } } };

/** @param {number} width @param {number} height */
const png = (width, height) => {
  const header = Buffer.alloc(33);
  header.write('\u0089PNG\r\n\u001a\n', 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
};

const good = {
  'manifest.json': JSON.stringify(manifest),
  'translations/en.json': JSON.stringify(english),
  'assets/app.html': `<!doctype html>${sdk}<script type="module" src="app.js"></script><a href="https://example.org">help</a>`,
  'assets/app.js': 'start();',
  'assets/logo.png': png(320, 320),
  'assets/logo-small.png': png(128, 128),
  'assets/icon_top_bar.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
  'assets/icon_nav_bar.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
};

/** @param {Record<string, string | Uint8Array | undefined>} changes */
const check = (changes = {}, options = { releaseVersion: '0.1.0' }) => {
  const entries = Object.entries({ ...good, ...changes }).filter(([, content]) => content !== undefined);
  return checkAppPackage(new Map(entries.map(([path, content]) => [path, Buffer.from(content)])), options);
};
const withManifest = (/** @type {object} */ changes) => ({
  'manifest.json': JSON.stringify({ ...manifest, ...changes }),
});
const withParameter = (/** @type {object} */ parameter) => {
  const parameters = [...manifest.parameters, parameter];
  const labels = { connectInstanceUrl: { label: 'x' }, extra: { label: 'x' }, extraKey: { label: 'x' } };
  return {
    ...withManifest({ parameters }),
    'translations/en.json': JSON.stringify({ app: { name: 'Patchcord', parameters: labels } }),
  };
};
const withSupport = (/** @type {object} */ places) =>
  withManifest({ location: { support: { ...manifest.location.support, ...places } } });
const withEnglish = (/** @type {object} */ app, /** @type {object} */ changes = {}) => ({
  ...withManifest(changes),
  'translations/en.json': JSON.stringify({ app: { ...english.app, ...app } }),
});
const withRequirements = (/** @type {unknown} */ value) => ({ 'requirements.json': JSON.stringify(value) });

test('finds nothing wrong with a good package', () => {
  assert.deepEqual(check(), { errors: [], warnings: [] });
});

for (const [rule, what, changes] of /** @type {const} */ ([
  ['V1', 'no manifest', { 'manifest.json': undefined }],
  ['V1', 'broken JSON', { 'manifest.json': '{' }],
  [
    'V1',
    'a duplicate key',
    {
      'manifest.json': JSON.stringify(manifest).replace(
        '"top_bar"',
        '"background":"assets/app.html","top_bar"',
      ),
    },
  ],
  ['V2', 'no author', withManifest({ author: undefined })],
  ['V2', 'another frameworkVersion', withManifest({ frameworkVersion: '1.0' })],
  ['V3', 'a boolean as text', withManifest({ singleInstall: 'true' })],
  ['V3', 'an author name that is no text', withManifest({ author: { name: 1 } })],
  ['V4', 'an author address without host', withManifest({ author: { url: 'example' } })],
  ['V5', 'domainWhitelist as text', withManifest({ domainWhitelist: 'example.org' })],
  ['V6', 'noTemplate', withManifest({ noTemplate: false })],
  ['V7', 'a locale without translation', withManifest({ defaultLocale: 'de' })],
  ['V8', 'an unknown product', withManifest({ location: { desk: {} } })],
  ['V9', 'an unknown location', withSupport({ side_bar: 'assets/app.html' })],
  ['V10', 'a location without address', withSupport({ modal: {} })],
  ['V10', 'flexible as text', withSupport({ modal: { url: 'assets/app.html', flexible: 'yes' } })],
  ['V11', 'a missing file', withSupport({ modal: 'assets/gone.html' })],
  ['V11', 'an insecure address', withSupport({ modal: 'http://example.org' })],
  ['V12', 'a parameter twice', withParameter({ name: 'queueMappings', type: 'hidden' })],
  ['V12', 'a parameter called name', withParameter({ name: 'name', type: 'hidden' })],
  ['V13', 'a password', withParameter({ name: 'extra', type: 'password' })],
  ['V14', 'required as text', withParameter({ name: 'extra', required: 'yes' })],
  ['V14', 'a required hidden parameter', withParameter({ name: 'extra', type: 'hidden', required: true })],
  ['V14', 'secure as text', withParameter({ name: 'extra', secure: 'yes' })],
  ['V14', 'a secure oauth parameter', withParameter({ name: 'extra', type: 'oauth', secure: true })],
  ['V15', 'no scope at all', withParameter({ name: 'extra', secure: true, scopes: [] })],
  ['V15', 'scopes without secure', withParameter({ name: 'extra', scopes: ['header'] })],
  ['V15', 'an unknown scope', withParameter({ name: 'extra', secure: true, scopes: ['cookie'] })],
  [
    'V16',
    'oauth without its parameter',
    withManifest({ oauth: { client_id: '', client_secret: '', authorize_uri: '', access_token_uri: '' } }),
  ],
  ['V17', 'a translation that is no locale', { 'translations/english.json': '{}' }],
  ['V17', 'a translation that is no object', { 'translations/de.json': '[]' }],
  ['V18', 'no app name', withEnglish({ name: undefined })],
  [
    'V18',
    'a public app without instructions',
    withEnglish({ short_description: 'x', long_description: 'x' }, { private: false }),
  ],
  ['V19', 'a parameter without label', withEnglish({ parameters: { connectInstanceUrl: {} } })],
  ['V19', 'a locale that lacks a parameter', { 'translations/de.json': '{"app":{"name":"Patchcord"}}' }],
  ['V20', 'texts of a product that the manifest lacks', withEnglish({ chat: { name: 'x' } })],
  ['V21', 'app.package beside plain texts', withEnglish({ package: 'patchcord' })],
  ['V22', 'an unknown requirement', withRequirements({ groups: {} })],
  ['V22', 'a duplicate requirement', { 'requirements.json': '{"views":{},"views":{}}' }],
  ['V23', 'a field without title', withRequirements({ ticket_fields: { queue: { type: 'text' } } })],
  [
    'V23',
    'a user field without key',
    withRequirements({ user_fields: { va: { type: 'text', title: 'x' } } }),
  ],
  ['V24', 'a banner of the wrong size', { 'assets/banner.png': png(100, 100) }],
  ['V25', 'an icon with a script', { 'assets/icon_top_bar.svg': '<svg><script>x</script></svg>' }],
  ['V26', 'an MP3', { 'assets/ring.mp3': 'x' }],
  ['V26', 'a zip under another name', { 'assets/data.txt': 'PK\u0003\u0004' }],
  ['V27', 'an unknown experiment', withManifest({ experiments: { fast: true } })],
  ['V28', 'no logo', { 'assets/logo.png': undefined }],
  ['V28', 'no top bar icon', { 'assets/icon_top_bar.svg': undefined }],
  ['V29', 'a foreign file', { 'README.md': 'x' }],
  ['V29', 'a source map', { 'assets/app.js.map': '{}' }],
  ['V30', 'another version', withManifest({ version: '0.2.0' })],
  ['V30', 'HTML without the SDK', { 'assets/app.html': '<!doctype html>' }],
  ['V30', 'a foreign script', { 'assets/app.html': `${sdk}<script src="//cdn.example.org/x.js"></script>` }],
  ['V31', 'a console call', { 'assets/app.js': 'x();console.log(1)' }],
  ['V31', 'a debugger statement', { 'assets/app.js': 'x();debugger;' }],
]))
  test(`${rule} reports ${what}`, () => {
    const { errors } = check(changes);
    assert.deepEqual([...new Set(errors.map((error) => error.split(' ')[0]))], [rule], errors.join('\n'));
  });

test('V27 reports a symbolic link', () => {
  assert.deepEqual(check({}, { symlinks: ['assets/app.js'] }).errors, [
    'V27 assets/app.js is a symbolic link',
  ]);
});

test('V31 passes over scripts that may use the console', () => {
  const options = { mayUseConsole: (/** @type {string} */ path) => path === 'assets/app.js' };
  assert.deepEqual(check({ 'assets/app.js': 'console.error(1)' }, options).errors, []);
});

test('accepts every way to give a location', () => {
  const places = {
    modal: { autoLoad: false },
    ticket_sidebar: 'https://example.org',
    user_sidebar: '{{setting.url}}/x',
    ticket_editor: 'http://localhost:4567/x',
  };
  const icon = { 'assets/icon_ticket_editor.svg': good['assets/icon_nav_bar.svg'] };
  assert.deepEqual(check({ ...withSupport(places), ...icon }).errors, []);
});

for (const [what, changes, warning] of /** @type {const} */ ([
  [
    'a name that sounds like a secret',
    withParameter({ name: 'extraKey' }),
    'parameter extraKey: its name sounds like a secret, but it is not secure',
  ],
  [
    'a default on a hidden parameter',
    withParameter({ name: 'extra', type: 'hidden', default: '1' }),
    'parameter extra: a secure or hidden parameter should have no default',
  ],
  [
    'a secure parameter without scopes',
    withParameter({ name: 'extra', secure: true }),
    'parameter extra: secure without scopes',
  ],
  [
    'an insecure address',
    { 'assets/app.js': 'open("http://example.org/x")' },
    'assets/app.js: insecure address http://example.org/x',
  ],
  [
    'what looks like a secret',
    { 'assets/app.js': 'const api_key = x' },
    'assets/app.js: looks like a secret: api_key',
  ],
]))
  test(`warns of ${what}`, () => {
    assert.deepEqual(check(changes), { errors: [], warnings: [warning] });
  });

// Rules V24 to V31 of a package's files: images, forbidden types, HTML and scripts.

const refusedExtensions = new Set(
  'rar zip gzip gz pdf doc docx avi bin bz bz2 csh sh jar mp3 mpeg odt pptx ppt xls xlsx 7z'.split(' '),
);
const refusedBeginnings = [
  'PK\u0003\u0004',
  '\u001f\u008b',
  '%PDF',
  'Rar!',
  '7z\u00bc\u00af',
  'BZh',
  'ID3',
  '\u00d0\u00cf\u0011\u00e0',
];
const sdkAddress =
  /^https:\/\/static\.zdassets\.com\/zendesk_app_framework_sdk\/2\.[\d.]+\/zaf_sdk\.min\.js$/;
const iconLocations = ['top_bar', 'nav_bar', 'system_top_bar', 'ticket_editor'];

/**
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {ReadonlyMap<string, string>} texts the text files among them
 * @param {Record<string, any>} manifest
 * @param {(path: string) => boolean} mayUseConsole
 * @returns {string[]} errors
 */
export function checkFiles(files, texts, manifest, mayUseConsole) {
  return [
    ...checkImages(files, manifest),
    ...[...files].flatMap(([path, content]) => checkType(path, content)),
    ...[...texts].flatMap(([path, text]) => checkText(path, text, mayUseConsole)),
  ];
}

/**
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {Record<string, any>} manifest
 */
function checkImages(files, manifest) {
  const errors = [];
  /** @param {string} path @param {readonly string[]} sizes @param {string} rule */
  const expectSize = (path, sizes, rule) => {
    const size = pngSize(files.get(path));
    if (!sizes.includes(size))
      errors.push(`${rule} ${path} must be a PNG of ${sizes.join(' or ')}; it is ${size}`);
  };
  if (files.has('assets/banner.png')) expectSize('assets/banner.png', ['830x200', '1660x400'], 'V24');
  expectSize('assets/logo.png', ['320x320'], 'V28');
  expectSize('assets/logo-small.png', ['128x128'], 'V28');
  const used = Object.keys(manifest.location?.support ?? {});
  for (const location of iconLocations) {
    const path = `assets/icon_${location}.svg`;
    if (used.includes(location) && !files.has(path)) errors.push(`V28 ${path} is missing`);
  }
  return errors;
}

/** @param {Uint8Array | undefined} content @returns {string} such as `320x320` */
function pngSize(content) {
  if (content === undefined) return 'missing';
  const header = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (header.length < 24 || header.toString('latin1', 1, 4) !== 'PNG') return 'no PNG';
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`;
}

/**
 * @param {string} path
 * @param {Uint8Array} content
 */
function checkType(path, content) {
  const errors = [];
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const beginning = Buffer.from(content.subarray(0, 4)).toString('latin1');
  if (refusedExtensions.has(extension) || refusedBeginnings.some((bytes) => beginning.startsWith(bytes)))
    errors.push(`V26 ${path}: files of this type are refused`);
  if (path !== 'manifest.json' && path !== 'requirements.json' && !/^(assets|translations)\/./.test(path))
    errors.push(`V29 ${path} does not belong into the package`);
  if (/\.map$|(^|\/)tmp\//.test(path)) errors.push(`V29 ${path}: no source maps and no tmp folders`);
  return errors;
}

/**
 * @param {string} path
 * @param {string} text
 * @param {(path: string) => boolean} mayUseConsole
 */
function checkText(path, text, mayUseConsole) {
  if (path.endsWith('.svg'))
    return survivesSanitising(text) ? [] : [`V25 ${path} would be changed by sanitising`];
  if (path.endsWith('.html')) return checkHtml(path, text);
  if (!/\.m?js$/.test(path) || mayUseConsole(path)) return [];
  // Calls, not mentions: a bundled library may hand console.log on as a default that nobody calls.
  return /(?:^|[^\w$.])(?:console\s*\.\s*\w+\s*\(|debugger\s*[;}])/m.test(text)
    ? [`V31 ${path} uses console or debugger`]
    : [];
}

/** @param {string} svg */
export function survivesSanitising(svg) {
  return !/<(?:image|script|foreignObject|iframe|embed|object|a|animate|set)\b|\son\w+\s*=|(?:href|src)\s*=\s*["']\s*(?:data|javascript|https?):|<!ENTITY|@import/i.test(
    svg,
  );
}

/**
 * @param {string} path
 * @param {string} html
 */
function checkHtml(path, html) {
  const loaded = [
    ...html.matchAll(
      /<(?:script|link|img|iframe|audio|video|source|object|embed)\b[^>]*?\s(?:src|href|data)\s*=\s*["']?([^"'\s>]+)/gi,
    ),
  ].map((match) => match[1] ?? '');
  const errors = loaded
    .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address) && !sdkAddress.test(address))
    .map((address) => `V30 ${path} loads ${address} from a foreign origin`);
  return loaded.some((address) => sdkAddress.test(address))
    ? errors
    : [...errors, `V30 ${path} does not load the SDK from Zendesk's CDN`];
}

// The warnings Zendesk gives for a package: parameters, insecure addresses, texts that look like secrets, SVGs.
import { survivesSanitising } from './file-rules.mjs';

const secretWords =
  /\b(?:password|secret|secretToken|secret_token|auth_key|authKey|auth_pass|authPass|auth_user|AuthUser|api_key)\b/;
const secretValues =
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\b(?:token|app_key|client_secret)\b["']?\s*[:=]\s*["'][^"']+["']/;

/**
 * @param {Record<string, any>} manifest
 * @param {ReadonlyMap<string, string>} texts
 * @returns {string[]} warnings
 */
export function findWarnings(manifest, texts) {
  return [
    ...(Array.isArray(manifest.parameters) ? manifest.parameters : []).flatMap(checkParameter),
    ...[...texts].flatMap(([path, text]) => checkText(path, text)),
  ];
}

/** @param {Record<string, any>} parameter */
function checkParameter({ name, type = 'text', secure, scopes, default: value }) {
  const warnings = [];
  if (type === 'text' && secure !== true && /token|key|pwd|password/i.test(name))
    warnings.push(`parameter ${name}: its name sounds like a secret, but it is not secure`);
  if (value !== undefined && (secure === true || type === 'hidden'))
    warnings.push(`parameter ${name}: a secure or hidden parameter should have no default`);
  if (secure === true && scopes === undefined) warnings.push(`parameter ${name}: secure without scopes`);
  return warnings;
}

/**
 * @param {string} path
 * @param {string} text
 */
function checkText(path, text) {
  const warnings = [];
  const insecure = /\.(?:js|html)$/.test(path) ? /http:\/\/[^\s"'`<>)\\]+/.exec(text)?.[0] : undefined;
  if (insecure !== undefined) warnings.push(`${path}: insecure address ${insecure}`);
  if (/\.(?:html|xml|js|json)$/.test(path)) {
    const secret = secretValues.exec(text)?.[0] ?? secretWords.exec(text)?.[0];
    if (secret !== undefined) warnings.push(`${path}: looks like a secret: ${secret.slice(0, 40)}`);
  }
  if (path.endsWith('.svg') && !survivesSanitising(text)) warnings.push(`${path}: changed by sanitising`);
  return warnings;
}

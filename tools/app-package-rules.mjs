// Validates a Zendesk app package: rules V1 to V31 as errors, and the warnings Zendesk gives on upload.
import { checkFiles } from './app-package/file-rules.mjs';
import { isObject, readJson } from './app-package/json-text.mjs';
import { checkManifest } from './app-package/manifest-rules.mjs';
import { checkParameters } from './app-package/parameter-rules.mjs';
import { checkRequirements } from './app-package/requirement-rules.mjs';
import { checkTranslations } from './app-package/translation-rules.mjs';
import { findWarnings } from './app-package/warning-rules.mjs';

/**
 * Pure.
 *
 * @param {ReadonlyMap<string, Uint8Array>} files path inside the package, with forward slashes -> content
 * @param {object} [options]
 * @param {string} [options.releaseVersion] what the manifest's version must be
 * @param {readonly string[]} [options.symlinks] paths that are symbolic links
 * @param {(path: string) => boolean} [options.mayUseConsole] scripts that rule V31 passes over
 * @returns {{ errors: string[], warnings: string[] }} sentences; errors begin with the rule's number
 */
export function checkAppPackage(files, { releaseVersion, symlinks = [], mayUseConsole = () => false } = {}) {
  const links = symlinks.map((path) => `V27 ${path} is a symbolic link`);
  const texts = new Map(
    [...files]
      .filter(([path]) => /\.(?:json|html|m?js|css|svg|xml|txt|md)$/.test(path))
      .map(([path, content]) => [path, new TextDecoder().decode(content)]),
  );
  const text = texts.get('manifest.json');
  if (text === undefined)
    return { errors: ['V1 manifest.json is missing from the root of the package', ...links], warnings: [] };
  const json = readJson(text);
  if ('problem' in json)
    return { errors: [`V1 manifest.json is no JSON: ${json.problem}`, ...links], warnings: [] };
  if (!isObject(json.value))
    return { errors: ['V1 manifest.json is no JSON object', ...links], warnings: [] };
  const manifest = json.value;
  return {
    errors: [
      ...json.duplicates.map((key) => `V1 manifest.json has ${key} twice`),
      ...checkManifest(manifest, [...files.keys()], releaseVersion),
      ...checkParameters(manifest),
      ...checkTranslations(manifest, texts),
      ...checkRequirements(texts.get('requirements.json')),
      ...checkFiles(files, texts, manifest, mayUseConsole),
      ...links,
    ],
    warnings: findWarnings(manifest, texts),
  };
}

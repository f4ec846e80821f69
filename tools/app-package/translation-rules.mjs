// Rules V17 to V21 of translations/*.json.
import { isObject, readJson } from './json-text.mjs';
import { localePattern } from './manifest-rules.mjs';

/**
 * @param {Record<string, any>} manifest
 * @param {ReadonlyMap<string, string>} texts path -> text of every text file
 * @returns {string[]} errors
 */
export function checkTranslations(manifest, texts) {
  const errors = [];
  for (const [path, text] of texts) {
    const file = /^translations\/(.+)$/.exec(path)?.[1];
    if (file === undefined) continue;
    const locale = /^(.+)\.json$/.exec(file)?.[1];
    if (locale === undefined || !localePattern.test(locale)) {
      errors.push(`V17 ${path}: the name is no locale`);
      continue;
    }
    const json = readJson(text);
    if ('problem' in json || !isObject(json.value)) errors.push(`V17 ${path} is no JSON object`);
    else errors.push(...checkTranslation(manifest, path, locale, json.value));
  }
  return errors;
}

/**
 * @param {Record<string, any>} manifest
 * @param {string} path
 * @param {string} locale
 * @param {Record<string, any>} content
 */
function checkTranslation(manifest, path, locale, content) {
  const app = isObject(content.app) ? content.app : {};
  const products = Object.keys(isObject(manifest.location) ? manifest.location : {});
  /** Texts may stand for the app or for one of its products. */
  const has = (/** @type {string} */ key) =>
    [app, ...products.map((product) => app[product])].some((texts) => typeof texts?.[key] === 'string');
  const errors = [];
  if (locale === 'en') {
    if (!has('name')) errors.push(`V18 ${path} lacks app.name`);
    if (manifest.private === false) {
      if (!has('short_description') && !has('description'))
        errors.push(`V18 ${path} lacks app.short_description`);
      for (const key of ['long_description', 'installation_instructions'])
        if (!has(key)) errors.push(`V18 ${path} lacks app.${key}`);
    }
  }
  const parameters = isObject(app.parameters) ? app.parameters : {};
  for (const [name, texts] of Object.entries(parameters))
    if (typeof texts?.label !== 'string') errors.push(`V19 ${path}: app.parameters.${name} needs a label`);
  for (const { name, type } of Array.isArray(manifest.parameters) ? manifest.parameters : [])
    if (type !== 'hidden' && parameters[name] === undefined)
      errors.push(`V19 ${path} lacks app.parameters.${name}`);
  for (const product of ['support', 'chat', 'sell'])
    if (app[product] !== undefined && !products.includes(product))
      errors.push(`V20 ${path}: the manifest has no product ${product}`);
  if (app.package !== undefined) {
    const others = Object.fromEntries(Object.entries(app).filter(([key]) => key !== 'package'));
    errors.push(...checkLeaves(path, 'app', others));
  }
  return errors;
}

/**
 * @param {string} path
 * @param {string} key
 * @param {unknown} value
 * @returns {string[]}
 */
function checkLeaves(path, key, value) {
  if (!isObject(value))
    return [`V21 ${path}: ${key} must have exactly title and value, as app.package is present`];
  if (
    Object.keys(value).sort().join() === 'title,value' &&
    Object.values(value).every((text) => typeof text === 'string')
  )
    return [];
  return Object.entries(value).flatMap(([name, inner]) => checkLeaves(path, `${key}.${name}`, inner));
}

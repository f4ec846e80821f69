// Rules V2 to V11 of an app's manifest.json, and the release's version (V30).
import { isObject } from './json-text.mjs';

const booleans = ['private', 'singleInstall', 'signedUrls', 'requirementsOnly', 'marketingOnly'];
const strings = [
  'defaultLocale',
  'version',
  'frameworkVersion',
  'remoteInstallationURL',
  'termsConditionsURL',
  'gaID',
];
const products = ['support', 'zendesk', 'chat', 'standalone_chat', 'sell'];
const supportLocations = [
  ...['top_bar', 'nav_bar', 'ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'organization_sidebar'],
  ...['background', 'modal', 'ticket_editor', 'system_top_bar'],
];
/** A locale as file names and `defaultLocale` have it. */
export const localePattern = /^[a-z]{2,3}(-\w{2,3})?$/;

/**
 * @param {Record<string, any>} manifest
 * @param {readonly string[]} paths every file of the package
 * @param {string | undefined} releaseVersion
 * @returns {string[]} errors, each with its rule's number first
 */
export function checkManifest(manifest, paths, releaseVersion) {
  const errors = [];
  for (const key of ['author', 'defaultLocale', 'location', 'frameworkVersion'])
    if (manifest[key] === undefined) errors.push(`V2 manifest.json lacks ${key}`);
  if (manifest.frameworkVersion !== undefined && manifest.frameworkVersion !== '2.0')
    errors.push('V2 frameworkVersion must be "2.0"');
  for (const key of booleans)
    if (manifest[key] !== undefined && typeof manifest[key] !== 'boolean')
      errors.push(`V3 ${key} must be a boolean`);
  for (const key of strings)
    if (manifest[key] !== undefined && typeof manifest[key] !== 'string')
      errors.push(`V3 ${key} must be a string`);
  for (const key of ['name', 'email', 'url'])
    if (manifest.author?.[key] !== undefined && typeof manifest.author[key] !== 'string')
      errors.push(`V3 author.${key} must be a string`);
  for (const [key, url] of [
    ['author.url', manifest.author?.url],
    ['termsConditionsURL', manifest.termsConditionsURL],
  ])
    if (typeof url === 'string' && !/^https?:\/\/[^\s/]+/.test(url))
      errors.push(`V4 ${key} must be an http(s) address`);
  const whitelist = manifest.domainWhitelist;
  if (
    whitelist !== undefined &&
    !(Array.isArray(whitelist) && whitelist.every((entry) => typeof entry === 'string'))
  )
    errors.push('V5 domainWhitelist must be an array of strings');
  if (manifest.parameters !== undefined && !Array.isArray(manifest.parameters))
    errors.push('V5 parameters must be an array');
  if (manifest.experiments !== undefined && !isObject(manifest.experiments))
    errors.push('V5 experiments must be an object');
  if (manifest.noTemplate !== undefined) errors.push('V6 noTemplate must be absent');
  const locale = manifest.defaultLocale;
  if (typeof locale === 'string') {
    if (!localePattern.test(locale)) errors.push(`V7 defaultLocale ${locale} is not a locale`);
    else if (!paths.includes(`translations/${locale}.json`))
      errors.push(`V7 translations/${locale}.json is missing`);
  }
  for (const key of Object.keys(isObject(manifest.experiments) ? manifest.experiments : {}))
    if (key !== 'hashParams' && key !== 'newCssCompiler') errors.push(`V27 experiment ${key} is not allowed`);
  if (releaseVersion !== undefined && manifest.version !== releaseVersion)
    errors.push(`V30 manifest version ${manifest.version} is not the release's ${releaseVersion}`);
  return [...errors, ...checkLocations(manifest.location, paths)];
}

/**
 * @param {unknown} location
 * @param {readonly string[]} paths
 */
function checkLocations(location, paths) {
  if (location === undefined) return [];
  if (!isObject(location)) return ['V8 location must be an object'];
  const errors = [];
  for (const [product, places] of Object.entries(location)) {
    if (!products.includes(product)) errors.push(`V8 location.${product}: no such product`);
    else if (!isObject(places)) errors.push(`V8 location.${product} must be an object`);
    else
      for (const [place, value] of Object.entries(places)) {
        const name = `location.${product}.${place}`;
        if ((product === 'support' || product === 'zendesk') && !supportLocations.includes(place))
          errors.push(`V9 ${name}: no such location`);
        errors.push(...checkLocation(name, value, paths));
      }
  }
  return errors;
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {readonly string[]} paths
 */
function checkLocation(name, value, paths) {
  if (typeof value === 'string') return checkLocationUrl(name, value, paths);
  if (!isObject(value)) return [`V10 ${name} must be an address or an object`];
  const errors = [];
  for (const key of Object.keys(value))
    if (!['url', 'flexible', 'size', 'autoLoad', 'autoHide', 'signed'].includes(key))
      errors.push(`V10 ${name}.${key}: no such key`);
  if (value.flexible !== undefined && typeof value.flexible !== 'boolean')
    errors.push(`V10 ${name}.flexible must be a boolean`);
  if (typeof value.url === 'string') errors.push(...checkLocationUrl(name, value.url, paths));
  else if (value.url !== undefined || value.autoLoad !== false)
    errors.push(`V10 ${name} needs a url, unless autoLoad is false`);
  return errors;
}

/**
 * @param {string} name
 * @param {string} url
 * @param {readonly string[]} paths
 */
function checkLocationUrl(name, url, paths) {
  const isFile = url.startsWith('assets/') && paths.includes(url.replace(/[?#].*$/s, ''));
  const isElsewhere =
    url.includes('{{setting.') ||
    /^https:\/\/[^\s/]+/.test(url) ||
    /^http:\/\/localhost(?=[:/?#]|$)/.test(url);
  return isFile || isElsewhere
    ? []
    : [`V11 ${name}: ${url} is neither a file of the package nor an https address`];
}

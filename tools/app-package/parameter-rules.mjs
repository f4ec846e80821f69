// Rules V12 to V16 of the manifest's parameters.
import { isObject } from './json-text.mjs';

const types = ['text', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth'];
const scopes = [
  ...['header', 'body', 'url', 'jwt_secret_key', 'jwt_claim'],
  ...['basic_auth_username', 'basic_auth_password'],
];

/**
 * @param {Record<string, any>} manifest
 * @returns {string[]} errors
 */
export function checkParameters(manifest) {
  const errors = [];
  const parameters = Array.isArray(manifest.parameters) ? manifest.parameters : [];
  const seen = new Set();
  for (const parameter of parameters) {
    if (!isObject(parameter) || typeof parameter.name !== 'string' || parameter.name === '') {
      errors.push('V12 every parameter needs a name');
      continue;
    }
    const { name, type = 'text', secure } = parameter;
    if (seen.has(name)) errors.push(`V12 parameter ${name} stands twice`);
    if (name === 'name') errors.push('V12 no parameter may be called name');
    seen.add(name);
    if (!types.includes(type)) errors.push(`V13 parameter ${name}: type ${type} is not accepted`);
    for (const key of ['required', 'secure'])
      if (parameter[key] !== undefined && typeof parameter[key] !== 'boolean')
        errors.push(`V14 parameter ${name}: ${key} must be a boolean`);
    if (type === 'hidden' && parameter.required === true)
      errors.push(`V14 parameter ${name}: a hidden parameter cannot be required`);
    if (type === 'oauth' && secure === true) errors.push(`V14 parameter ${name}: oauth is never secure`);
    if (parameter.scopes !== undefined) errors.push(...checkScopes(parameter));
  }
  const oauthCount = parameters.filter((parameter) => parameter?.type === 'oauth').length;
  if (oauthCount > 1) errors.push('V14 only one parameter may be of type oauth');
  if (manifest.oauth !== undefined) {
    for (const key of ['client_id', 'client_secret', 'authorize_uri', 'access_token_uri'])
      if (manifest.oauth?.[key] === undefined) errors.push(`V16 oauth lacks ${key}`);
    if (oauthCount === 0) errors.push('V16 oauth needs a parameter of type oauth');
  }
  return errors;
}

/** @param {Record<string, any>} parameter */
function checkScopes({ name, secure, scopes: given }) {
  if (secure !== true) return [`V15 parameter ${name}: scopes need secure: true`];
  if (!Array.isArray(given) || given.length === 0)
    return [`V15 parameter ${name}: scopes must be a non-empty array`];
  return given
    .filter((scope) => !scopes.includes(scope))
    .map((scope) => `V15 parameter ${name}: no scope ${scope}`);
}

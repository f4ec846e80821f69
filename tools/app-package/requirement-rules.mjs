// Rules V22 and V23 of requirements.json.
import { isObject, readJson } from './json-text.mjs';

const types = [
  ...[
    'automations',
    'channel_integrations',
    'custom_objects',
    'custom_objects_v2',
    'macros',
    'organization_fields',
  ],
  ...['targets', 'ticket_fields', 'triggers', 'user_fields', 'views', 'webhooks'],
];

/**
 * @param {string | undefined} text of requirements.json, if the package has one
 * @returns {string[]} errors
 */
export function checkRequirements(text) {
  if (text === undefined) return [];
  const json = readJson(text);
  if ('problem' in json || !isObject(json.value)) return ['V22 requirements.json is no JSON object'];
  const errors = json.duplicates.map((key) => `V22 requirements.json has ${key} twice`);
  let count = 0;
  for (const [type, entries] of Object.entries(json.value)) {
    if (!types.includes(type)) errors.push(`V22 requirements.json: no type ${type}`);
    // Custom objects are described as one body, not as a map of entries.
    if (!isObject(entries) || type.startsWith('custom_objects')) continue;
    for (const [name, entry] of Object.entries(entries)) {
      count += 1;
      for (const key of requiredKeys(type))
        if (entry?.[key] === undefined) errors.push(`V23 requirements.json: ${type}.${name} lacks ${key}`);
    }
  }
  if (count > 5000) errors.push(`V22 requirements.json has ${count} entries; 5000 are possible`);
  return errors;
}

/** @param {string} type */
function requiredKeys(type) {
  if (type === 'webhooks') return ['name', 'status', 'endpoint', 'http_method', 'request_format'];
  if (type === 'user_fields' || type === 'organization_fields') return ['title', 'key'];
  return ['title'];
}

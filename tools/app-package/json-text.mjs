// Reads JSON and finds duplicate keys, which JSON.parse accepts silently and Zendesk refuses.

/**
 * @param {string} text
 * @returns {{ value: unknown, duplicates: string[] } | { problem: string }} duplicates as paths: `location.support`
 */
export function readJson(text) {
  try {
    return { value: JSON.parse(text), duplicates: findDuplicateKeys(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {unknown} value @returns {value is Record<string, any>} */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {string} text valid JSON
 * @returns {string[]}
 */
function findDuplicateKeys(text) {
  const duplicates = [];
  /** @type {{ keys: Set<string> | undefined, path: string, key: string }[]} one per open object or array */
  const open = [];
  // In valid JSON a string is a key exactly when a colon follows.
  for (const [, key, bracket] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|([{}[\]])/g)) {
    const current = open.at(-1);
    if (key !== undefined && current?.keys !== undefined) {
      current.key = JSON.parse(key);
      if (current.keys.has(current.key))
        duplicates.push([current.path, current.key].filter(Boolean).join('.'));
      current.keys.add(current.key);
    } else if (bracket === '{' || bracket === '[') {
      const path = current === undefined ? '' : [current.path, current.key].filter(Boolean).join('.');
      open.push({ keys: bracket === '{' ? new Set() : undefined, path, key: '' });
    } else if (bracket !== undefined) open.pop();
  }
  return duplicates;
}

import type { ContactData } from './connect-types.js';

/** The contact's user-defined attributes by their wire names; one without a value is left out. */
export function toContactAttributes(attributes: ContactData['attributes']): Readonly<Record<string, string>> {
  const entries = Object.entries(attributes ?? {}).flatMap(([name, attribute]) =>
    typeof attribute?.value === 'string' ? [[name, attribute.value] as const] : [],
  );
  return Object.fromEntries(entries);
}

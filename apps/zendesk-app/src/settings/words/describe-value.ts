import { msg } from '@lit/localize';

/** A setting's value for people. */
export function describeValue(value: unknown): string {
  if (value === undefined) return msg('Not set');
  if (value === true) return msg('Yes');
  if (value === false) return msg('No');
  return String(value);
}

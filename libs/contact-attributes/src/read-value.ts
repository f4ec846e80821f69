import { toDefaultCountry } from './default-country.js';
import { normaliseInstanceUrl } from './normalise-instance-url.js';
import { normaliseServiceUrl } from './normalise-service-url.js';
import { readNames } from './read-names.js';
import { toE164 } from './to-e164.js';
import type { ValueType } from './value-type.js';

/** A setting's value; `undefined` for one that does nothing. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** What a reader makes of a text: its value, or what would have been accepted. */
export type ReadResult =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly expected: string; readonly hint?: string };

type Readers = {
  readonly [K in ValueType['kind']]: (
    text: string,
    type: Extract<ValueType, { kind: K }>,
    defaultCountry: string | undefined,
  ) => ReadResult;
};

const trueWords: ReadonlySet<string> = new Set(['true', 't', '1', 'yes', 'y', 'on']);
const falseWords: ReadonlySet<string> = new Set(['false', 'f', '0', 'no', 'n', 'off']);

const accept = (value: Value): ReadResult => ({ ok: true, value });

const acceptIf = (condition: boolean, value: string | number, expected: string): ReadResult =>
  condition ? accept(value) : { ok: false, expected };

const readers: Readers = {
  boolean: (text) => {
    const word = text.toLowerCase();
    if (trueWords.has(word)) return accept(true);
    if (falseWords.has(word)) return accept(false);
    return { ok: false, expected: 'true or false' };
  },
  choice: (text, { values }) => {
    const value = values.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
    return value === undefined ? { ok: false, expected: `one of: ${values.join(', ')}` } : accept(value);
  },
  number: (text, { minimum, maximum }) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    return acceptIf(
      value >= minimum && value <= maximum,
      value,
      `a number from ${minimum} to ${maximum}, digits only`,
    );
  },
  identifier: (text, { minimum }) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return acceptIf(
      Number.isSafeInteger(value) && value >= minimum,
      value,
      `a whole number, ${minimum} or above, digits only`,
    );
  },
  e164: (text) => {
    const value = text.replace(/[\s.()-]/g, '');
    return acceptIf(
      /^\+[1-9]\d{1,14}$/.test(value),
      value,
      'a phone number with + and country code, such as +442079460000',
    );
  },
  phoneNumber: (text, _type, defaultCountry) => {
    const value = toE164(text, defaultCountry);
    if (value !== undefined) return accept(value);
    return {
      ok: false,
      expected:
        defaultCountry === undefined
          ? 'a phone number with + and country code (no default country is set)'
          : `a phone number, local to ${defaultCountry} or with + and country code`,
    };
  },
  email: (text) =>
    acceptIf(text.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text), text, 'an e-mail address'),
  text: accept,
  names: (text) => {
    const names = readNames(text);
    return accept(names.length === 0 ? undefined : names);
  },
  userFieldKey: (text) =>
    acceptIf(
      /^\w+$/.test(text) && /\D/.test(text),
      text,
      'the key of a user field: letters, digits and underscores, not digits only',
    ),
  retired: () => accept(undefined),
  instanceUrl: (text) => {
    const result = normaliseInstanceUrl(text);
    if (result.ok) return accept(result.instanceUrl);
    return {
      ok: false,
      expected: 'the address of an Amazon Connect instance, such as https://example.my.connect.aws',
      hint: result.hint,
    };
  },
  url: (text) => acceptIf(/^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(text), text, 'an https:// address'),
  serviceUrl: (text) => {
    const value = normaliseServiceUrl(text);
    return value === undefined
      ? {
          ok: false,
          expected: 'an https:// address without ? and #, such as https://api.example.org/recording',
        }
      : accept(value);
  },
  region: (text) => {
    const value = text.toLowerCase();
    return acceptIf(
      /^[a-z]{2}(-[a-z]+){1,2}-\d{1,2}$/.test(value),
      value,
      'an AWS region, such as eu-west-2',
    );
  },
  country: (text) => {
    const value = toDefaultCountry(text);
    return value === undefined
      ? { ok: false, expected: 'an ISO country code, such as GB, or a dialling prefix, such as +44' }
      : accept(value);
  },
  timeZone: (text) => {
    const expected = 'an IANA time zone, such as Europe/London';
    // Newer engines take offsets such as +01:00 too, which links to contact records do not.
    if (!/^[a-z]/i.test(text)) return { ok: false, expected };
    try {
      return accept(new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone);
    } catch {
      return { ok: false, expected };
    }
  },
};

/** Reads a trimmed text that is set; `defaultCountry` matters to local phone numbers only. Never throws. */
export function readValue(type: ValueType, text: string, defaultCountry: string | undefined): ReadResult {
  const read = readers[type.kind] as (
    text: string,
    type: ValueType,
    defaultCountry: string | undefined,
  ) => ReadResult;
  return read(text, type, defaultCountry);
}

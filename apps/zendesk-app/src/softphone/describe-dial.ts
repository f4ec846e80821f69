import { msg, str } from '@lit/localize';
import type { DialView } from './dial-view.js';

/** A line below a field, and whether it says that something is wrong. */
export interface FieldHint {
  readonly text: string;
  readonly wrong: boolean;
}

/** What stands below the number: what is wrong with it, what will be dialled, or how numbers are read. */
export function describeNumber(
  { numberProblem, e164, defaultCountry }: DialView,
  language: string,
): FieldHint {
  if (numberProblem !== undefined) return { text: numberProblem, wrong: true };
  if (e164 !== undefined) return { text: msg(str`Will call ${e164}`), wrong: false };
  if (defaultCountry === undefined) return { text: msg('Start with + and the country code'), wrong: false };
  const country = nameCountry(defaultCountry, language);
  return { text: msg(str`Without a country code: ${country}`), wrong: false };
}

/** Why *Call* cannot be pressed, a sentence; `undefined` when it can. */
export function describeCallBlock(dial: DialView): string | undefined {
  if (dial.busy !== undefined) return dial.busy;
  if (dial.mayNotDialBecause !== undefined) return dial.mayNotDialBecause;
  if (dial.mayCall) return undefined;
  if (dial.number.trim() === '') return msg('Enter a number first.');
  return dial.numberProblem ?? dial.problem ?? msg('Enter a number that can be called.');
}

/** The name of a country given by its ISO code, in a language; a dialling prefix stays as it is. */
function nameCountry(country: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames([language || 'en'], { type: 'region' }).of(country) ?? country;
}

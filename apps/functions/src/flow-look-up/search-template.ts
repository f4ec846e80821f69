import { BadRequest } from './look-up-answer.js';

const quotationMarkOrPlaceholder = /"|\{([A-Za-z_]\w*)\}/g;
const longestValue = 200;

/**
 * A search of Zendesk, made of a template and parameters: `type:ticket fieldvalue:{order}` with `order` = `A 17` gives
 * `type:ticket fieldvalue:"A 17"`.
 *
 * The template is its author's; what a caller said or typed is not. So each value is quoted, and loses what could end
 * the quotation or widen the search: quotation marks, backslashes, asterisks and control characters (zendesk.md 2.6).
 * Where the template quotes a placeholder itself, its quotation marks serve. Throws {@link BadRequest} for a placeholder
 * without a parameter, for a value of which nothing is left, and for a template whose quotation does not end.
 */
export function fillSearchTemplate(template: string, parameters: Readonly<Record<string, string>>): string {
  let isQuoted = false;
  const filled = template.replace(quotationMarkOrPlaceholder, (found, name: string | undefined) => {
    if (name === undefined) {
      isQuoted = !isQuoted;
      return found;
    }
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === undefined) throw new BadRequest(`the parameter ${name} of the template has no value`);
    return isQuoted ? toHarmless(value, name) : quote(value, name);
  });
  if (isQuoted) throw new BadRequest('the template has a quotation mark too many');
  if (/[{}]/.test(filled.replace(/"[^"]*"/g, '')))
    throw new BadRequest('the template has a bracket too many');
  return filled;
}

/** A value as one phrase of a search. */
export function quote(value: string, name: string): string {
  return `"${toHarmless(value, name)}"`;
}

function toHarmless(value: string, name: string): string {
  const harmless = value
    .replace(/["\\*\p{Cc}\p{Cf}“”„«»]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestValue);
  if (harmless === '') throw new BadRequest(`nothing of the parameter ${name} can be searched for`);
  return harmless;
}

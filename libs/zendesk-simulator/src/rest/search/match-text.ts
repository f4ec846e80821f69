import type { SearchTerm } from './search-query.js';

/** @returns whether the words of the value stand in the text one after the other; `*` at the end leaves the last open */
export function matchesText(text: string, value: string): boolean {
  const wordsOf = (words: string) =>
    words.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}@._+-]*[\p{L}\p{N}])?/gu) ?? [];
  const open = value.endsWith('*');
  const wanted = wordsOf(value);
  const words = wordsOf(text);
  if (wanted.length === 0) return value === '*';
  return words.some((_word, start) =>
    wanted.every((one, index) => {
      const word = words[start + index] ?? '';
      return word === one || (open && index === wanted.length - 1 && word.startsWith(one));
    }),
  );
}

const minute = 60_000;
const units: Readonly<Record<string, number>> = {
  minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
  month: 30 * 24 * 60 * minute,
  year: 365 * 24 * 60 * minute,
};

/**
 * @param now milliseconds since the epoch
 * @returns whether the stamp fits a term such as `created>2026-11-01` or `updated>4hours`
 */
export function matchesTime(stamp: string, term: SearchTerm, now: number): boolean {
  const time = Date.parse(stamp);
  const [, count, unit = ''] = /^(\d+)(minute|hour|day|week|month|year)s?$/.exec(term.value) ?? [];
  const wanted = count === undefined ? Date.parse(term.value) : now - Number(count) * (units[unit] ?? 0);
  switch (term.operator) {
    case '<':
      return time < wanted;
    case '<=':
      return time <= wanted;
    case '>':
      return time > wanted;
    case '>=':
      return time >= wanted;
    case ':':
      return stamp.startsWith(term.value);
  }
}

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

/** @returns whether the stamp fits a term such as `created>2026-11-01` */
export function matchesTime(stamp: string, term: SearchTerm): boolean {
  const time = Date.parse(stamp);
  const wanted = Date.parse(term.value);
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

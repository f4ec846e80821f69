/** Words for one of several values: alone, or with more that belongs to the value. */
type Words = string | { readonly words: string };

/** @returns what a list offers, value and words of each, in the order of the table */
export function optionsOf<Value extends string>(
  table: Readonly<Record<Value, Words>>,
): readonly (readonly [value: Value, words: string])[] {
  const entries = Object.entries<Words>(table) as [Value, Words][];
  return entries.map(([value, words]) => [value, typeof words === 'string' ? words : words.words]);
}

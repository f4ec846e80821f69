/** The beginning of a text, `longest` UTF-16 units at most, and no half of a letter at its end. */
export function cutText(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

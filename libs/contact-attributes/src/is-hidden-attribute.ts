/**
 * Whether an administrator wants a contact attribute kept out of tickets (app setting `hiddenAttributes`). In a
 * hidden name `*` stands for any number of characters, also none; letter case and surrounding spaces do not matter.
 *
 * @param hidden as `parseAppSettings` gives them; undefined: nothing is hidden
 */
export function isHiddenAttribute(name: string, hidden: readonly string[] = []): boolean {
  const folded = fold(name);
  return hidden.some((pattern) => matches(folded, fold(pattern)));
}

function fold(text: string): string {
  return text.trim().toUpperCase();
}

/** Takes each piece between two wildcards at its first occurrence: linear, whatever was typed. */
function matches(name: string, pattern: string): boolean {
  const [start = '', ...pieces] = pattern.split('*');
  const end = pieces.pop();
  if (end === undefined) return name === start;
  if (!name.startsWith(start) || !name.endsWith(end)) return false;
  let position = start.length;
  for (const piece of pieces) {
    const found = name.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  return position <= name.length - end.length;
}

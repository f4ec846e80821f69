/** @returns what was typed, one bot line for each line that is not empty */
export function toOpeningLines(typed: string): readonly { readonly text: string }[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text }));
}

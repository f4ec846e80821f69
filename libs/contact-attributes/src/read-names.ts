/** Names separated by commas or line breaks, trimmed; each once, as it was written first, whatever its letter case. */
export function readNames(text: string): readonly string[] {
  const seen = new Set(['']);
  return text.split(/[,\n\r\u2028\u2029]/).flatMap((entry) => {
    const name = entry.trim();
    const key = name.toUpperCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [name];
  });
}

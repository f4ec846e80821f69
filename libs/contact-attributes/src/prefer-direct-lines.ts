/**
 * Of users with one number those who have it for themselves; where nobody has, all who share it (contact-rules.md 2).
 */
export function preferDirectLines<Match extends { readonly shared: boolean }>(
  matches: readonly Match[],
): readonly Match[] {
  const direct = matches.filter(({ shared }) => !shared);
  return direct.length > 0 ? direct : matches;
}

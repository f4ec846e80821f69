const notSetWords: ReadonlySet<string> = new Set(['', '-', 'none', 'empty', 'ignore', 'timeout', 'null']);

/** Whether a trimmed value means *not set*: an unanswered prompt in a contact flow leaves such a word behind. */
export function isNotSet(trimmed: string): boolean {
  return notSetWords.has(trimmed.toLowerCase());
}

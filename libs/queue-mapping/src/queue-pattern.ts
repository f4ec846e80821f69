import { compileExpression, type QueueExpression, splitExpression } from './queue-expression.js';

/** Longest queue name or pattern, in characters, after trimming. */
export const longestQueueName = 128;

/** What a typed queue means. */
export type QueuePattern =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'starts with' | 'ends with' | 'contains'; readonly text: string }
  | ({ readonly kind: 'expression' } & QueueExpression);

/** Why a text that looks like a pattern is read as a literal queue name. */
export interface QueuePatternWarning {
  readonly code: 'misplaced star' | 'star alone' | 'invalid expression' | 'too long for a pattern';
  /** The text as typed, trimmed. */
  readonly received: string;
  /** What would have been a pattern, one sentence. */
  readonly expected: string;
  /** What is wrong with an expression, in the engine's words. */
  readonly detail?: string;
}

/** A typed queue, read. */
export interface ParsedQueuePattern {
  readonly pattern: QueuePattern;
  readonly warning?: QueuePatternWarning;
}

/**
 * Reads what an administrator typed (queues-and-brands.md 'Queue -> brand'): a name, a wildcard or a `/expression/`.
 * An invalid pattern is the queue of that literal name, with a warning. Never throws.
 */
export function parseQueuePattern(text: string): ParsedQueuePattern {
  const typed = text.trim();
  if (!typed.startsWith('/') && !typed.includes('*')) return { pattern: { kind: 'name', name: typed } };
  if (!isShortEnough(typed))
    return literal(typed, 'too long for a pattern', `A pattern has at most ${longestQueueName} characters.`);
  return typed.startsWith('/') ? parseExpression(typed) : parseWildcard(typed);
}

/** Whether a trimmed text is within the limit; counts characters, not UTF-16 units. */
export function isShortEnough(trimmed: string): boolean {
  return trimmed.length <= longestQueueName || Array.from(trimmed).length <= longestQueueName;
}

function parseWildcard(typed: string): ParsedQueuePattern {
  if (/^\*+$/.test(typed))
    return literal(typed, 'star alone', 'A star stands before or after a part of the name.');
  const [, before, text = '', after] = /^(\*?)(.*?)(\*?)$/s.exec(typed) ?? [];
  if (text.includes('*'))
    return literal(typed, 'misplaced star', 'A star stands only at the beginning or the end.');
  if (before === '*' && after === '*') return { pattern: { kind: 'contains', text } };
  return { pattern: { kind: before === '*' ? 'ends with' : 'starts with', text } };
}

function parseExpression(typed: string): ParsedQueuePattern {
  const split = splitExpression(typed);
  const compiled = split.ok ? compileExpression(split.expression) : split;
  if (split.ok && compiled.ok) return { pattern: { kind: 'expression', ...split.expression } };
  const expected = 'A regular expression between slashes, without look-around and back-references.';
  const invalid = literal(typed, 'invalid expression', expected);
  return compiled.ok ? invalid : { ...invalid, warning: { ...invalid.warning, detail: compiled.detail } };
}

function literal(typed: string, code: QueuePatternWarning['code'], expected: string) {
  return {
    pattern: { kind: 'name', name: typed },
    warning: { code, received: typed, expected },
  } as const;
}

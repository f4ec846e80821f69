import type { QueuePattern } from './queue-pattern.js';

/** A part of a queue name, and whether it is tied to the name's beginning and end. */
interface Shape {
  readonly text: string;
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

/**
 * Whether every queue name that `later` matches is provably matched by `earlier`. Wildcards, expressions that are
 * plain text with or without anchors, and equal expressions are proven; `false` means not proven.
 */
export function coversPattern(earlier: QueuePattern, later: QueuePattern): boolean {
  if (earlier.kind === 'expression' && later.kind === 'expression' && earlier.source === later.source)
    return earlier.ignoreCase || !later.ignoreCase;
  const outer = toShape(earlier);
  const inner = toShape(later);
  if (outer === undefined || inner === undefined) return false;
  if (outer.fromStart && !inner.fromStart) return false;
  if (outer.toEnd && !inner.toEnd) return false;
  if (outer.fromStart && outer.toEnd) return inner.text === outer.text;
  if (outer.fromStart) return inner.text.startsWith(outer.text);
  if (outer.toEnd) return inner.text.endsWith(outer.text);
  return inner.text.includes(outer.text);
}

function toShape(pattern: QueuePattern): Shape | undefined {
  switch (pattern.kind) {
    case 'name':
      return { text: pattern.name, fromStart: true, toEnd: true };
    case 'starts with':
      return { text: pattern.text, fromStart: true, toEnd: false };
    case 'ends with':
      return { text: pattern.text, fromStart: false, toEnd: true };
    case 'contains':
      return { text: pattern.text, fromStart: false, toEnd: false };
    case 'expression': {
      const [, start, text, end] = /^(\^?)([\p{L}\p{N} _-]+)(\$?)$/u.exec(pattern.source) ?? [];
      if (text === undefined || pattern.ignoreCase) return undefined;
      return { text, fromStart: start === '^', toEnd: end === '$' };
    }
  }
}

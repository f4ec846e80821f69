import { RE2JS, RE2JSException } from 're2js';

/** An expression between slashes: `/^MyCorp (Sales|Care)$/i`. */
export interface QueueExpression {
  readonly source: string;
  readonly ignoreCase: boolean;
}

/** The parts of an expression as typed, or why it is none. */
export type SplitExpression =
  | { readonly ok: true; readonly expression: QueueExpression }
  | { readonly ok: false; readonly detail: string };

/**
 * Splits a text that starts with `/`. The closing slash and the flags `i` and `u` are optional; `u` changes nothing,
 * as the engine always reads whole characters.
 */
export function splitExpression(text: string): SplitExpression {
  const closed = /^\/((?:[^\\]|\\.)*)\/([a-z]*)$/s.exec(text);
  const flags = closed?.[2] ?? '';
  const known = /^(?:i?u?|ui)$/.test(flags);
  // `/EU/sales` is an expression without closing slash; `/EU/g` is meant as one with a flag that does not exist here.
  if (!known && /^[dgimsuvy]+$/.test(flags))
    return { ok: false, detail: `flags "${flags}": only i and u are possible` };
  const source = closed !== null && known ? (closed[1] ?? '') : text.slice(1);
  if (source === '') return { ok: false, detail: 'the expression is empty' };
  return { ok: true, expression: { source, ignoreCase: known && flags.includes('i') } };
}

/**
 * Compiles for an engine whose time is linear in the name's length, whatever an administrator types.
 *
 * @returns a test for a queue name, or why the expression is not valid
 */
export function compileExpression({
  source,
  ignoreCase,
}: QueueExpression):
  | { readonly ok: true; readonly matches: (queueName: string) => boolean }
  | { readonly ok: false; readonly detail: string } {
  try {
    const expression = RE2JS.compile(toEngineSyntax(source), ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    return { ok: true, matches: (queueName) => expression.test(queueName) };
  } catch (error) {
    const detail = error instanceof RE2JSException ? error.message : 'the engine refused it';
    return { ok: false, detail: explain(source) ?? detail.replace(/^error parsing regexp: /, '') };
  }
}

/** `\u0041` and `\u{41}` are JavaScript's; the engine writes `\x{41}`. */
function toEngineSyntax(source: string): string {
  return source.replace(
    /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|[^])/gi,
    (escape: string, braced: string | undefined, four: string | undefined) => {
      const code = braced ?? four;
      return code === undefined ? escape : `\\x{${code}}`;
    },
  );
}

function explain(source: string): string | undefined {
  if (/\(\?<?[=!]/.test(source)) return 'look-around is not possible in linear time';
  if (/\\(?:[1-9]|k<)/.test(source)) return 'back-references are not possible in linear time';
  return undefined;
}

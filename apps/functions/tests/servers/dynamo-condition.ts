import type { DynamoItem, DynamoValue } from './dynamo-server.js';

export interface ExpressionWords {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, DynamoValue>>;
}

/** Whether a condition expression holds: comparisons, `attribute_exists`, `attribute_not_exists`, AND, OR, brackets. */
export function holds(expression: string, item: DynamoItem, words: ExpressionWords): boolean {
  const text = expression.trim();
  const alternatives = split(text, ' OR ');
  if (alternatives.length > 1) return alternatives.some((part) => holds(part, item, words));
  const parts = split(text, ' AND ');
  if (parts.length > 1) return parts.every((part) => holds(part, item, words));
  if (text.startsWith('(')) return holds(text.slice(1, -1), item, words);
  const [, test, name = ''] = /^(attribute_exists|attribute_not_exists)\((\S+)\)$/.exec(text) ?? [];
  if (test !== undefined) return (words.names[name] ?? name) in item === (test === 'attribute_exists');
  const [, left = '', operator, right = ''] = /^(\S+) (=|<) (\S+)$/.exec(text) ?? [];
  const actual = plain(item[words.names[left] ?? left]);
  const wanted = plain(words.values[right]);
  if (operator === undefined) throw new Error(`The test server cannot read ${text}.`);
  if (actual === undefined || wanted === undefined) return false;
  return operator === '=' ? actual === wanted : actual < wanted;
}

/** Splits where no bracket is open. */
function split(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth > 0 || !text.startsWith(separator, index)) continue;
    parts.push(text.slice(from, index));
    from = index + separator.length;
  }
  return [...parts, text.slice(from)];
}

function plain(value: DynamoValue | undefined): string | number | undefined {
  if (value?.['N'] !== undefined) return Number(value['N']);
  return value?.['S'] === undefined ? undefined : String(value['S']);
}

import { AwsError } from '../server/aws-error.js';
import { nameOf, valueOf } from './condition-expression.js';
import type { DynamoItem, ExpressionWords } from './dynamo-value.js';

/** The item after `SET name = :value, …` and `REMOVE name, …`. Throws `ValidationException` on anything else. */
export function updated(expression: string, item: DynamoItem, words: ExpressionWords): DynamoItem {
  const clauses = expression.trim().split(/\s*\b(?=(?:SET|REMOVE|ADD|DELETE)\s)/);
  return clauses
    .filter((clause) => clause !== '')
    .reduce((before, clause) => after(clause, before, words), item);
}

function after(clause: string, item: DynamoItem, words: ExpressionWords): DynamoItem {
  const [, verb = '', list = ''] = /^(\w+)\s+(.*)$/s.exec(clause) ?? [];
  const parts = list.split(',').map((part) => part.trim());
  if (verb === 'REMOVE') {
    const removed = new Set(parts.map((word) => nameOf(word, words)));
    return Object.fromEntries(Object.entries(item).filter(([name]) => !removed.has(name)));
  }
  const assignments = parts.map((part) => /^(\S+)\s*=\s*(:\w+)$/.exec(part));
  if (verb !== 'SET' || assignments.includes(null))
    throw new AwsError('ValidationException', `This expression is not simulated: ${clause}`);
  const values = assignments.map(
    (match) => [nameOf(match?.[1] ?? '', words), valueOf(match?.[2] ?? '', words)] as const,
  );
  return { ...item, ...Object.fromEntries(values) };
}

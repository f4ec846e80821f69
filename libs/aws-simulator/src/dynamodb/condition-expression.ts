import { AwsError } from '../server/aws-error.js';
import {
  compareValues,
  isSameValue,
  type DynamoItem,
  type DynamoValue,
  type ExpressionWords,
} from './dynamo-value.js';

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/**
 * Whether a condition expression holds for an item: comparisons, `attribute_exists`, `attribute_not_exists`, `AND`, `OR`,
 * `NOT` and brackets. Throws `ValidationException` on anything else.
 */
export function holds(expression: string, item: DynamoItem, words: ExpressionWords): boolean {
  const tokens = expression.match(/<>|<=|>=|[=<>(),]|[#:\w.-]+|\S/g) ?? [];
  let at = 0;
  const peek = () => tokens[at]?.toUpperCase();
  const take = (): string => tokens[at++] ?? '';
  const demand = (wanted: string): void => {
    if (take() !== wanted) throw unreadable(expression);
  };

  function alternatives(): boolean {
    let result = conjunction();
    while (peek() === 'OR') {
      take();
      // Both sides are always read.
      result = [result, conjunction()].includes(true);
    }
    return result;
  }

  function conjunction(): boolean {
    let result = factor();
    while (peek() === 'AND') {
      take();
      result = ![result, factor()].includes(false);
    }
    return result;
  }

  function factor(): boolean {
    if (peek() === 'NOT') {
      take();
      return !factor();
    }
    if (peek() !== '(') return test();
    take();
    const result = alternatives();
    demand(')');
    return result;
  }

  function test(): boolean {
    const word = take();
    if (word === 'attribute_exists' || word === 'attribute_not_exists') {
      demand('(');
      const isThere = Object.hasOwn(item, nameOf(take(), words));
      demand(')');
      return isThere === (word === 'attribute_exists');
    }
    const left = operand(word);
    const operator = take();
    const right = operand(take());
    if (operator === '=' || operator === '<>') {
      const isSame = left !== undefined && right !== undefined && isSameValue(left, right);
      return isSame === (operator === '=');
    }
    const isInOrder = comparisons[operator];
    if (isInOrder === undefined) throw unreadable(expression);
    const order = left === undefined || right === undefined ? undefined : compareValues(left, right);
    return order !== undefined && isInOrder(order);
  }

  function operand(word: string): DynamoValue | undefined {
    return word.startsWith(':') ? valueOf(word, words) : item[nameOf(word, words)];
  }

  const result = alternatives();
  if (at !== tokens.length) throw unreadable(expression);
  return result;
}

/** The attribute that a word of an expression names. Throws `ValidationException`. */
export function nameOf(word: string, { names }: ExpressionWords): string {
  const name = word.startsWith('#') ? names[word] : word;
  if (name !== undefined && /^\w[\w-]*$/.test(name)) return name;
  throw new AwsError('ValidationException', `The expression names no attribute: ${word}`);
}

/** Throws `ValidationException`. */
export function valueOf(word: string, { values }: ExpressionWords): DynamoValue {
  const value = values[word];
  if (value !== undefined) return value;
  throw new AwsError('ValidationException', `An expression attribute value is not defined: ${word}`);
}

function unreadable(expression: string): AwsError {
  return new AwsError('ValidationException', `This expression is not simulated: ${expression}`);
}

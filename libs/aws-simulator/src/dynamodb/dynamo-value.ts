/** An attribute as DynamoDB writes it: `{"S": "text"}`, `{"N": "1"}`. */
export type DynamoValue = Readonly<Record<string, unknown>>;

export type DynamoItem = Readonly<Record<string, DynamoValue>>;

/** What stands for names (`#id`) and values (`:id`) in an expression. */
export interface ExpressionWords {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, DynamoValue>>;
}

/** Whether two values are equal. */
export function isSameValue(left: DynamoValue, right: DynamoValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Less than 0, 0, or more; `undefined` for values that have no order. */
export function compareValues(left: DynamoValue, right: DynamoValue): number | undefined {
  if (left['N'] !== undefined && right['N'] !== undefined) return Number(left['N']) - Number(right['N']);
  if (typeof left['S'] !== 'string' || typeof right['S'] !== 'string') return undefined;
  return Buffer.compare(Buffer.from(left['S']), Buffer.from(right['S']));
}

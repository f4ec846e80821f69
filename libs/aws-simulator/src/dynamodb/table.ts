import { AwsError } from '../server/aws-error.js';
import type { DynamoItem, DynamoValue } from './dynamo-value.js';

export interface TableOptions {
  readonly name: string;
  /** The attribute that is its partition key; `id` unless given. */
  readonly key?: string;
}

/** Bytes of a partition key (AWS, *Service, account, and table quotas in Amazon DynamoDB*). */
const longestKey = 2048;

/** A table of Amazon DynamoDB with a partition key and no sort key. Items do not expire by themselves. */
export class Table {
  readonly name: string;
  readonly key: string;
  readonly #items = new Map<string, DynamoItem>();

  constructor({ key = 'id', name }: TableOptions) {
    this.name = name;
    this.key = key;
  }

  /** All items, oldest first. */
  items(): readonly DynamoItem[] {
    return [...this.#items.values()];
  }

  get(key: DynamoItem): DynamoItem | undefined {
    return this.#items.get(this.#keyOf(key));
  }

  put(item: DynamoItem): void {
    this.#items.set(this.#keyOf(item), item);
  }

  delete(key: DynamoItem): void {
    this.#items.delete(this.#keyOf(key));
  }

  clear(): void {
    this.#items.clear();
  }

  #keyOf(item: DynamoItem): string {
    const value: DynamoValue | undefined = item[this.key];
    if (value === undefined)
      throw new AwsError('ValidationException', 'The provided key element does not match the schema');
    const { S: text } = value;
    if (typeof text === 'string' && Buffer.byteLength(text) > longestKey)
      throw new AwsError(
        'ValidationException',
        `The partition key is longer than ${String(longestKey)} bytes.`,
      );
    return JSON.stringify(value);
  }
}

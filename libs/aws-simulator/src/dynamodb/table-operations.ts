import type { Operations } from '../server/aws-call.js';
import { AwsError } from '../server/aws-error.js';
import { optionalTextOf, structureOf, textOf, type Input } from '../server/read-input.js';
import { holds } from './condition-expression.js';
import type { DynamoItem, DynamoValue, ExpressionWords } from './dynamo-value.js';
import type { Table } from './table.js';
import { updated } from './update-expression.js';

/** Put, get, update and delete of Amazon DynamoDB, in its JSON protocol. */
export function tableOperations(tables: ReadonlyMap<string, Table>): Operations {
  const tableOf = (input: Input): Table => {
    const table = tables.get(textOf(input, 'TableName').split('/').at(-1) ?? '');
    if (table !== undefined) return table;
    throw new AwsError('ResourceNotFoundException', 'Requested resource not found');
  };

  return {
    GetItem: (input) => {
      const item = tableOf(input).get(itemOf(input, 'Key'));
      return item === undefined ? {} : { Item: item };
    },
    PutItem: (input) => {
      const table = tableOf(input);
      const item = itemOf(input, 'Item');
      demandCondition(input, table.get(item));
      table.put(item);
      return {};
    },
    UpdateItem: (input) => {
      const table = tableOf(input);
      const key = itemOf(input, 'Key');
      const before = table.get(key);
      demandCondition(input, before);
      const after = updated(textOf(input, 'UpdateExpression'), before ?? key, wordsOf(input));
      table.put({ ...after, ...key });
      return input['ReturnValues'] === 'ALL_NEW' ? { Attributes: after } : {};
    },
    DeleteItem: (input) => {
      const table = tableOf(input);
      const key = itemOf(input, 'Key');
      demandCondition(input, table.get(key));
      table.delete(key);
      return {};
    },
  };
}

function demandCondition(input: Input, item: DynamoItem | undefined): void {
  const condition = optionalTextOf(input, 'ConditionExpression');
  if (condition === undefined || holds(condition, item ?? {}, wordsOf(input))) return;
  const tellsOld = input['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD' && item !== undefined;
  throw new AwsError(
    'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
    'The conditional request failed',
    { details: tellsOld ? { Item: item } : {} },
  );
}

function wordsOf(input: Input): ExpressionWords {
  return {
    names: structureOf(input, 'ExpressionAttributeNames') as Readonly<Record<string, string>>,
    values: structureOf(input, 'ExpressionAttributeValues') as Readonly<Record<string, DynamoValue>>,
  };
}

function itemOf(input: Input, member: string): DynamoItem {
  return structureOf(input, member) as DynamoItem;
}

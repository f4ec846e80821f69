import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { describe, expect, it } from 'vitest';
import { startAws } from './sdk-clients.js';

type LambdaContext = Parameters<IdempotencyConfig['registerLambdaContext']>[0];

const TableName = 'marks';

async function startTable() {
  const { aws, dynamo } = await startAws();
  const table = aws.createTable({ name: TableName });
  const put = (Item: Record<string, AttributeValue>, more: object = {}) =>
    dynamo.send(new PutItemCommand({ TableName, Item, ...more }));
  return { aws, dynamo, table, put };
}

describe('a table', () => {
  it('takes keys of 2048 bytes, and no longer ones', async () => {
    const { put, table } = await startTable();
    await put({ id: { S: 'é'.repeat(1024) } });
    await expect(put({ id: { S: `${'é'.repeat(1024)}!` } })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    expect(table.items()).toHaveLength(1);
  });

  it('puts, gets, updates and deletes', async () => {
    const { dynamo, put, table } = await startTable();
    const Key = { id: { S: 'a' } };
    await put({ ...Key, count: { N: '1' }, old: { BOOL: true } });
    await dynamo.send(
      new UpdateItemCommand({
        ...{ TableName, Key },
        UpdateExpression: 'SET #count = :count, note = :note REMOVE old',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':count': { N: '2' }, ':note': { S: 'new' } },
      }),
    );
    const { Item } = await dynamo.send(new GetItemCommand({ TableName, Key }));
    expect(Item).toEqual({ ...Key, count: { N: '2' }, note: { S: 'new' } });
    await dynamo.send(new DeleteItemCommand({ TableName, Key }));
    expect((await dynamo.send(new GetItemCommand({ TableName, Key }))).Item).toBeUndefined();
    expect(table.items()).toEqual([]);
  });

  it.each([
    ['attribute_not_exists(id)', false],
    ['attribute_exists(id)', true],
    ['attribute_not_exists(#n) OR #n < :five', true],
    ['attribute_not_exists(#n) OR #n < :two', false],
    ['(attribute_exists(#n) AND #n >= :five) OR word = :word', true],
    ['#n = :three AND NOT word <> :word', true],
    ['#n > :three', false],
    ['missing < :five', false],
  ])('puts only where %s holds: %s', async (ConditionExpression, isPut) => {
    const { put, table } = await startTable();
    await put({ id: { S: 'a' }, n: { N: '3' }, word: { S: 'tea' } });
    const second = put(
      { id: { S: 'a' }, n: { N: '4' } },
      {
        ConditionExpression,
        ExpressionAttributeNames: { '#n': 'n' },
        ExpressionAttributeValues: {
          ':two': { N: '2' },
          ':three': { N: '3' },
          ':five': { N: '5' },
          ':word': { S: 'tea' },
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    );
    if (isPut) await second;
    else
      await expect(second).rejects.toMatchObject({
        name: 'ConditionalCheckFailedException',
        Item: { n: { N: '3' } },
      });
    expect(table.items()).toMatchObject([{ n: { N: isPut ? '4' : '3' } }]);
  });

  it.each(['size(id) > :n', 'id', 'id = :nothing', '(id = :n'])(
    'says what it cannot read: %s',
    async (condition) => {
      const { put } = await startTable();
      await expect(
        put(
          { id: { S: 'a' } },
          { ConditionExpression: condition, ExpressionAttributeValues: { ':n': { N: '1' } } },
        ),
      ).rejects.toMatchObject({ name: 'ValidationException' });
    },
  );

  it('is enough for the idempotency of Powertools: twice at once, and again', async () => {
    const { dynamo } = await startTable();
    const orders: string[] = [];
    const config = new IdempotencyConfig({ eventKeyJmesPath: 'id', hashFunction: 'sha256' });
    config.registerLambdaContext({ getRemainingTimeInMillis: () => 1000 } as LambdaContext);
    const order = makeIdempotent(
      ({ id }: { readonly id: string }) => {
        orders.push(id);
        return Promise.resolve({ number: orders.length });
      },
      {
        persistenceStore: new DynamoDBPersistenceLayer({ tableName: TableName, awsSdkV3Client: dynamo }),
        config,
      },
    );
    const outcomes = await Promise.allSettled([order({ id: 'a' }), order({ id: 'a' })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([await order({ id: 'a' }), await order({ id: 'b' }), orders]).toEqual([
      { number: 1 },
      { number: 2 },
      ['a', 'b'],
    ]);
  });
});

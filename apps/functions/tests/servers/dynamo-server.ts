import { type RunningServer, type ServerAction, startServer } from './start-server.js';
import { holds } from './dynamo-condition.js';

/** An attribute as DynamoDB writes it. */
export type DynamoValue = Readonly<Record<string, unknown>>;
export type DynamoItem = Readonly<Record<string, DynamoValue>>;

export interface DynamoServer extends RunningServer {
  /** By the value of the key `id`, in all tables. */
  readonly items: Map<string, DynamoItem>;
  strike: (operation: string) => ServerAction | undefined;
}

interface DynamoInput {
  readonly Item?: DynamoItem;
  readonly Key?: DynamoItem;
  readonly ConditionExpression?: string;
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, DynamoValue>>;
  readonly ReturnValuesOnConditionCheckFailure?: string;
}

/** Put, get, update and delete of DynamoDB's JSON protocol, for tables whose key is `id`. */
export async function startDynamoServer(): Promise<DynamoServer> {
  const state = {
    items: new Map<string, DynamoItem>(),
    strike: (() => undefined) as (operation: string) => ServerAction | undefined,
  };

  function carryOut(operation: string, input: DynamoInput): ServerAction {
    const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = input;
    const id = String((input.Item ?? input.Key)?.['id']?.['S']);
    const item = state.items.get(id);
    switch (operation) {
      case 'GetItem':
        return { status: 200, body: item === undefined ? {} : { Item: item } };
      case 'DeleteItem':
        state.items.delete(id);
        return { status: 200 };
      case 'PutItem': {
        const condition = input.ConditionExpression;
        if (condition !== undefined && !holds(condition, item ?? {}, { names, values }))
          return {
            status: 400,
            body: {
              __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
              message: 'The conditional request failed',
              ...(input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? { Item: item } : {}),
            },
          };
        state.items.set(id, input.Item ?? {});
        return { status: 200 };
      }
      case 'UpdateItem': {
        const changes = (input.UpdateExpression ?? '').replace(/^SET /, '').split(', ');
        const changed = changes.map((change) => {
          const [name = '', value = ''] = change.split(' = ');
          return [names[name] ?? name, values[value] ?? {}] as const;
        });
        state.items.set(id, { ...item, id: { S: id }, ...Object.fromEntries(changed) });
        return { status: 200 };
      }
      default:
        return { status: 400, body: { __type: 'UnknownOperationException' } };
    }
  }

  const server = await startServer(({ body, headers }) => {
    const operation = String(headers['x-amz-target']).replace('DynamoDB_20120810.', '');
    return state.strike(operation) ?? carryOut(operation, JSON.parse(body) as DynamoInput);
  });
  return Object.assign(state, server);
}

import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { VerifiedToken } from './verify-token.js';

/** Remembers which tokens were used, for as long as they are valid. */
export interface UsedTokens {
  /** Marks a token as used. Resolves with whether this was its first use. */
  claim(token: Pick<VerifiedToken, 'tokenId' | 'expiresAt'>): Promise<boolean>;
}

export interface CreateUsedTokensOptions {
  readonly client: Pick<DynamoDBClient, 'send'>;
  /** Its key is `id`; `expiresAt` is its time to live. */
  readonly tableName: string;
}

/** Seconds a token is remembered after its end: clocks differ. */
const margin = 60;

/** {@link UsedTokens} in a table of DynamoDB: the condition makes one of two simultaneous uses the first. */
export function createUsedTokens({ client, tableName }: CreateUsedTokensOptions): UsedTokens {
  return {
    async claim({ expiresAt, tokenId }) {
      const mark = randomUUID();
      try {
        await client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: { id: { S: tokenId }, expiresAt: { N: String(expiresAt + margin) }, mark: { S: mark } },
            ConditionExpression: 'attribute_not_exists(#id)',
            ExpressionAttributeNames: { '#id': 'id' },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return true;
      } catch (failure) {
        // The client repeats a request whose answer was lost, and then finds its own mark.
        if (failure instanceof ConditionalCheckFailedException) return failure.Item?.['mark']?.S === mark;
        throw failure;
      }
    },
  };
}

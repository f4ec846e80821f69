import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startAwsSimulator } from '@patchcord/aws-simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientOptions } from '../../tests/aws-clients.js';
import { createUsedTokens } from './used-tokens.js';

const token = { tokenId: 'token-1', expiresAt: 1_795_000_000 };

async function startTable() {
  const aws = await startAwsSimulator();
  onTestFinished(() => aws.close());
  const table = aws.createTable({ name: 'used-tokens' });
  const client = new DynamoDBClient({ ...clientOptions, endpoint: aws.origin, maxAttempts: 2 });
  return { aws, table, usedTokens: createUsedTokens({ client, tableName: 'used-tokens' }) };
}

describe('createUsedTokens', () => {
  it('lets a token be used once', async () => {
    const { usedTokens } = await startTable();
    expect([await usedTokens.claim(token), await usedTokens.claim(token)]).toEqual([true, false]);
  });

  it('knows its own mark again when the answer to it was lost', async () => {
    const { aws, table, usedTokens } = await startTable();
    let attempts = 0;
    aws.strike = ({ input }) => {
      attempts += 1;
      if (attempts > 1) return undefined;
      table.put(input['Item'] as Parameters<typeof table.put>[0]);
      return 'dropped';
    };
    expect(await usedTokens.claim(token)).toBe(true);
    expect(attempts).toBe(2);
    expect(await usedTokens.claim(token)).toBe(false);
  });
});

import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { startAwsSimulator } from '@patchcord/aws-simulator';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientOptions } from '../../tests/aws-clients.js';
import { createSecretsManagerReader } from './secrets-manager-reader.js';

async function readerOf(secret: string) {
  const aws = await startAwsSimulator();
  onTestFinished(() => aws.close());
  aws.putSecret('webhook', secret);
  const awsSdkV3Client = new SecretsManagerClient({ ...clientOptions, endpoint: aws.origin });
  return createSecretsManagerReader(new SecretsProvider({ awsSdkV3Client }), 'webhook', () => 0);
}

describe('createSecretsManagerReader', () => {
  it('reads a secret that was stored from a file, without the new line at its end', async () => {
    const read = await readerOf('signing secret\n');
    expect(await read()).toBe('signing secret');
  });

  it('does not take blanks for a secret', async () => {
    const read = await readerOf(' \n');
    await expect(read()).rejects.toThrow('The secret webhook holds no text.');
  });
});

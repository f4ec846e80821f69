import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { awsError } from '../src/index.js';
import { startAws } from './sdk-clients.js';

describe('secrets', () => {
  it('are given by ARN or name, and can be changed', async () => {
    const { aws, secrets } = await startAws();
    const arn = aws.putSecret('key', 'one');
    const read = async (SecretId: string) =>
      (await secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString;
    expect([await read(arn), await read('key')]).toEqual(['one', 'one']);
    await secrets.send(new PutSecretValueCommand({ SecretId: arn, SecretString: 'two' }));
    expect(await read('key')).toBe('two');
    expect(aws.putSecret('key', 'three')).toBe(arn);
    await expect(read('door')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('parameters', () => {
  it('are given by name, and overwritten only by who says so', async () => {
    const { aws, ssm } = await startAws();
    aws.putParameter('table', '[]');
    const put = (more: object = {}) =>
      ssm.send(new PutParameterCommand({ Name: 'table', Value: '[1]', ...more }));
    await expect(put()).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
    expect((await put({ Overwrite: true })).Version).toBe(2);
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: 'table' }));
    expect([Parameter?.Value, Parameter?.Version]).toEqual(['[1]', 2]);
    await expect(ssm.send(new GetParameterCommand({ Name: 'chair' }))).rejects.toMatchObject({
      name: 'ParameterNotFound',
    });
  });
});

describe('every service', () => {
  it('refuses what is not signed', async () => {
    const { aws } = await startAws();
    const headers = { 'x-amz-target': 'AmazonSSM.GetParameter' };
    const answer = await fetch(aws.origin, { method: 'POST', headers, body: '{}' });
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([
      403,
      'MissingAuthenticationTokenException',
    ]);
  });

  it('fails as it is told to, before or after it has done what it was asked', async () => {
    const { aws, ssm } = await startAws();
    const put = (Value: string) =>
      ssm.send(new PutParameterCommand({ Name: 'table', Value, Overwrite: true }));
    const faults = [awsError(500, 'InternalServerError'), 'dropped', 'lost'] as const;
    const struck: string[] = [];
    for (const [index, fault] of faults.entries()) {
      aws.strike = ({ operation, service }) => {
        struck.push(`${service} ${operation}`);
        return fault;
      };
      await expect(put(String(index))).rejects.toThrow();
    }
    aws.strike = () => undefined;
    expect(struck).toEqual(Array(3).fill('ssm PutParameter'));
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: 'table' }));
    expect([Parameter?.Value, Parameter?.Version]).toEqual(['2', 1]);
  });
});

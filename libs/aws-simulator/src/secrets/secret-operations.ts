import { randomUUID } from 'node:crypto';
import type { Operations } from '../server/aws-call.js';
import { AwsError } from '../server/aws-error.js';
import { textOf, type Input } from '../server/read-input.js';

/** A secret of AWS Secrets Manager: its current value. */
export interface Secret {
  readonly arn: string;
  readonly name: string;
  value: string;
}

/** `GetSecretValue` and `PutSecretValue` of AWS Secrets Manager. */
export function secretOperations(secrets: ReadonlyMap<string, Secret>): Operations {
  const secretOf = (input: Input): Secret => {
    const id = textOf(input, 'SecretId');
    const secret = secrets.get(id) ?? [...secrets.values()].find(({ arn }) => arn === id);
    if (secret !== undefined) return secret;
    throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  };
  const identity = ({ arn, name }: Secret) => ({
    ARN: arn,
    Name: name,
    VersionId: randomUUID(),
    VersionStages: ['AWSCURRENT'],
  });

  return {
    GetSecretValue: (input) => {
      const secret = secretOf(input);
      return { ...identity(secret), SecretString: secret.value, CreatedDate: Date.now() / 1000 };
    },
    PutSecretValue: (input) => {
      const secret = secretOf(input);
      secret.value = textOf(input, 'SecretString');
      return identity(secret);
    },
  };
}

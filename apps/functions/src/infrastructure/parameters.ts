import { CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Which Amazon Connect instance a stack serves. */
export function instanceArnParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'ConnectInstanceArn', {
    type: 'String',
    description: 'ARN of the Amazon Connect instance: arn:aws:connect:<region>:<account>:instance/<id>.',
    allowedPattern: `^arn:aws[a-z-]*:connect:[a-z0-9-]+:[0-9]{12}:instance/${uuid}$`,
    constraintDescription: 'must be the ARN of an instance, as the AWS console shows it',
  });
}

/** The subdomain of a Zendesk account. */
export function zendeskAccountParameter(
  scope: Construct,
  { isOptional = false }: { readonly isOptional?: boolean } = {},
): CfnParameter {
  return new CfnParameter(scope, 'ZendeskAccount', {
    type: 'String',
    description: 'Subdomain of the Zendesk account: acme for acme.zendesk.com.',
    allowedPattern: isOptional ? '^([a-z0-9][a-z0-9-]*)?$' : '^[a-z0-9][a-z0-9-]*$',
    constraintDescription: 'must be the part before .zendesk.com, in small letters',
    ...(isOptional ? { default: '' } : {}),
  });
}

/** A secret with id and secret of an OAuth client of Zendesk. */
export function zendeskSecretParameter(
  scope: Construct,
  { isOptional = false }: { readonly isOptional?: boolean } = {},
): CfnParameter {
  const arn = 'arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^*?]+';
  return new CfnParameter(scope, 'ZendeskSecretArn', {
    type: 'String',
    description:
      'Full ARN of a secret in AWS Secrets Manager that holds {"client_id": "...", "client_secret": "..."} of a confidential OAuth client of Zendesk.',
    allowedPattern: isOptional ? `^(${arn})?$` : `^${arn}$`,
    constraintDescription: 'must be the full ARN of a secret',
    ...(isOptional ? { default: '' } : {}),
  });
}

/** How long logs are kept. */
export function logRetentionParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'LogRetentionDays', {
    type: 'Number',
    description: 'How many days logs are kept.',
    default: 30,
    allowedValues: [
      '1',
      '3',
      '5',
      '7',
      '14',
      '30',
      '60',
      '90',
      '120',
      '150',
      '180',
      '365',
      '400',
      '545',
      '731',
    ],
  });
}

/** Who hears of alarms. */
export function alarmTopicParameter(scope: Construct): CfnParameter {
  return new CfnParameter(scope, 'AlarmTopicArn', {
    type: 'String',
    description: 'ARN of an SNS topic that alarms are sent to. Without it they are seen in CloudWatch only.',
    default: '',
    allowedPattern: '^(arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_.-]+)?$',
    constraintDescription: 'must be the ARN of a topic, or empty',
  });
}

/** How many invocations of a function may run at once. */
export function concurrencyParameter(
  scope: Construct,
  id: string,
  value: number,
  what: string,
): CfnParameter {
  return new CfnParameter(scope, id, {
    type: 'Number',
    description: `How many invocations of the ${what} may run at once, reserved in the account. 0 reserves none: for accounts whose limit is too low.`,
    default: value,
    minValue: 0,
    maxValue: 1000,
  });
}

import {
  CfnCondition,
  CfnOutput,
  CfnParameter,
  CfnRule,
  Duration,
  Fn,
  RemovalPolicy,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { CfnPolicy } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Bundles } from './bundles.js';
import { DeployedFunction } from './deployed-function.js';
import { toInstanceId, toResourceArn } from './instance-arns.js';
import {
  concurrencyParameter,
  instanceArnParameter,
  logRetentionParameter,
  zendeskAccountParameter,
  zendeskSecretParameter,
} from './parameters.js';
import { PublicEndpoint } from './public-endpoint.js';
import { StackAlarms } from './stack-alarms.js';

export interface RecordingControlStackProps extends StackProps {
  readonly bundles: Bundles;
}

/** Pauses and resumes recordings on the order of agents: HTTP API, function, used tokens, the shared secret. */
export class RecordingControlStack extends Stack {
  constructor(scope: Construct, id: string, { bundles, ...props }: RecordingControlStackProps) {
    super(scope, id, {
      description: 'Patchcord: agents pause and resume recordings of Amazon Connect from Zendesk.',
      ...props,
    });
    const instanceArn = instanceArnParameter(this).valueAsString;
    const agentCheck = new CfnParameter(this, 'AgentCheck', {
      type: 'String',
      description:
        'How the Zendesk user of an order is known to be the agent on the contact. tag: the Amazon Connect user has the tag zendesk_user; email: both have the same address (needs ZendeskAccount and ZendeskSecretArn); any: not checked.',
      default: 'tag',
      allowedValues: ['tag', 'email', 'any'],
    });
    const zendeskAccount = zendeskAccountParameter(this, { isOptional: true });
    const zendeskSecretArn = zendeskSecretParameter(this, { isOptional: true });
    const audience = new CfnParameter(this, 'TokenAudience', {
      type: 'String',
      description: 'The aud claim that tokens must have. Empty for the app, whose tokens have none.',
      default: '',
      maxLength: 200,
    });
    const logRetentionDays = logRetentionParameter(this);

    const secret = new Secret(this, 'SharedSecret', {
      description: 'Shared with the setting recordingControlSecret of the Zendesk app.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const usedTokens = new Table(this, 'UsedTokens', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      removalPolicy: RemovalPolicy.DESTROY,
    });

    const control = new DeployedFunction(this, 'RecordingControl', {
      description: 'Pauses and resumes the recording of a contact.',
      code: bundles('recording-control'),
      timeout: Duration.seconds(14),
      memorySize: 256,
      logRetentionDays,
      reservedConcurrency: concurrencyParameter(this, 'ReservedConcurrency', 10, 'recording control'),
      environment: {
        CONNECT_INSTANCE_ID: toInstanceId(instanceArn),
        RECORDING_SECRET_ARN: secret.secretArn,
        USED_TOKENS_TABLE: usedTokens.tableName,
        AGENT_CHECK: agentCheck.valueAsString,
        TOKEN_AUDIENCE: audience.valueAsString,
        ZENDESK_ACCOUNT: zendeskAccount.valueAsString,
        ZENDESK_SECRET_ARN: zendeskSecretArn.valueAsString,
      },
    });
    control.allow(
      ['connect:DescribeContact', 'connect:SuspendContactRecording', 'connect:ResumeContactRecording'],
      [toResourceArn(instanceArn, 'contact')],
    );
    control.allow(['connect:DescribeUser'], [toResourceArn(instanceArn, 'agent')]);
    control.allow(['dynamodb:PutItem'], [usedTokens.tableArn]);
    control.allow(['secretsmanager:GetSecretValue'], [secret.secretArn]);
    this.#demandZendesk(agentCheck.valueAsString, [
      [zendeskAccount.valueAsString, 'AgentCheck email needs ZendeskAccount.'],
      [zendeskSecretArn.valueAsString, 'AgentCheck email needs ZendeskSecretArn.'],
    ]);
    this.#allowZendeskSecret(control, zendeskSecretArn.valueAsString);

    const endpoint = new PublicEndpoint(this, 'Endpoint', {
      description: 'Orders of the Zendesk app, through the proxy of Zendesk.',
      path: '/recording',
      target: control,
      logRetentionDays,
      throttle: { rateLimit: 20, burstLimit: 40 },
    });

    const alarms = new StackAlarms(this, 'Alarms');
    alarms.add('Failures', {
      metric: (period) => endpoint.api.metricServerError({ period, statistic: 'Sum' }),
      description: 'Recordings could not be paused or resumed: see the log of the recording control.',
      above: 0,
    });
    alarms.add('Throttles', {
      metric: (period) => control.lambda.metricThrottles({ period, statistic: 'Sum' }),
      description: 'More orders came at once than the recording control may take: raise ReservedConcurrency.',
      above: 0,
    });

    new CfnOutput(this, 'ServiceUrl', {
      value: endpoint.url,
      description: 'For the setting recordingControlUrl of the Zendesk app.',
    });
    new CfnOutput(this, 'ServiceHost', {
      value: endpoint.host,
      description: 'For npm run package -- --allow-host.',
    });
    new CfnOutput(this, 'SharedSecretArn', {
      value: secret.secretArn,
      description: 'Its value goes into the setting recordingControlSecret of the Zendesk app.',
    });
  }

  /** Comparing e-mail addresses without an account would refuse every order. */
  #demandZendesk(agentCheck: string, needed: readonly (readonly [value: string, problem: string])[]): void {
    new CfnRule(this, 'EmailNeedsZendesk', {
      ruleCondition: Fn.conditionEquals(agentCheck, 'email'),
      assertions: needed.map(([value, assertDescription]) => ({
        assert: Fn.conditionNot(Fn.conditionEquals(value, '')),
        assertDescription,
      })),
    });
  }

  /** Only where a secret is given. */
  #allowZendeskSecret(control: DeployedFunction, secretArn: string): void {
    const hasSecret = new CfnCondition(this, 'HasZendeskSecret', {
      expression: Fn.conditionNot(Fn.conditionEquals(secretArn, '')),
    });
    const policy = new CfnPolicy(this, 'ZendeskSecretPolicy', {
      policyName: 'ReadZendeskSecret',
      roles: [control.role.roleName],
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secretArn }],
      },
    });
    policy.cfnOptions.condition = hasSecret;
  }
}

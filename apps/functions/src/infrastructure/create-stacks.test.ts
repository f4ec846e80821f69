import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { createStacks } from './create-stacks.js';

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
}

interface TemplateBody {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters: Readonly<
    Record<string, { readonly Description?: string; readonly Default?: unknown }>
  >;
  readonly Outputs: Readonly<Record<string, { readonly Export?: unknown }>>;
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const outputFolder = mkdtempSync(join(tmpdir(), 'patchcord-stacks-'));
afterAll(() => {
  rmSync(outputFolder, { recursive: true });
});

const { app } = createStacks({
  bundles: () => Code.fromInline('exports.handler = async () => undefined;'),
  outputFolder,
});
app.synth();
const bodies = new Map(
  readdirSync(outputFolder)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => [
      file.replace('.template.json', ''),
      JSON.parse(readFileSync(join(outputFolder, file), 'utf8')) as TemplateBody,
    ]),
);
const names = ['PatchcordFlowLookUp', 'PatchcordRecordingControl', 'PatchcordTicketTasks'];

function bodyOf(name: string): TemplateBody {
  const body = bodies.get(name);
  if (body === undefined) throw new Error(`There is no template ${name}.`);
  return body;
}

function templateOf(name: string): Template {
  return Template.fromJSON(bodyOf(name) as unknown as Record<string, unknown>);
}

function resourcesOf(name: string, ...types: readonly string[]): readonly Resource[] {
  return Object.values(bodyOf(name).Resources).filter(({ Type }) => types.includes(Type));
}

/** What the stack's roles may do. */
function statementsOf(name: string): readonly Statement[] {
  return resourcesOf(name, 'AWS::IAM::Policy').flatMap(({ Properties }) => {
    const { Statement } = Properties?.['PolicyDocument'] as { readonly Statement: readonly Statement[] };
    return Statement;
  });
}

function actionsOf(name: string): readonly string[] {
  return statementsOf(name)
    .flatMap(({ Action }) => Action)
    .sort();
}

const documents: Readonly<Record<string, string>> = {
  PatchcordFlowLookUp: 'flow-look-up.md',
  PatchcordRecordingControl: 'recording-control.md',
  PatchcordTicketTasks: 'ticket-tasks.md',
};

/** Names and defaults of the table under *Parameters*. */
function documentedParameters(file: string): readonly (readonly [name: string, fallback: string])[] {
  const text = readFileSync(join(import.meta.dirname, '../../../../docs/aws', file), 'utf8');
  const [, table = ''] = /\n## Parameters[^\n]*\n([\s\S]*?)(?:\n## |$)/.exec(text) ?? [];
  return [...table.matchAll(/^\| `(\w+)`\s+\| (\S+)/gm)].map(
    ([, name = '', fallback = '']) => [name, fallback.replaceAll('`', '')] as const,
  );
}

function toDocumentedDefault(value: unknown): string {
  if (value === undefined) return '–';
  return value === '' ? 'empty' : String(value);
}

/** A metric of a log has the name of its stack before its own. */
function metricName(id: string): unknown {
  return { 'Fn::Join': ['', [{ Ref: 'AWS::StackName' }, `-${id}`]] };
}

describe('the stacks', () => {
  it('are three, and none refers to another', () => {
    expect([...bodies.keys()].sort()).toEqual(names);
    for (const name of names) {
      expect(JSON.stringify(bodyOf(name))).not.toContain('Fn::ImportValue');
      expect(Object.values(bodyOf(name).Outputs).filter(({ Export }) => Export !== undefined)).toEqual([]);
    }
  });

  describe.each(names)('%s', (name) => {
    it('allows nothing on everything', () => {
      for (const { Action, Resource } of statementsOf(name)) {
        expect([Resource].flat()).not.toContain('*');
        for (const action of [Action].flat()) expect(action).not.toContain('*');
      }
    });

    it('uses no policy that AWS manages, and lets only Lambda take its roles', () => {
      for (const { Properties } of resourcesOf(name, 'AWS::IAM::Role')) {
        expect(Properties?.['ManagedPolicyArns']).toBeUndefined();
        expect(JSON.stringify(Properties?.['AssumeRolePolicyDocument'])).toContain('lambda.amazonaws.com');
      }
    });

    it('gives each function a role, a log and a bound of its own, on the newest runtime', () => {
      const functions = resourcesOf(name, 'AWS::Lambda::Function').map(({ Properties }) => Properties ?? {});
      expect(functions.length).toBeGreaterThan(0);
      for (const properties of functions) {
        expect(properties).toMatchObject({
          Runtime: 'nodejs24.x',
          Architectures: ['arm64'],
          LoggingConfig: { LogGroup: expect.anything() as unknown },
          ReservedConcurrentExecutions: { 'Fn::If': expect.any(Array) as unknown },
        });
      }
      const roles = functions.map((properties) => JSON.stringify(properties['Role']));
      expect(new Set(roles).size).toBe(functions.length);
    });

    it('keeps logs as long as its parameter says', () => {
      const logs = resourcesOf(name, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties);
      expect(logs.length).toBeGreaterThan(0);
      for (const log of logs) expect(log).toMatchObject({ RetentionInDays: { Ref: 'LogRetentionDays' } });
    });

    it('encrypts its tables and queues', () => {
      for (const { Properties } of resourcesOf(name, 'AWS::DynamoDB::Table'))
        expect(Properties).toMatchObject({ SSESpecification: { SSEEnabled: true } });
      for (const { Properties } of resourcesOf(name, 'AWS::SQS::Queue'))
        expect(Properties).toMatchObject({ SqsManagedSseEnabled: true });
    });

    it('tells of each parameter what it is', () => {
      const own = Object.entries(bodyOf(name).Parameters).filter(([id]) => id !== 'BootstrapVersion');
      expect(own.filter(([, { Description = '' }]) => Description.length < 10)).toEqual([]);
    });

    it('has the parameters and defaults that its documentation names', () => {
      const documented = [
        ...documentedParameters('README.md'),
        ...documentedParameters(documents[name] ?? ''),
      ];
      const actual = Object.entries(bodyOf(name).Parameters)
        .filter(([id]) => id !== 'BootstrapVersion')
        .map(([id, { Default }]) => [id, toDocumentedDefault(Default)] as const);
      expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(documented));
    });

    it('holds no secret', () => {
      for (const { Properties } of resourcesOf(name, 'AWS::SecretsManager::Secret')) {
        expect(Properties).toMatchObject({ GenerateSecretString: { PasswordLength: 64 } });
        expect(Properties?.['SecretString']).toBeUndefined();
      }
    });

    it('sends alarms to the topic that is given, and to nobody without one', () => {
      const alarms = resourcesOf(name, 'AWS::CloudWatch::Alarm');
      expect(alarms.length).toBeGreaterThan(1);
      for (const { Properties } of alarms)
        expect(Properties?.['AlarmActions']).toEqual({
          'Fn::If': ['HasAlarmTopic', [{ Ref: 'AlarmTopicArn' }], { Ref: 'AWS::NoValue' }],
        });
    });
  });
});

describe('the stack for ticket tasks', () => {
  const template = () => templateOf('PatchcordTicketTasks');

  it('allows its functions just this', () => {
    expect(actionsOf('PatchcordTicketTasks')).toEqual([
      'connect:StartTaskContact',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'events:PutEvents',
      'logs:CreateLogStream',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'logs:PutLogEvents',
      'secretsmanager:GetSecretValue',
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
      'ssm:GetParameter',
    ]);
  });

  it('starts tasks of one instance only', () => {
    const start = statementsOf('PatchcordTicketTasks').find(
      ({ Action }) => Action === 'connect:StartTaskContact',
    );
    expect(start?.Resource).toEqual([
      { 'Fn::Join': ['', [{ Ref: 'ConnectInstanceArn' }, '/contact/*']] },
      { 'Fn::Join': ['', [{ Ref: 'ConnectInstanceArn' }, '/contact-flow/*']] },
    ]);
  });

  it('keeps messages for two weeks, and parks those on which the function dies', () => {
    template().resourceCountIs('AWS::SQS::Queue', 2);
    template().allResourcesProperties('AWS::SQS::Queue', { MessageRetentionPeriod: 1_209_600 });
    template().hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 360,
      RedrivePolicy: { maxReceiveCount: 200, deadLetterTargetArn: Match.anyValue() },
    });
  });

  it('takes messages into the queues from its rules only, and over TLS only', () => {
    template().allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: [
          { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          {
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Condition: { ArnLike: { 'aws:SourceArn': Match.anyValue() } },
          },
        ],
      },
    });
  });

  it('works on as many batches at once as its parameter says, and reports single failures', () => {
    template().hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: { Ref: 'MaximumConcurrency' } },
    });
  });

  it('has a rule for webhooks, and one for an event bus of Zendesk where one is named', () => {
    const rules = resourcesOf('PatchcordTicketTasks', 'AWS::Events::Rule');
    expect(rules.map(({ Condition, Properties }) => [Condition, Properties?.['EventPattern']])).toEqual([
      [undefined, { source: ['zendesk.webhook'], 'detail-type': [{ prefix: 'zen:event-type:ticket.' }] }],
      [
        'HasPartnerEventBus',
        { source: [{ prefix: 'aws.partner/zendesk.com/' }], 'detail-type': [{ prefix: 'Support Ticket: ' }] },
      ],
    ]);
    for (const { Properties } of rules)
      expect(Properties?.['Targets']).toMatchObject([
        { DeadLetterConfig: { Arn: expect.anything() as unknown } },
      ]);
  });

  it('raises an alarm for the first message in the dead-letter queue', () => {
    template().hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
    });
  });

  it('raises an alarm for events that come again for long, which the age of messages leaves out', () => {
    template().hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern:
        '{ (($.message = "A message comes again.") && ($.attempt >= 9)) || ($.message = "There is no routing table: all messages come again.") }',
      MetricTransformations: [{ MetricName: metricName('StuckMessages'), MetricValue: '1' }],
    });
    template().hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Patchcord',
      MetricName: metricName('StuckMessages'),
      Threshold: 0,
      EvaluationPeriods: 1,
    });
  });

  it('raises an alarm for webhooks whose signature is wrong, which Zendesk does not send again', () => {
    template().hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern:
        '{ (($.message = "A webhook was refused.") && ($.verdict != "unsigned")) || ($.message = "A webhook brought no event.") }',
      MetricTransformations: [{ MetricName: metricName('UnreadWebhooks'), MetricValue: '1' }],
    });
    template().hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Patchcord',
      MetricName: metricName('UnreadWebhooks'),
      Threshold: 0,
    });
  });

  it('forgets events by itself', () => {
    template().hasResourceProperties('AWS::DynamoDB::Table', {
      TimeToLiveSpecification: { AttributeName: 'expiration', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    });
  });
});

describe('the stack for recording control', () => {
  const template = () => templateOf('PatchcordRecordingControl');

  it('allows its function just this', () => {
    expect(actionsOf('PatchcordRecordingControl')).toEqual([
      'connect:DescribeContact',
      'connect:DescribeUser',
      'connect:ResumeContactRecording',
      'connect:SuspendContactRecording',
      'dynamodb:PutItem',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'secretsmanager:GetSecretValue',
      'secretsmanager:GetSecretValue',
    ]);
  });

  it('reads the secret of Zendesk only where one is given', () => {
    template().hasResource('AWS::IAM::Policy', {
      Condition: 'HasZendeskSecret',
      Properties: { PolicyDocument: { Statement: [{ Resource: { Ref: 'ZendeskSecretArn' } }] } },
    });
  });

  it('has one route, throttled and logged', () => {
    template().resourceCountIs('AWS::ApiGatewayV2::Route', 1);
    template().hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: 'POST /recording' });
    template().hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      AccessLogSettings: { DestinationArn: Match.anyValue() },
    });
  });

  it('answers before the app stops waiting', () => {
    template().hasResourceProperties('AWS::Lambda::Function', { Timeout: 14 });
  });

  it('is not deployed to compare addresses in an account of Zendesk that nobody has named', () => {
    const { Rules } = bodyOf('PatchcordRecordingControl') as unknown as { readonly Rules: object };
    expect(Rules).toMatchObject({
      EmailNeedsZendesk: {
        RuleCondition: { 'Fn::Equals': [{ Ref: 'AgentCheck' }, 'email'] },
        Assertions: [
          { Assert: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'ZendeskAccount' }, ''] }] } },
          { Assert: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'ZendeskSecretArn' }, ''] }] } },
        ],
      },
    });
  });

  it('checks the agent unless it is told not to', () => {
    template().hasParameter('AgentCheck', { Default: 'tag', AllowedValues: ['tag', 'email', 'any'] });
  });
});

describe('the stack for the look-up of flows', () => {
  const template = () => templateOf('PatchcordFlowLookUp');

  it('allows its function just this', () => {
    expect(actionsOf('PatchcordFlowLookUp')).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'secretsmanager:GetSecretValue',
    ]);
  });

  it('is invoked by flows of the one instance only, and is known to it', () => {
    template().hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'connect.amazonaws.com',
      SourceArn: { Ref: 'ConnectInstanceArn' },
      SourceAccount: { Ref: 'AWS::AccountId' },
    });
    template().hasResourceProperties('AWS::Connect::IntegrationAssociation', {
      InstanceId: { Ref: 'ConnectInstanceArn' },
      IntegrationType: 'LAMBDA_FUNCTION',
    });
  });

  it('raises an alarm for look-ups that fail for a reason of our own, though all are answered', () => {
    template().hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.level = "ERROR" }',
      MetricTransformations: [{ MetricName: metricName('Refusals'), MetricValue: '1' }],
    });
    template().hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Patchcord',
      MetricName: metricName('Refusals'),
      Threshold: 0,
    });
  });

  it('runs as long as a flow waits', () => {
    template().hasResourceProperties('AWS::Lambda::Function', { Timeout: 8 });
  });
});

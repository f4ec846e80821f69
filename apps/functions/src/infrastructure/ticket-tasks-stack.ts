import {
  CfnCondition,
  CfnOutput,
  CfnParameter,
  Duration,
  Fn,
  RemovalPolicy,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { CfnRule, EventBus } from 'aws-cdk-lib/aws-events';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ParameterTier, StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { countedLines } from '../shared/counted-lines.js';
import { webhookSource } from '../ticket-intake/to-bus-entry.js';
import type { Bundles } from './bundles.js';
import { DeployedFunction } from './deployed-function.js';
import { toInstanceId, toResourceArn } from './instance-arns.js';
import {
  concurrencyParameter,
  instanceArnParameter,
  logRetentionParameter,
  zendeskAccountParameter,
} from './parameters.js';
import { PublicEndpoint } from './public-endpoint.js';
import { StackAlarms } from './stack-alarms.js';
import { TicketQueue } from './ticket-queue.js';

export interface TicketTasksStackProps extends StackProps {
  readonly bundles: Bundles;
}

const functionTimeout = Duration.seconds(60);

/** With its pauses the ninth attempt is a quarter of an hour after the first, or more. */
const stuckAttempt = 9;

/** The age of the oldest message leaves out those that were received three times: they need a count of their own. */
const stuckMessages = FilterPattern.any(
  FilterPattern.all(
    FilterPattern.stringValue('$.message', '=', countedLines.comesAgain),
    FilterPattern.numberValue('$.attempt', '>=', stuckAttempt),
  ),
  FilterPattern.stringValue('$.message', '=', countedLines.noRoutingTable),
);

/** Zendesk does not send again what is answered 401 or 422. What bears no signature never came from there. */
const unreadWebhooks = FilterPattern.any(
  FilterPattern.all(
    FilterPattern.stringValue('$.message', '=', countedLines.refused),
    FilterPattern.stringValue('$.verdict', '!=', 'unsigned'),
  ),
  FilterPattern.stringValue('$.message', '=', countedLines.noEvent),
);

/** Makes tasks of Zendesk's tickets: webhook, event bus, rules, queues, function, table. */
export class TicketTasksStack extends Stack {
  readonly #logRetentionDays: CfnParameter;
  readonly #bundles: Bundles;

  constructor(scope: Construct, id: string, { bundles, ...props }: TicketTasksStackProps) {
    super(scope, id, {
      description: 'Patchcord: tickets of Zendesk become tasks of Amazon Connect.',
      ...props,
    });
    this.#bundles = bundles;
    const instanceArn = instanceArnParameter(this).valueAsString;
    const zendeskAccount = zendeskAccountParameter(this);
    this.#logRetentionDays = logRetentionParameter(this);

    const bus = new EventBus(this, 'Tickets', { description: 'What webhooks of Zendesk bring.' });
    const queues = new TicketQueue(this, 'Queue', { functionTimeout, eventBusName: bus.eventBusName });
    this.#createRules(queues, bus.eventBusName);
    const { endpoint, intake } = this.#createIntake(bus);
    const { tasks, routingTable } = this.#createTasks(queues, instanceArn, zendeskAccount.valueAsString);

    const alarms = new StackAlarms(this, 'Alarms');
    alarms.add('DeadLetters', {
      metric: (period) =>
        queues.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      description: 'Ticket events could not be made into tasks: npm run redrive shows why, and the way back.',
      above: 0,
    });
    alarms.add('OldMessages', {
      metric: (period) => queues.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
      description:
        'Ticket events have waited for half an hour before their first attempts: see the log of the ticket tasks.',
      above: 1800,
    });
    alarms.add('StuckMessages', {
      metric: tasks.countLines('StuckMessages', stuckMessages),
      description:
        'Ticket events have failed for a quarter of an hour, or there is no routing table: see the log of the ticket tasks.',
      above: 0,
    });
    alarms.add('Failures', {
      metric: (period) => tasks.lambda.metricErrors({ period, statistic: 'Sum' }),
      description: 'The function for ticket tasks fails: see its log.',
      above: 0,
      times: 3,
    });
    alarms.add('RefusedWebhooks', {
      metric: (period) => endpoint.api.metricServerError({ period, statistic: 'Sum' }),
      description: 'Webhooks of Zendesk could not be taken: see the log of the ticket intake.',
      above: 0,
    });
    alarms.add('UnreadWebhooks', {
      metric: intake.countLines('UnreadWebhooks', unreadWebhooks),
      description:
        'Webhooks were signed with another secret, or brought no event: see the log of the ticket intake.',
      above: 0,
    });

    this.#output('WebhookUrl', `${endpoint.url}/tickets`, 'Endpoint of the webhook in Zendesk.');
    this.#output('RoutingTableParameter', routingTable.parameterName, 'Holds the routing table.');
    this.#output('QueueUrl', queues.queue.queueUrl, 'Where ticket events wait.');
    this.#output('DeadLetterQueueUrl', queues.deadLetterQueue.queueUrl, 'For npm run redrive.');
  }

  /** One rule for what webhooks bring, and one for an event bus of Zendesk's own connector, where there is one. */
  #createRules(queues: TicketQueue, eventBusName: string): void {
    const partnerBus = new CfnParameter(this, 'PartnerEventBusName', {
      type: 'String',
      description:
        'Name of an event bus that the event connector of Zendesk feeds: aws.partner/zendesk.com/<account>/default. Zendesk makes no new ones; empty for all who use the webhook.',
      default: '',
      allowedPattern: '^(aws[.]partner/zendesk[.]com/[A-Za-z0-9/_.-]+)?$',
      constraintDescription: 'must begin with aws.partner/zendesk.com/, or be empty',
    });
    const targets = [
      {
        id: 'Queue',
        arn: queues.queue.queueArn,
        deadLetterConfig: { arn: queues.deadLetterQueue.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 },
      },
    ];
    new CfnRule(this, 'WebhookRule', {
      eventBusName,
      description: 'Ticket events that webhooks brought.',
      eventPattern: { source: [webhookSource], 'detail-type': [{ prefix: 'zen:event-type:ticket.' }] },
      targets,
    });
    const partnerRule = new CfnRule(this, 'PartnerRule', {
      eventBusName: partnerBus.valueAsString,
      description: 'Ticket events of the event connector of Zendesk.',
      eventPattern: {
        source: [{ prefix: 'aws.partner/zendesk.com/' }],
        'detail-type': [{ prefix: 'Support Ticket: ' }],
      },
      targets,
    });
    partnerRule.cfnOptions.condition = new CfnCondition(this, 'HasPartnerEventBus', {
      expression: Fn.conditionNot(Fn.conditionEquals(partnerBus.valueAsString, '')),
    });
  }

  #createIntake(bus: EventBus) {
    const secret = new Secret(this, 'WebhookSecret', {
      description:
        'The signing secret of the webhook, as Zendesk shows it. It holds chance until you put it in.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const intake = new DeployedFunction(this, 'TicketIntake', {
      description: 'Takes webhooks of Zendesk.',
      code: this.#bundles('ticket-intake'),
      timeout: Duration.seconds(8),
      memorySize: 256,
      logRetentionDays: this.#logRetentionDays,
      reservedConcurrency: concurrencyParameter(this, 'IntakeConcurrency', 25, 'intake of webhooks'),
      environment: { EVENT_BUS_NAME: bus.eventBusName, WEBHOOK_SECRET_ARN: secret.secretArn },
    });
    intake.allow(['events:PutEvents'], [bus.eventBusArn]);
    intake.allow(['secretsmanager:GetSecretValue'], [secret.secretArn]);
    this.#output('WebhookSecretArn', secret.secretArn, 'Put the signing secret of the webhook in here.');
    const endpoint = new PublicEndpoint(this, 'Endpoint', {
      description: 'Webhooks of Zendesk.',
      path: '/tickets',
      target: intake,
      logRetentionDays: this.#logRetentionDays,
      // Zendesk repeats nothing that was throttled here; a change of many tickets at once brings many webhooks.
      throttle: { rateLimit: 1000, burstLimit: 2000 },
    });
    return { endpoint, intake };
  }

  #createTasks(queues: TicketQueue, instanceArn: string, zendeskAccount: string) {
    const startsPerSecond = new CfnParameter(this, 'StartsPerSecond', {
      type: 'Number',
      description:
        'How many tasks may be started a second; Amazon Connect takes 2 unless your quota is higher.',
      default: 2,
      minValue: 0.1,
      maxValue: 100,
    });
    const maximumConcurrency = new CfnParameter(this, 'MaximumConcurrency', {
      type: 'Number',
      description: 'How many batches are worked on at once; they share StartsPerSecond.',
      default: 2,
      minValue: 2,
      maxValue: 100,
    });
    const routingTable = new StringParameter(this, 'RoutingTable', {
      description: 'Which flow the task of a ticket starts in (docs/aws/ticket-tasks.md).',
      stringValue: JSON.stringify({ version: 1, routes: [] }),
      tier: ParameterTier.INTELLIGENT_TIERING,
    });
    const table = new Table(this, 'Idempotency', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiration',
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const tasks = new DeployedFunction(this, 'TicketTasks', {
      description: 'Makes tasks of ticket events.',
      code: this.#bundles('ticket-tasks'),
      timeout: functionTimeout,
      memorySize: 256,
      logRetentionDays: this.#logRetentionDays,
      reservedConcurrency: concurrencyParameter(this, 'TasksConcurrency', 0, 'maker of tasks'),
      environment: {
        CONNECT_INSTANCE_ID: toInstanceId(instanceArn),
        ZENDESK_ACCOUNT: zendeskAccount,
        QUEUE_URL: queues.queue.queueUrl,
        DEAD_LETTER_QUEUE_URL: queues.deadLetterQueue.queueUrl,
        ROUTING_TABLE_PARAMETER: routingTable.parameterName,
        IDEMPOTENCY_TABLE: table.tableName,
        STARTS_PER_SECOND: startsPerSecond.valueAsString,
        MAXIMUM_CONCURRENCY: maximumConcurrency.valueAsString,
        MOST_ATTEMPTS: '100',
      },
    });
    tasks.lambda.addEventSource(
      new SqsEventSource(queues.queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        maxConcurrency: maximumConcurrency.valueAsNumber,
      }),
    );
    tasks.allow(
      ['connect:StartTaskContact'],
      [toResourceArn(instanceArn, 'contact'), toResourceArn(instanceArn, 'contact-flow')],
    );
    tasks.allow(
      ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      [table.tableArn],
    );
    tasks.allow(['sqs:SendMessage'], [queues.deadLetterQueue.queueArn]);
    tasks.allow(['ssm:GetParameter'], [routingTable.parameterArn]);
    return { tasks, routingTable };
  }

  #output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}

import { Aws, Duration } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface TicketQueueProps {
  /** How long the function may take. */
  readonly functionTimeout: Duration;
  /** Name of the stack's own event bus. */
  readonly eventBusName: string;
}

/** Where ticket events wait, and where those end that cannot be delivered. */
export class TicketQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;

  constructor(scope: Construct, id: string, { eventBusName, functionTimeout }: TicketQueueProps) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    };
    this.deadLetterQueue = new Queue(this, 'DeadLetters', common);
    this.queue = new Queue(this, 'Events', {
      ...common,
      // Six times the function's time, as AWS recommends: a message must not come again while it is handled.
      visibilityTimeout: Duration.seconds(6 * functionTimeout.toSeconds()),
      // The function parks messages itself, with a reason. This is for those on which it dies.
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: 200 },
    });
    for (const queue of [this.queue, this.deadLetterQueue])
      queue.addToResourcePolicy(
        new PolicyStatement({
          sid: 'RulesOfTheBuses',
          effect: Effect.ALLOW,
          principals: [new ServicePrincipal('events.amazonaws.com')],
          actions: ['sqs:SendMessage'],
          resources: [queue.queueArn],
          conditions: {
            ArnLike: {
              'aws:SourceArn': [toRuleArn(`${eventBusName}/*`), toRuleArn('aws.partner/zendesk.com/*')],
            },
          },
        }),
      );
  }
}

function toRuleArn(rule: string): string {
  return `arn:${Aws.PARTITION}:events:${Aws.REGION}:${Aws.ACCOUNT_ID}:rule/${rule}`;
}

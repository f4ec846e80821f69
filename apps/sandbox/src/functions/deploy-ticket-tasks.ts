import type { AwsSimulator, Queue, SimulatedFunction } from '@patchcord/aws-simulator';
import { functionBundle } from './function-bundle.js';
import { connectVariables, type FunctionSurroundings } from './function-surroundings.js';
import { routingTable, routingTableParameter } from './routing-table.js';

/** Name of the HTTP API that takes webhooks: `<address>/tickets`. */
const ticketIntakeApi = 'ticket-intake';

/** What the stack `PatchcordTicketTasks` makes. */
export interface TicketTasks {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly intake: SimulatedFunction;
  readonly tasks: SimulatedFunction;
}

/** What an administrator gives to it. */
export interface TicketTasksOptions {
  /** With which Zendesk signs what the webhook sends. */
  readonly signingSecret: string;
  /** Flow that tasks start in. */
  readonly flow: string;
}

/** Deploys tasks from tickets as docs/aws/ticket-tasks.md says it. */
export function deployTicketTasks(
  surroundings: FunctionSurroundings,
  { flow, signingSecret }: TicketTasksOptions,
): TicketTasks {
  const { aws, zendesk } = surroundings;
  const deadLetters = aws.createQueue({ name: 'ticket-dead-letters' });
  const queue = aws.createQueue({
    name: 'ticket-events',
    visibilityTimeout: 360,
    deadLetter: { queue: deadLetters, maxReceiveCount: 200 },
  });
  const bus = aws.createEventBus('tickets');
  bus.addRule({
    pattern: { source: ['zendesk.webhook'], 'detail-type': [{ prefix: 'zen:event-type:ticket.' }] },
    queue,
  });
  const intake = aws.createFunction({
    name: 'ticket-intake',
    module: functionBundle('ticket-intake'),
    timeout: 8,
    environment: {
      EVENT_BUS_NAME: bus.name,
      WEBHOOK_SECRET_ARN: aws.putSecret('patchcord/webhook', signingSecret),
    },
  });
  aws.createHttpApi(ticketIntakeApi, { 'POST /tickets': intake });
  aws.putParameter(routingTableParameter, routingTable(flow));
  aws.createTable({ name: 'ticket-idempotency' });
  const tasks = aws.createFunction({
    name: 'ticket-tasks',
    module: functionBundle('ticket-tasks'),
    timeout: 60,
    environment: {
      ...connectVariables(surroundings),
      ZENDESK_ACCOUNT: zendesk,
      QUEUE_URL: queue.url,
      DEAD_LETTER_QUEUE_URL: deadLetters.url,
      ROUTING_TABLE_PARAMETER: routingTableParameter,
      IDEMPOTENCY_TABLE: 'ticket-idempotency',
      STARTS_PER_SECOND: '2',
      MAXIMUM_CONCURRENCY: '2',
      MOST_ATTEMPTS: '100',
    },
  });
  aws.mapQueue({ queue, function: tasks, batchSize: 10, maximumConcurrency: 2 });
  return { queue, deadLetters, intake, tasks };
}

/** The webhook of Zendesk that brings tickets to the intake, which may be deployed later. */
export function ticketWebhook(aws: Pick<AwsSimulator, 'httpApiUrl'>, signingSecret: string) {
  return {
    name: 'Tasks from tickets',
    endpoint: `${aws.httpApiUrl(ticketIntakeApi)}/tickets`,
    subscriptions: ['zen:event-type:ticket.created', 'zen:event-type:ticket.tags_changed'],
    signingSecret,
  };
}

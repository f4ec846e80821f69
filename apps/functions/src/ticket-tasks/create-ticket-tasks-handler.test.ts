import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { type AwsCall, awsError, startAwsSimulator } from '@patchcord/aws-simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectAccessTo, dynamoClientTo, sqsClientTo } from '../../tests/aws-clients.js';
import { lambdaContext } from '../../tests/lambda-context.js';
import { createRecordingLog } from '../../tests/recording-log.js';
import { connectError, startConnectServer, throttled } from '../../tests/servers/connect-server.js';
import { sqsRecord } from '../../tests/sqs-record.js';
import { partnerMessage, webhookMessage } from '../../tests/ticket-messages.js';
import { createRoutingTableReader } from './create-routing-table-reader.js';
import { createTicketTasksHandler } from './create-ticket-tasks-handler.js';
import { createMessageQueue } from './message-queue.js';

const flow = '846ec553-a005-41c0-8341-aaaaaaaaaaaa';
const everyTicket = JSON.stringify({ version: 1, routes: [{ name: 'All', when: {}, flow }] });
const mostAttempts = 5;

/** The function with the SDK's own clients, before servers that speak the services' protocols. */
async function startFunction(routingTable = everyTicket) {
  const [connect, aws] = await Promise.all([startConnectServer(), startAwsSimulator()]);
  onTestFinished(async () => {
    await Promise.all([connect.close(), aws.close()]);
  });
  const log = createRecordingLog();
  const table = aws.createTable({ name: 'idempotency' });
  const deadLetters = aws.createQueue({ name: 'dead-letters' });
  const waiting = aws.createQueue({ name: 'tickets' });
  const handler = createTicketTasksHandler({
    connect: connectAccessTo(connect.origin),
    queue: createMessageQueue({
      client: sqsClientTo(aws.origin),
      queueUrl: waiting.url,
      deadLetterQueueUrl: deadLetters.url,
    }),
    readRoutingTable: createRoutingTableReader(() => Promise.resolve(routingTable)),
    persistenceStore: new DynamoDBPersistenceLayer({
      tableName: 'idempotency',
      awsSdkV3Client: dynamoClientTo(aws.origin),
    }),
    pace: () => Promise.resolve(),
    zendeskOrigin: 'https://acme.zendesk.com',
    mostAttempts,
    log,
    now: () => Date.now(),
    random: () => 0.5,
  });
  const deliver = async (bodies: readonly string[], attempt = 1, left = 60_000) => {
    const Records = bodies.map((body, index) => sqsRecord(`m${String(index)}`, body, attempt));
    const { batchItemFailures } = await handler({ Records }, lambdaContext(left));
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  const parked = () =>
    deadLetters.messages().map(({ attributes, body }) => ({
      body,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, { StringValue }]) => [name, StringValue]),
      ),
    }));
  /** What is asked of SQS: it must not be done, because no message here comes from the queue. */
  const pauses: AwsCall['input'][] = [];
  aws.strike = ({ input, operation }) => {
    if (operation !== 'ChangeMessageVisibility') return undefined;
    pauses.push(input);
    return { status: 200 };
  };
  return { connect, aws, table, log, deliver, parked, pauses };
}

describe('createTicketTasksHandler', () => {
  it('makes a task of each ticket, of both kinds of events', async () => {
    const { connect, deliver } = await startFunction();
    expect(await deliver([partnerMessage('e1', { id: 1 }), webhookMessage('e2', { id: '2' })])).toEqual([]);
    expect(
      [...connect.tasks].map(([token, { input }]) => [token, input['Name'], input['ContactFlowId']]),
    ).toEqual(
      expect.arrayContaining([
        ['e1', 'Zendesk-1', flow],
        ['e2', 'Zendesk-2', flow],
      ]),
    );
    expect(connect.tasks.size).toBe(2);
  });

  it('asks Connect once for an event that is delivered again', async () => {
    const { connect, deliver } = await startFunction();
    await deliver([webhookMessage('e1')]);
    expect(await deliver([webhookMessage('e1')])).toEqual([]);
    expect(connect.calls).toHaveLength(1);
  });

  it('makes one task of two deliveries at once: the second comes again, and finds it made', async () => {
    const { connect, deliver } = await startFunction();
    const failed = await deliver([webhookMessage('e1'), webhookMessage('e1')]);
    expect(failed).toHaveLength(1);
    expect(await deliver([webhookMessage('e1')])).toEqual([]);
    expect(connect.tasks.size).toBe(1);
    expect(connect.calls).toHaveLength(1);
  });

  it('makes one task of a new ticket and of the tags it came with', async () => {
    const routes = [{ name: 'Call me', when: { tagsAdded: ['call_me'] }, flow }];
    const { connect, deliver } = await startFunction(JSON.stringify({ version: 1, routes }));
    const sequence = { id: '01JD', total: 2 };
    const event = { added_tags: ['call_me'], meta: { sequence } };
    const ticket = { tags: ['call_me'] };
    await deliver([webhookMessage('e1', ticket, 'created', event)]);
    await deliver([webhookMessage('e2', ticket, 'tags_changed', event)]);
    expect(connect.calls).toHaveLength(1);
    await deliver([webhookMessage('e3', ticket, 'tags_changed', { ...event, meta: {} })]);
    expect(connect.tasks.size).toBe(2);
  });

  it('makes one task though the answer to its start was lost', async () => {
    const { connect, deliver } = await startFunction();
    connect.strike = () => 'lost';
    expect(await deliver([webhookMessage('e1')])).toEqual(['m0']);
    connect.strike = () => undefined;
    expect(await deliver([webhookMessage('e1')])).toEqual([]);
    expect(connect.calls).toHaveLength(2);
    expect(connect.tasks.size).toBe(1);
  });

  it('makes one task though its mark could not be written afterwards', async () => {
    const { aws, connect, deliver, table } = await startFunction();
    aws.strike = ({ operation }) =>
      operation === 'UpdateItem' ? awsError(500, 'InternalServerError') : undefined;
    expect(await deliver([webhookMessage('e1')])).toEqual(['m0']);
    aws.strike = () => undefined;
    // The mark "in progress" ends with the invocation's time; then the start is repeated with the same token.
    for (const item of table.items())
      table.put({ ...item, in_progress_expiration: { N: String(Date.now() - 1) } });
    expect(await deliver([webhookMessage('e1')])).toEqual([]);
    expect(connect.tasks.size).toBe(1);
  });

  it('fails only the messages that failed', async () => {
    const { connect, deliver } = await startFunction();
    connect.strike = ({ input }) => (input['ClientToken'] === 'e2' ? throttled : undefined);
    const bodies = ['e1', 'e2', 'e3'].map((id) => webhookMessage(id));
    expect(await deliver(bodies)).toEqual(['m1']);
    expect([...connect.tasks.keys()].sort()).toEqual(['e1', 'e3']);
  });

  it.each([
    [1, 8],
    [2, 15],
    [3, 30],
    [4, 60],
  ])(
    'lets a throttled message come again later each time: after attempt %i in %i s',
    async (attempt, seconds) => {
      const { connect, deliver, pauses } = await startFunction();
      connect.strike = () => throttled;
      expect(await deliver([webhookMessage('e1')], attempt)).toEqual(['m0']);
      expect(pauses).toMatchObject([{ ReceiptHandle: 'receipt of m0', VisibilityTimeout: seconds }]);
    },
  );

  it('fails a throttled message also when its pause cannot be set', async () => {
    const { aws, connect, deliver } = await startFunction();
    connect.strike = () => throttled;
    aws.strike = ({ service }) => (service === 'sqs' ? { status: 500, body: {} } : undefined);
    expect(await deliver([webhookMessage('e1')])).toEqual(['m0']);
  });

  it.each([
    ['no event', 'hello', undefined, 'The message is no ticket event of Zendesk.'],
    [
      'an event whose flow does not exist',
      webhookMessage('e1'),
      connectError(404, 'ResourceNotFoundException', 'No such flow'),
      'ResourceNotFoundException: No such flow',
    ],
    [
      'an event that Connect refuses',
      webhookMessage('e1'),
      connectError(400, 'InvalidParameterException', 'Bad\nname'),
      'InvalidParameterException: Bad name',
    ],
  ])('parks %s with the reason, and is done with it', async (_, body, fault, reason) => {
    const { connect, deliver, parked } = await startFunction();
    connect.strike = () => fault;
    expect(await deliver([body])).toEqual([]);
    expect(parked()).toEqual([{ body, attributes: { reason, attempts: '1', originalMessageId: 'm0' } }]);
  });

  it('cuts a long reason between letters: SQS refuses halves', async () => {
    const { connect, deliver, parked } = await startFunction();
    const begin = 'x'.repeat(999 - 'InvalidParameterException: '.length);
    connect.strike = () => connectError(400, 'InvalidParameterException', `${begin}🙂 and more`);
    expect(await deliver([webhookMessage('e1')])).toEqual([]);
    expect(parked()[0]?.attributes['reason']).toBe(`InvalidParameterException: ${begin}`);
  });

  it('parks a message with its last reason after the last attempt', async () => {
    const { connect, deliver, parked } = await startFunction();
    connect.strike = () => throttled;
    const body = webhookMessage('e1');
    expect(await deliver([body], mostAttempts)).toEqual([]);
    expect(parked()).toEqual([
      {
        body,
        attributes: {
          reason: 'given up after 5 attempts; the last one: ThrottlingException: Rate exceeded',
          attempts: '5',
          originalMessageId: 'm0',
        },
      },
    ]);
  });

  it('lets a message come again that could not be parked', async () => {
    const { aws, deliver } = await startFunction();
    aws.strike = () => ({ status: 500, body: {} });
    expect(await deliver(['hello'])).toEqual(['m0']);
  });

  it('starts nothing that it could not finish', async () => {
    const { connect, deliver } = await startFunction();
    expect(await deliver([webhookMessage('e1')], 1, 5000)).toEqual(['m0']);
    expect(connect.calls).toEqual([]);
  });

  it('makes no task of what the app did, and says why', async () => {
    const { connect, deliver, log } = await startFunction();
    expect(await deliver([webhookMessage('e1', { external_id: 'connect:1c0f' })])).toEqual([]);
    expect(connect.calls).toEqual([]);
    expect(log.lines).toEqual([
      {
        level: 'info',
        message: 'No task.',
        details: { eventId: 'e1', type: 'created', ticket: '4127', reason: 'the app made the ticket' },
      },
    ]);
  });

  it('keeps every message while the routing table cannot be read, and says what is wrong with it', async () => {
    const { connect, deliver, log, parked } = await startFunction('{"version":2,"routes":[]}');
    expect(await deliver([webhookMessage('e1'), 'hello'])).toEqual(['m0', 'm1']);
    expect(connect.calls).toEqual([]);
    expect(parked()).toEqual([]);
    expect(log.lines[0]?.details).toEqual({
      reason: 'Error: The routing table cannot be read: version: must be 1',
    });
  });

  it('writes neither subjects nor descriptions to its log', async () => {
    const { deliver, log } = await startFunction();
    await deliver([webhookMessage('e1')]);
    expect(JSON.stringify(log.lines)).not.toMatch(/order/i);
  });
});

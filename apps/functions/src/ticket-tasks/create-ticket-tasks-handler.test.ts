import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectAccessTo, dynamoClientTo, sqsClientTo } from '../../tests/aws-clients.js';
import { lambdaContext } from '../../tests/lambda-context.js';
import { createRecordingLog } from '../../tests/recording-log.js';
import { connectError, startConnectServer, throttled } from '../../tests/servers/connect-server.js';
import { startDynamoServer } from '../../tests/servers/dynamo-server.js';
import { startSqsServer } from '../../tests/servers/sqs-server.js';
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
  const [connect, dynamo, sqs] = await Promise.all([
    startConnectServer(),
    startDynamoServer(),
    startSqsServer(),
  ]);
  onTestFinished(async () => {
    await Promise.all([connect.close(), dynamo.close(), sqs.close()]);
  });
  const log = createRecordingLog();
  const deadLetterQueueUrl = `${sqs.origin}/1/dead-letters`;
  const handler = createTicketTasksHandler({
    connect: connectAccessTo(connect.origin),
    queue: createMessageQueue({
      client: sqsClientTo(sqs.origin),
      queueUrl: `${sqs.origin}/1/tickets`,
      deadLetterQueueUrl,
    }),
    readRoutingTable: createRoutingTableReader(() => Promise.resolve(routingTable)),
    persistenceStore: new DynamoDBPersistenceLayer({
      tableName: 'idempotency',
      awsSdkV3Client: dynamoClientTo(dynamo.origin),
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
  const parked = () => sqs.sent.get(deadLetterQueueUrl) ?? [];
  return { connect, dynamo, sqs, log, deliver, parked };
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
    const { connect, deliver, dynamo } = await startFunction();
    dynamo.strike = (operation) =>
      operation === 'UpdateItem' ? { status: 500, body: { __type: 'InternalServerError' } } : undefined;
    expect(await deliver([webhookMessage('e1')])).toEqual(['m0']);
    dynamo.strike = () => undefined;
    // The mark "in progress" ends with the invocation's time; then the start is repeated with the same token.
    for (const [id, item] of dynamo.items)
      dynamo.items.set(id, { ...item, in_progress_expiration: { N: String(Date.now() - 1) } });
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
      const { connect, deliver, sqs } = await startFunction();
      connect.strike = () => throttled;
      expect(await deliver([webhookMessage('e1')], attempt)).toEqual(['m0']);
      expect(sqs.visibility.get('receipt of m0')).toBe(seconds);
    },
  );

  it('fails a throttled message also when its pause cannot be set', async () => {
    const { connect, deliver, sqs } = await startFunction();
    connect.strike = () => throttled;
    sqs.strike = () => ({ status: 500, body: {} });
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
    const { deliver, sqs } = await startFunction();
    sqs.strike = () => ({ status: 500, body: {} });
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

import { describe, expect, it, onTestFinished } from 'vitest';
import { sqsClientTo } from '../../tests/aws-clients.js';
import { startSqsServer } from '../../tests/servers/sqs-server.js';
import { webhookMessage } from '../../tests/ticket-messages.js';
import { redrive } from './redrive-messages.js';

async function startQueues() {
  const sqs = await startSqsServer();
  onTestFinished(() => sqs.close());
  const deadLetterQueueUrl = `${sqs.origin}/1/dead-letters`;
  const reason = 'ResourceNotFoundException: No such flow';
  sqs.sent.set(deadLetterQueueUrl, [
    { body: webhookMessage('e1', { id: '1' }), attributes: { reason } },
    { body: webhookMessage('e2', { id: '2' }), attributes: { reason } },
    { body: 'hello', attributes: { reason: 'The message is no ticket event of Zendesk.' } },
    { body: webhookMessage('e3', { id: '3' }), attributes: {} },
  ]);
  const lines: string[] = [];
  const run = async (go: boolean) => {
    const queueUrl = `${sqs.origin}/1/tickets`;
    await redrive({
      client: sqsClientTo(sqs.origin),
      deadLetterQueueUrl,
      queueUrl,
      go,
      write: (line) => lines.push(line),
    });
    return lines;
  };
  return { sqs, run };
}

describe('redrive', () => {
  it('shows what is parked, by reason, and moves nothing', async () => {
    const { run, sqs } = await startQueues();
    expect(await run(false)).toEqual([
      '2 × ResourceNotFoundException: No such flow',
      '    ticket 1 (created), ticket 2 (created)',
      '1 × The message is no ticket event of Zendesk.',
      '    no ticket',
      '1 × no reason: the function never came to judge it',
      '    ticket 3 (created)',
      'Messages: 4',
      'Nothing was moved. With --go, all messages go back to the queue.',
    ]);
    expect(sqs.moves).toEqual([]);
  });

  it('has SQS move everything back when it is told to', async () => {
    const { run, sqs } = await startQueues();
    expect(await run(true)).toEqual(['SQS moves all messages back, 10 a second: task move-1']);
    expect(sqs.moves).toEqual([
      {
        SourceArn: 'arn:aws:sqs:us-west-2:1:dead-letters',
        DestinationArn: 'arn:aws:sqs:us-west-2:1:tickets',
        MaxNumberOfMessagesPerSecond: 10,
      },
    ]);
  });
});

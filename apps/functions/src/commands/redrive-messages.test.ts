import { startAwsSimulator } from '@patchcord/aws-simulator';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sqsClientTo } from '../../tests/aws-clients.js';
import { webhookMessage } from '../../tests/ticket-messages.js';
import { redrive } from './redrive-messages.js';

async function startQueues() {
  const aws = await startAwsSimulator({ secondMs: 50 });
  onTestFinished(() => aws.close());
  const deadLetters = aws.createQueue({ name: 'dead-letters' });
  const queue = aws.createQueue({ name: 'tickets' });
  const reason = { reason: { DataType: 'String', StringValue: 'ResourceNotFoundException: No such flow' } };
  deadLetters.send(webhookMessage('e1', { id: '1' }), reason);
  deadLetters.send(webhookMessage('e2', { id: '2' }), reason);
  deadLetters.send('hello', {
    reason: { DataType: 'String', StringValue: 'The message is no ticket event of Zendesk.' },
  });
  deadLetters.send(webhookMessage('e3', { id: '3' }));
  const lines: string[] = [];
  const run = async (go: boolean) => {
    await redrive({
      client: sqsClientTo(aws.origin),
      deadLetterQueueUrl: deadLetters.url,
      queueUrl: queue.url,
      go,
      write: (line) => lines.push(line),
    });
    return lines;
  };
  return { aws, deadLetters, queue, run };
}

describe('redrive', () => {
  it('shows what is parked, by reason, and moves nothing', async () => {
    const { queue, run } = await startQueues();
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
    expect(queue.messages()).toEqual([]);
  });

  it('asks all servers of SQS, of which a short reading asks only some', async () => {
    const { aws, run } = await startQueues();
    const waits: unknown[] = [];
    aws.strike = ({ input, operation }) => {
      if (operation === 'ReceiveMessage') waits.push(input['WaitTimeSeconds']);
      return undefined;
    };
    await run(false);
    expect(waits.length).toBeGreaterThan(0);
    expect(new Set(waits)).toEqual(new Set([2]));
  });

  it('has SQS move everything back when it is told to', async () => {
    const { deadLetters, queue, run } = await startQueues();
    expect(await run(true)).toEqual(['SQS moves all messages back, 10 a second: task move to tickets']);
    await vi.waitFor(() => {
      expect([deadLetters.messages(), queue.messages().length]).toEqual([[], 4]);
    });
  });
});

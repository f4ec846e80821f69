import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { describe, expect, it, vi } from 'vitest';
import type { QueueOptions } from '../src/index.js';
import { startAws } from './sdk-clients.js';

/** A queue whose seconds last ten milliseconds. */
async function startQueue(options: Partial<QueueOptions> = {}) {
  const { aws, sqs } = await startAws({ secondMs: 10 });
  const queue = aws.createQueue({ name: 'orders', ...options });
  const QueueUrl = queue.url;
  const send = (MessageBody: string, DelaySeconds = 0) =>
    sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
  const receive = async (WaitTimeSeconds = 0, VisibilityTimeout?: number) => {
    const command = new ReceiveMessageCommand({
      ...{ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds, MessageAttributeNames: ['All'] },
      ...(VisibilityTimeout === undefined ? {} : { VisibilityTimeout }),
    });
    return (await sqs.send(command)).Messages ?? [];
  };
  const remove = (ReceiptHandle: string | undefined) =>
    sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return { aws, sqs, queue, QueueUrl, send, receive, remove };
}

const bodies = (messages: readonly { readonly Body?: string | undefined }[]) =>
  messages.map(({ Body }) => Body);

describe('a queue', () => {
  it('gives a message with its attributes, hides it, and forgets it once it is deleted', async () => {
    const { QueueUrl, queue, receive, remove, sqs } = await startQueue();
    const { MessageId } = await sqs.send(
      new SendMessageCommand({
        ...{ QueueUrl, MessageBody: 'tea' },
        MessageAttributes: { reason: { DataType: 'String', StringValue: 'thirst' } },
      }),
    );
    const [message, ...others] = await receive();
    expect([message?.MessageId, message?.Body, message?.MessageAttributes, others]).toEqual([
      MessageId,
      'tea',
      { reason: { DataType: 'String', StringValue: 'thirst' } },
      [],
    ]);
    expect(queue.counts).toEqual({ visible: 0, inFlight: 1, delayed: 0 });
    await remove(message?.ReceiptHandle);
    expect(queue.counts).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
    await remove(message?.ReceiptHandle);
  });

  it('gives a message again when its visibility timeout has ended, and counts', async () => {
    const { receive, send } = await startQueue({ visibilityTimeout: 2 });
    await send('tea');
    expect(await receive()).toHaveLength(1);
    expect(await receive()).toEqual([]);
    const [again] = await receive(20);
    expect(again?.Attributes).toMatchObject({ ApproximateReceiveCount: '2' });
  });

  it('gives a message later, or at once, when its visibility is changed', async () => {
    const { QueueUrl, queue, receive, send, sqs } = await startQueue({ visibilityTimeout: 10_000 });
    await send('tea');
    const [{ ReceiptHandle } = { ReceiptHandle: '' }] = await receive();
    const change = (VisibilityTimeout: number) =>
      sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));
    await change(0);
    expect(queue.counts.visible).toBe(1);
    await expect(change(10)).rejects.toThrow('The message is not in flight.');
    expect(await receive()).toHaveLength(1);
  });

  it('keeps a delayed message back, and wakes who waits for it', async () => {
    const { queue, receive, send } = await startQueue();
    await send('later', 3);
    expect(queue.counts).toEqual({ visible: 0, inFlight: 0, delayed: 1 });
    expect(await receive()).toEqual([]);
    expect(bodies(await receive(20))).toEqual(['later']);
  });

  it('takes several messages at once, and says which it does not take', async () => {
    const { QueueUrl, receive, sqs } = await startQueue();
    const { Failed, Successful } = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'a', MessageBody: 'tea' },
          { Id: 'b', MessageBody: '' },
        ],
      }),
    );
    expect([Successful?.map(({ Id }) => Id), Failed?.map(({ Id }) => Id)]).toEqual([['a'], ['b']]);
    expect(bodies(await receive())).toEqual(['tea']);
  });

  it('puts what came too often into its dead-letter queue, from where it can be moved back', async () => {
    const { aws, sqs } = await startAws({ secondMs: 10 });
    const deadLetters = aws.createQueue({ name: 'dead-letters' });
    const queue = aws.createQueue({ name: 'orders', deadLetter: { queue: deadLetters, maxReceiveCount: 2 } });
    queue.send('tea');
    expect(
      bodies([queue.receive(1, 0), queue.receive(1, 0), queue.receive(1, 0)].flat().map(toBody)),
    ).toEqual(['tea', 'tea']);
    expect(deadLetters.messages()).toMatchObject([{ body: 'tea' }]);
    await sqs.send(
      new StartMessageMoveTaskCommand({ SourceArn: deadLetters.arn, DestinationArn: queue.arn }),
    );
    await vi.waitFor(() => {
      expect([deadLetters.messages(), queue.counts.visible]).toEqual([[], 1]);
    });
  });

  it('keeps no order and repeats itself where it is told to', () => {
    const numbers = [0.9, 0, 0.1, 0.9];
    const random = () => numbers.shift() ?? 0.99;
    return startQueue({ disorder: { random, duplicates: 0.5 } }).then(({ queue }) => {
      const ids = ['a', 'b'].map((body) => queue.send(body));
      expect(queue.receive(2).map(({ body, id }) => [body, ids.indexOf(id)])).toEqual([
        ['b', 1],
        ['a', 0],
      ]);
      expect(queue.receive(2).map(({ body }) => body)).toEqual(['b']);
    });
  });

  it('tells its ARN and what is in it', async () => {
    const { QueueUrl, receive, send, sqs } = await startQueue();
    await send('a');
    await receive();
    await send('b');
    await send('c', 900);
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );
    expect(Attributes).toEqual({
      QueueArn: 'arn:aws:sqs:us-west-2:123456789012:orders',
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      VisibilityTimeout: '30',
    });
  });

  it('that is not there: an error of its kind', async () => {
    const { QueueUrl, sqs } = await startQueue();
    const command = new ReceiveMessageCommand({ QueueUrl: `${QueueUrl}-2` });
    await expect(sqs.send(command)).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });
});

function toBody({ body }: { readonly body: string }) {
  return { Body: body };
}

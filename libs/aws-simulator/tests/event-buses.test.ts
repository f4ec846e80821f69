import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from 'vitest';
import type { EventPattern } from '../src/index.js';
import { startAws } from './sdk-clients.js';

const entry = {
  EventBusName: 'shop',
  Source: 'till',
  DetailType: 'order.made',
  Detail: '{"table":{"id":4}}',
};

async function startBus(pattern: EventPattern = { source: ['till'] }) {
  const { aws, events } = await startAws();
  const queue = aws.createQueue({ name: 'orders' });
  const bus = aws.createEventBus('shop');
  bus.addRule({ pattern, queue });
  const put = (...Entries: (typeof entry)[]) => events.send(new PutEventsCommand({ Entries }));
  const received = () => queue.messages().map(({ body }) => JSON.parse(body) as unknown);
  return { aws, bus, put, received };
}

describe('an event bus', () => {
  it('sends what fits a rule to its queue, in an envelope', async () => {
    const { put, received } = await startBus();
    const { Entries, FailedEntryCount } = await put(entry);
    expect(FailedEntryCount).toBe(0);
    expect(received()).toEqual([
      {
        version: '0',
        id: Entries?.[0]?.EventId,
        'detail-type': 'order.made',
        source: 'till',
        account: '123456789012',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
        region: 'us-west-2',
        resources: [],
        detail: { table: { id: 4 } },
      },
    ]);
  });

  it.each<[EventPattern, boolean]>([
    [{ source: ['kitchen', 'till'] }, true],
    [{ source: ['kitchen'] }, false],
    [{ 'detail-type': [{ prefix: 'order.' }] }, true],
    [{ 'detail-type': [{ prefix: 'bill.' }] }, false],
    [{ source: ['till'], detail: { table: { id: [4] } } }, true],
    [{ detail: { table: { id: [5] } } }, false],
    [{ detail: { chair: [{ exists: false }] } }, true],
    [{ source: [{ 'anything-but': ['till'] }] }, false],
  ])('takes %j: %s', async (pattern, fits) => {
    const { put, received } = await startBus(pattern);
    await put(entry);
    expect(received()).toHaveLength(fits ? 1 : 0);
  });

  it('says which entries it does not take', async () => {
    const { put, received } = await startBus();
    const { Entries, FailedEntryCount } = await put({ ...entry, Detail: 'tea' }, entry, {
      ...entry,
      Source: 'aws.partner/till',
    });
    expect([FailedEntryCount, Entries?.map(({ ErrorCode }) => ErrorCode)]).toEqual([
      2,
      ['MalformedDetail', undefined, 'NotAuthorizedForSourceException'],
    ]);
    expect(received()).toHaveLength(1);
  });

  it('hears partners, who do not come through its API', async () => {
    const { bus, received } = await startBus({ source: [{ prefix: 'aws.partner/' }] });
    bus.put({ source: 'aws.partner/till', detailType: 'order.made', detail: {} });
    expect(received()).toMatchObject([{ source: 'aws.partner/till' }]);
  });
});

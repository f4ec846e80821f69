import { rm } from 'node:fs/promises';
import { awsError } from '@patchcord/aws-simulator';
import { defaultConnectWorld, startConnectSimulator } from '@patchcord/connect-simulator';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildBundles } from './build-bundles.js';
import { throttled } from './servers/connect-server.js';
import { createRandom } from './random.js';
import { startTicketPath } from './start-ticket-path.js';
import { partnerMessage, webhookBody } from './ticket-messages.js';

let bundles = '';
beforeAll(async () => {
  bundles = await buildBundles('ticket-intake', 'ticket-tasks');
}, 240_000);
afterAll(() => rm(bundles, { recursive: true }));

const patience = { timeout: 60_000 };
const certain = { random: () => 0.5, duplicates: 0, lostBatches: 0 };
const body = (id: string) => JSON.stringify(webhookBody(id));

describe('the way of a ticket event, over HTTP', { timeout: 180_000 }, () => {
  it('what is throttled comes again, and the rest of its batch is done', async () => {
    const path = await startTicketPath({ bundles, ...certain });
    let isThrottling = true;
    path.connect.strike = ({ input }) =>
      isThrottling && input['ClientToken'] === 'e2' ? throttled : undefined;
    await Promise.all(['e1', 'e2', 'e3'].map((id) => path.send(body(id))));
    await vi.waitFor(() => {
      expect([...path.connect.tasks.keys()].sort()).toEqual(['e1', 'e3']);
      expect(path.queue.messages()).toHaveLength(1);
    }, patience);
    isThrottling = false;
    await vi.waitFor(() => {
      expect([...path.connect.tasks.keys()].sort()).toEqual(['e1', 'e2', 'e3']);
      expect(path.queue.messages()).toEqual([]);
    }, patience);
    expect(path.deadLetters.messages()).toEqual([]);
  });

  it('Connect takes a few starts a second: what is too much comes again, and nothing is lost', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    await connect.driver.setQuota({ operation: 'StartTaskContact', perSecond: 10, burst: 3 });
    const path = await startTicketPath({
      ...{ bundles, ...certain },
      instance: {
        origin: connect.origin.replace('localhost', '127.0.0.1'),
        instanceId: defaultConnectWorld.instance.instanceId,
        flow: defaultConnectWorld.contactFlows?.[0]?.id ?? '',
      },
    });
    const tickets = Array.from({ length: 30 }, (_, index) => String(index + 1));
    for (const id of tickets) path.bring(partnerMessage(`event-${id}`, { id: Number(id) }));
    await vi.waitFor(() => {
      expect(path.queue.messages()).toEqual([]);
    }, patience);
    const answers = (await connect.driver.publicRequests()).map(({ status }) => status);
    expect(answers.filter((status) => status === 200)).toHaveLength(tickets.length);
    expect(answers).toContain(429);
    const [offered, waiting] = await Promise.all([connect.driver.contacts(), connect.driver.pendingWork()]);
    const names = [...offered.map(({ work }) => work?.name), ...waiting.map(({ name }) => name)];
    expect(names.sort()).toEqual(tickets.map((id) => `Zendesk-${id}`).sort());
    expect(path.deadLetters.messages()).toEqual([]);
  });

  it('a webhook that comes again, and a message that comes twice, make one task', async () => {
    // Every second delivery comes once more.
    let turn = 0;
    const random = () => ((turn += 1) % 2) / 2;
    const path = await startTicketPath({ bundles, random, duplicates: 0.4, lostBatches: 0 });
    for (const id of ['e1', 'e2', 'e1', 'e2']) await path.send(body(id));
    await vi.waitFor(() => {
      expect(path.connect.tasks.size).toBe(2);
      expect(path.queue.messages()).toEqual([]);
    }, patience);
    expect(path.connect.calls).toHaveLength(2);
  });

  it('a batch of whose end the queue never heard makes no second task', async () => {
    let asked = 0;
    const path = await startTicketPath({
      ...{ bundles, duplicates: 0, lostBatches: 0.5 },
      // Asked for the place of the message, whether it comes twice, and whether its batch is lost: the first is.
      random: () => ((asked += 1) <= 3 ? 0 : 0.9),
    });
    let claims = 0;
    path.aws.strike = ({ operation }) => {
      if (operation === 'PutItem') claims += 1;
      return undefined;
    };
    await path.send(body('e1'));
    await vi.waitFor(() => {
      expect(path.queue.messages()).toEqual([]);
    }, patience);
    expect([claims, path.connect.calls.length]).toEqual([2, 1]);
  });

  it('two hundred events in any order, with faults on every way, make one task each', async () => {
    const random = createRandom(8);
    const path = await startTicketPath({ bundles, random, duplicates: 0.1, lostBatches: 0.1 });
    path.connect.strike = () => {
      const chance = random();
      if (chance < 0.05) return throttled;
      return chance < 0.1 ? 'lost' : undefined;
    };
    path.aws.strike = () => (random() < 0.02 ? awsError(500, 'InternalFailure') : undefined);
    const ids = Array.from({ length: 200 }, (_, index) => `event-${String(index)}`);
    for (const id of ids)
      if (random() < 0.5) await path.send(body(id));
      else path.bring(partnerMessage(id));
    await vi.waitFor(() => {
      expect(path.queue.messages()).toEqual([]);
    }, patience);
    expect([...path.connect.tasks.keys()].sort()).toEqual([...ids].sort());
    expect(path.marks.items()).toHaveLength(ids.length);
    expect(path.deadLetters.messages()).toEqual([]);
  });

  it('what is no event is parked with the reason, and a forged webhook never gets so far', async () => {
    const path = await startTicketPath({ bundles, ...certain });
    path.bring('hello');
    await vi.waitFor(() => {
      expect(path.deadLetters.messages()).toMatchObject([
        {
          body: 'hello',
          attributes: { reason: { StringValue: 'The message is no ticket event of Zendesk.' } },
        },
      ]);
    }, patience);
    const forged = await fetch(path.url, { method: 'POST', body: body('e1') });
    expect([forged.status, path.queue.messages()]).toEqual([401, []]);
  });
});

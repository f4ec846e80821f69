import { describe, expect, it } from 'vitest';
import { useBrowserBench } from './browser-bench.js';
import { modelProblems } from './model-problems.js';
import { readServiceModel } from './read-service-model.js';

describe('lives of a contact as the embedding page hears them', () => {
  const bench = useBrowserBench({}, { alex: 'default' });
  const host = () => bench.host('alex');
  const hears = (contactId: string, events: readonly string[]) => bench.hears('alex', contactId, events);
  const press = (name: string) => bench.press('alex', name);

  const ring = async (customerNumber = '+14155550134') => {
    const { contactId } = await bench.simulator.driver.ring({ customerNumber, queue: 'Support' });
    await expect.poll(() => host().events(contactId)).toEqual(['contact', 'Connecting']);
    return contactId;
  };

  it('accepted in the CCP, hung up by the customer, cleared by the agent', async () => {
    const contactId = await ring();
    await press('Accept call');
    await expect.poll(() => host().events(contactId)).toContain('Connected');
    await expect.poll(() => host().events(contactId)).toContain('Accepted');
    await bench.simulator.driver.customerHangup(contactId);
    await press('Clear contact');
    await expect.poll(() => host().events(contactId)).toContain('Destroy');
    const events = await host().events(contactId);
    // The broadcast and the snapshot come in either order.
    expect(events.filter((event) => event !== 'Accepted')).toEqual([
      'contact',
      'Connecting',
      'Connected',
      'ACW',
      'Ended',
      'Destroy',
    ]);
    const { history, audio } = await bench.simulator.driver.contact(contactId);
    expect(history.map(({ state }) => state)).toEqual(['connecting', 'connected', 'ended', 'cleared']);
    expect(audio).toBe('none');
  });

  it('accepted by a desk phone or another CCP: nobody hears Accepted', async () => {
    const contactId = await ring();
    await bench.simulator.driver.accept(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Connected']);
    await bench.simulator.driver.agentHangup(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Connected', 'ACW', 'Ended']);
  });

  it('rejected in the CCP', async () => {
    const contactId = await ring();
    await press('Reject call');
    await hears(contactId, ['contact', 'Connecting', 'Ended', 'Missed']);
    await expect.poll(async () => (await bench.simulator.driver.agent()).state).toBe('MissedCallAgent');
    await press('Clear contact');
    await hears(contactId, ['contact', 'Connecting', 'Ended', 'Missed', 'Destroy']);
    expect((await bench.simulator.driver.agent()).state).toBe('Available');
  });

  it.each([
    ['missed', 'miss', ['contact', 'Connecting', 'Ended', 'Missed']],
    [
      'hung up by the customer while it rings',
      'customerHangup',
      ['contact', 'Connecting', 'Ended', 'Missed'],
    ],
    ['rescinded', 'rescind', ['contact', 'Connecting', 'Ended', 'Destroy']],
  ] as const)('%s', async (_life, order, events) => {
    const contactId = await ring();
    await bench.simulator.driver[order](contactId);
    await hears(contactId, events);
  });

  it('vanished while connected: there is no after contact work', async () => {
    const contactId = await ring();
    await bench.simulator.driver.accept(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Connected']);
    await bench.simulator.driver.vanish(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Connected', 'Ended', 'Destroy']);
  });

  it('offered again without having gone: Connecting only', async () => {
    const contactId = await ring();
    await bench.simulator.driver.miss(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Ended', 'Missed']);
    await bench.simulator.driver.offerAgain(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Ended', 'Missed', 'Connecting']);
  });

  it('accepted, and the audio fails', async () => {
    await bench.simulator.driver.addFault({ operation: 'media', outcome: 'no-answer' });
    const contactId = await ring();
    await press('Accept call');
    await expect.poll(() => host().events(contactId)).toContain('Accepted');
    await bench.simulator.driver.failMedia(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Accepted', 'Error', 'Missed', 'Ended']);
  });

  it('two contacts at once, each with its own card', async () => {
    const first = await ring();
    await bench.simulator.driver.accept(first);
    await hears(first, ['contact', 'Connecting', 'Connected']);
    const second = await ring('anonymous');
    expect(await host().contactIds()).toEqual([first, second]);
    await expect
      .poll(() => host().ccp.getByRole('heading', { level: 2 }).allTextContents())
      .toEqual(['+14155550134', 'anonymous']);
    await bench.simulator.driver.customerHangup(second);
    await hears(second, ['contact', 'Connecting', 'Ended', 'Missed']);
    await hears(first, ['contact', 'Connecting', 'Connected']);
  });

  it('replaced by another contact in one snapshot', async () => {
    const first = await ring();
    const [, rung] = await bench.simulator.driver.batch([
      { action: 'vanish', contactId: first },
      { action: 'ring', customerNumber: '+442071838750', queue: 'Acme Care' },
    ]);
    const second = rung?.contactId ?? '';
    await hears(second, ['contact', 'Connecting']);
    await hears(first, ['contact', 'Connecting', 'Ended', 'Destroy']);
  });

  it('reloaded while connected: the talk goes on, the audio is lost', async () => {
    const contactId = await ring();
    await press('Accept call');
    await expect.poll(() => host().events(contactId)).toContain('Connected');
    await host().reload();
    await hears(contactId, ['contact', 'Connected']);
    await expect.poll(async () => (await bench.simulator.driver.contact(contactId)).audio).toBe('lost');
    await bench.simulator.driver.customerHangup(contactId);
    await hears(contactId, ['contact', 'Connected', 'ACW', 'Ended']);
  });

  it('reloaded in after contact work', async () => {
    const contactId = await ring();
    await bench.simulator.driver.accept(contactId);
    await bench.simulator.driver.agentHangup(contactId);
    await expect.poll(() => host().events(contactId)).toContain('ACW');
    await host().reload();
    await hears(contactId, ['contact', 'ACW']);
    await bench.simulator.driver.clear(contactId);
    await hears(contactId, ['contact', 'ACW', 'Destroy']);
  });

  it('is asked by the real worker for nothing that the model does not know', async () => {
    const contactId = await ring();
    await press('Accept call');
    await press('Hold call');
    await press('Hang up');
    await press('Clear contact');
    await expect.poll(() => host().events(contactId)).toContain('Destroy');
    const model = await readServiceModel();
    const requests = (await bench.simulator.driver.requests()).filter(({ status }) => status === 200);
    expect(requests.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['AcceptContact', 'HoldConnection', 'DestroyConnection', 'ClearContact']),
    );
    for (const { operation, input } of requests) {
      const shape = model.operations[operation]?.input ?? {};
      // The log leaves out what authenticates the call.
      const authentication = 'authentication' in (shape.members ?? {}) ? { authentication: {} } : {};
      expect([operation, ...modelProblems(model, shape, { ...input, ...authentication })]).toEqual([
        operation,
      ]);
    }
  });
});

import { startConnectSimulator } from '@patchcord/connect-simulator';
import { startZendeskSimulator } from '@patchcord/zendesk-simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectDisturbances } from './connect-disturbances.js';
import { zendeskDisturbances } from './zendesk-disturbances.js';

async function startZendesk(disturbanceId: string) {
  const zendesk = await startZendeskSimulator();
  onTestFinished(() => zendesk.close());
  const disturbance = zendeskDisturbances.find(({ id }) => id === disturbanceId);
  await zendesk.driver.faults(...(disturbance?.faults ?? []));
  return (path: string, init?: RequestInit) => fetch(new URL(path, zendesk.origin), init);
}

describe('zendeskDisturbances', () => {
  it('answers 503 to everything', async () => {
    const ask = await startZendesk('unavailable');
    expect((await ask('/api/v2/tickets/1')).status).toBe(503);
    expect((await ask('/api/v2/users/me')).status).toBe(503);
  });

  it('fails the next search, of whatever kind, and nothing else', async () => {
    for (const path of [
      '/api/v2/search?query=x',
      '/api/v2/search.json?query=x',
      '/api/v2/users/search?query=x',
    ]) {
      const ask = await startZendesk('search-fails');
      expect((await ask('/api/v2/users/me')).status).toBe(200);
      expect((await ask(path)).status).toBe(500);
      expect((await ask(path)).status).toBe(200);
    }
  });

  it('answers 429 three times, with the time to wait', async () => {
    const ask = await startZendesk('rate-limited');
    const answers = [];
    for (let count = 0; count < 4; count += 1) answers.push(await ask('/api/v2/users/me'));
    expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [429, '5'],
      [429, '5'],
      [429, '5'],
      [200, null],
    ]);
  });

  it('carries out the next creation, and loses its answer', async () => {
    const ask = await startZendesk('lost-answer');
    const create = () =>
      ask('/api/v2/tickets', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ticket: { subject: 'Lost', comment: { body: 'Lost' }, external_id: 'lost' } }),
      });
    await expect(create()).rejects.toThrow();
    const found = (await (await ask('/api/v2/tickets?external_id=lost')).json()) as { tickets: unknown[] };
    expect(found.tickets).toHaveLength(1);
  });
});

describe('connectDisturbances', () => {
  it('are faults that the simulator takes', async () => {
    const connect = await startConnectSimulator();
    onTestFinished(() => connect.close());
    const faults = connectDisturbances.flatMap((disturbance) => disturbance.faults);
    for (const fault of faults) await connect.driver.addFault(fault);
    expect(await connect.driver.faults()).toEqual(faults);
  });
});

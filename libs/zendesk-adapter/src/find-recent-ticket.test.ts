import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { createTicketing } from './create-ticketing.js';

const minute = 60_000;
/** What time it is in Zendesk. */
const now = Date.UTC(2026, 10, 22, 9, 30);

function toTicket(id: number, age: number, status = 'open') {
  return { id, subject: `Ticket ${id}`, status, updated_at: new Date(now - age).toISOString() };
}

/** @param browserNow what the browser takes the time for */
function setUp(browserNow: number, tickets: readonly object[], headers: object = {}) {
  const client = new StubZafClient();
  client.answerRequest = async () => ({ status: 200, responseJSON: { tickets }, responseHeaders: headers });
  return createTicketing({
    client,
    appId: 1,
    agent: { id: 11 },
    clock: new ManualClock(browserNow),
  });
}

async function findId(ticketing: ReturnType<typeof setUp>, age: number) {
  return (await ticketing.findRecentTicket(380, age))?.id;
}

describe('findRecentTicket', () => {
  const date = { date: new Date(now).toUTCString() };

  it.each([
    ['slow', now - 60 * minute],
    ['fast', now + 60 * minute],
  ])("measures by Zendesk's clock where an answer tells it, on a %s browser", async (_name, browserNow) => {
    const ticketing = setUp(browserNow, [toTicket(1, 5 * minute)], date);
    expect(await findId(ticketing, 6 * minute)).toBe(1);
    expect(await findId(ticketing, 4 * minute)).toBeUndefined();
  });

  it('does not take an old ticket for recent when another one shows that the browser is slow', async () => {
    const ticketing = setUp(now - 60 * minute, [toTicket(2, 0, 'closed'), toTicket(1, 30 * minute)]);
    expect(await findId(ticketing, 20 * minute)).toBeUndefined();
    expect(await findId(ticketing, 30 * minute)).toBe(1);
  });

  it('takes the newest, in whatever order they come', async () => {
    const ticketing = setUp(now, [toTicket(1, 2 * minute), toTicket(2, minute), toTicket(3, 3 * minute)]);
    expect(await findId(ticketing, 10 * minute)).toBe(2);
  });
});

import type { TelephonySnapshot } from '@patchcord/contact-ports';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.js';
import { serveHost, type ServedHost } from './serve-host.js';
import { openSoftphone, type SoftphoneBench } from './softphone-bench.js';

const call = { customerNumber: '+14155550134', queue: 'Support' };

describe('lives of a contact, with unmodified Streams', () => {
  let browser: Browser;
  let host: ServedHost;
  let bench: SoftphoneBench;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), serveHost()]);
  });
  beforeEach(async () => {
    bench = await openSoftphone(browser, host, { signedIn: true, timing: { ringMs: 120_000 } });
    await expect.poll(() => bench.telephony.getSnapshot().status).toBe('ready');
  });
  afterEach(async () => {
    expect(bench.telephony.problems).toEqual([]);
    await bench.close();
  });
  afterAll(async () => {
    host.close();
    await browser.close();
  });

  const states = ({ contacts }: TelephonySnapshot = bench.telephony.getSnapshot()) =>
    contacts?.map(({ contactId, state }) => [contactId, state]);

  /** The states that one contact went through, as subscribers saw them. */
  const statesThrough = (contactId: string): string[] =>
    bench.telephony.history
      .map(({ contacts }) => contacts?.find((contact) => contact.contactId === contactId)?.state ?? 'absent')
      .filter((state, index, all) => state !== all[index - 1]);

  it('an accepted call goes through its states at the times of the service', async () => {
    const { driver, telephony } = bench;
    const { contactId } = await driver.ring({ ...call, attributes: { zendesk_ticket: '1234' } });
    await expect.poll(states).toEqual([[contactId, 'connecting']]);
    await driver.accept(contactId);
    await expect.poll(states).toEqual([[contactId, 'connected']]);
    await driver.customerHangup(contactId);
    await expect.poll(states).toEqual([[contactId, 'ended']]);
    const { history, queuedAt } = await driver.contact(contactId);
    const { origin } = bench.simulator;
    expect(telephony.getSnapshot().contacts).toEqual([
      {
        contactId,
        initialContactId: contactId,
        channel: 'voice',
        direction: 'inbound',
        state: 'ended',
        stateSince: Date.parse(history.find(({ state }) => state === 'ended')?.at ?? ''),
        queuedAt: Date.parse(queuedAt),
        isMonitoring: false,
        isTransferLeg: false,
        customerNumber: '+14155550134',
        systemNumber: '+18005550100',
        queueName: 'Support',
        otherParticipants: [],
        attributes: { zendesk_ticket: '1234' },
        recordingUrl: `${origin}/get-recording?format=wav&callLegId=${contactId}`,
        contactRecordUrl: `${origin}/contact-trace-records/details/${contactId}?tz=UTC`,
      },
    ]);
    await driver.clear(contactId);
    await expect.poll(states).toEqual([]);
    expect(statesThrough(contactId)).toEqual(['absent', 'connecting', 'connected', 'ended', 'absent']);
  });

  it('the agent’s own states follow the call', async () => {
    const { driver, telephony } = bench;
    const { contactId } = await driver.ring(call);
    await driver.accept(contactId);
    await expect.poll(() => telephony.getSnapshot().agent?.state.name).toBe('Busy');
    await telephony.setAgentState('Lunch');
    await expect.poll(() => telephony.getSnapshot().agent?.nextState).toBe('Lunch');
    await driver.customerHangup(contactId);
    await expect.poll(() => telephony.getSnapshot().agent?.state.name).toBe('AfterCallWork');
    await driver.clear(contactId);
    await expect.poll(() => telephony.getSnapshot().agent?.state.name).toBe('Lunch');
  });

  it.each([
    ['missed', 'miss'],
    ['rejected', 'reject'],
  ] as const)('a %s call stays until it is cleared', async (state, action) => {
    const { driver } = bench;
    const { contactId } = await driver.ring(call);
    await expect.poll(states).toEqual([[contactId, 'connecting']]);
    await driver[action](contactId);
    await expect.poll(states).toEqual([[contactId, state]]);
    await driver.clear(contactId);
    await expect.poll(states).toEqual([]);
  });

  it('two calls live side by side', async () => {
    const { driver } = bench;
    const first = await driver.ring(call);
    const second = await driver.ring({ ...call, customerNumber: '+14155550177' });
    await driver.accept(first.contactId);
    await expect.poll(states).toEqual([
      [first.contactId, 'connected'],
      [second.contactId, 'connecting'],
    ]);
    await driver.customerHangup(second.contactId);
    await expect.poll(states).toEqual([
      [first.contactId, 'connected'],
      [second.contactId, 'missed'],
    ]);
  });

  it('a call replaced in one snapshot of the service is replaced in one of ours', async () => {
    const { driver, telephony } = bench;
    const { contactId } = await driver.ring(call);
    await expect.poll(states).toEqual([[contactId, 'connecting']]);
    const seen = telephony.history.length;
    const [, ring] = await driver.batch([
      { action: 'vanish', contactId },
      { action: 'ring', ...call },
    ]);
    await expect.poll(states).toEqual([[ring?.contactId, 'connecting']]);
    expect(telephony.history.slice(seen).map((snapshot) => snapshot.contacts?.length)).not.toContain(0);
  });

  it('the same call rings again after it was missed', async () => {
    const { driver } = bench;
    const { contactId } = await driver.ring(call);
    await driver.miss(contactId);
    await expect.poll(states).toEqual([[contactId, 'missed']]);
    await driver.offerAgain(contactId);
    await expect.poll(states).toEqual([[contactId, 'connecting']]);
  });

  it('attributes that change during the call arrive', async () => {
    const { driver, telephony } = bench;
    const { contactId } = await driver.ring(call);
    await driver.accept(contactId);
    await driver.updateAttributes(contactId, { customer_name: 'Carla' });
    await expect
      .poll(() => telephony.getSnapshot().contacts?.[0]?.attributes)
      .toEqual({ customer_name: 'Carla' });
  });

  it('a reload in mid-call adopts the call as it is', async () => {
    const { driver, page, telephony } = bench;
    const { contactId } = await driver.ring(call);
    await driver.accept(contactId);
    await expect.poll(states).toEqual([[contactId, 'connected']]);
    const [before] = telephony.getSnapshot().contacts ?? [];
    const seen = telephony.history.length;
    await page.reload();
    await expect.poll(() => telephony.history.length).toBeGreaterThan(seen + 1);
    await expect.poll(states).toEqual([[contactId, 'connected']]);
    expect(telephony.getSnapshot().contacts).toEqual([before]);
    expect(telephony.history[seen]).toEqual({
      status: 'connecting',
      agent: undefined,
      contacts: undefined,
      observedAt: undefined,
    });
  });

  it('a softphone that was stopped says no more, and can be started again in the same document', async () => {
    const { driver, page, telephony } = bench;
    const { contactId } = await driver.ring(call);
    await expect.poll(states).toEqual([[contactId, 'connecting']]);
    await page.evaluate('stopSoftphone()');
    expect(await page.locator('iframe').count()).toBe(0);
    const seen = telephony.history.length;
    await driver.accept(contactId);
    await page.evaluate('startSoftphone()');
    await expect.poll(states).toEqual([[contactId, 'connected']]);
    const [first, ...later] = telephony.history.slice(seen).map(({ status }) => status);
    expect([first, ...new Set(later)]).toEqual(['connecting', 'ready']);
  });
});

import { parseAppSettings } from '@patchcord/contact-attributes';
import type { Clock } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { fromStoredSession, toStoredSession } from '../src/index.js';
import { startSession } from './start-session.js';
import { at, callOf, reach, settled } from './take-a-call.js';

const release = '1.0.0';
const { appSettings } = parseAppSettings({ connectInstanceUrl: 'https://example.my.connect.aws' });
const hour = 3_600_000;
const call = callOf();

/** A call that was answered, and then talked on for 40 minutes in which Connect has nothing to tell. */
async function talk(localClock: ManualClock, clock: Clock = localClock) {
  const session = startSession({}, undefined, false, clock);
  session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: ['+14155550134'] });
  session.set(call.ringing);
  session.set(call.connected);
  await reach(session, call.contactId, /assigned/);
  localClock.advance(40 * 60_000);
  return session;
}

const inMinutes = (session: ReturnType<typeof startSession>): readonly number[] =>
  session.ticketing.world.calls.map(({ intent }) => (intent.endedAt - intent.answeredAt) / 60_000);

describe('a call that Connect let go of without a word', () => {
  it('while somebody was there is over when that is seen', async () => {
    const session = await talk(new ManualClock(at(5)));
    session.clear(call.contactId, at(5 + 40 * 60));
    await settled(session);
    expect(inMinutes(session)).toEqual([40]);
  });

  it('while the browser was closed for the night was over when it was seen last', async () => {
    const session = await talk(new ManualClock(at(5)));
    const stored = structuredClone(toStoredSession(session.session, release));
    session.session.stop();
    const next = startSession(
      {},
      { ticketing: session.ticketing, stored: fromStoredSession(stored, { release, appSettings }) },
      false,
      new ManualClock(at(5 + 40 * 60) + 13 * hour),
    );
    next.clear(call.contactId, at(5 + 40 * 60) + 13 * hour);
    await settled(next);
    const [minutes = 0] = inMinutes(next);
    expect(minutes).toBeGreaterThanOrEqual(39);
    expect(minutes).toBeLessThanOrEqual(41);
  });

  it('while the computer slept, likewise, whatever is heard before Connect tells', async () => {
    const awake = new ManualClock(at(5));
    let slept = 0;
    const session = await talk(awake, {
      now: () => awake.now() + slept,
      schedule: (callback, delay) => awake.schedule(callback, delay),
    });
    slept = hour;
    awake.advance(60_000);
    session.telephony.setStatus('unreachable');
    session.telephony.setStatus('ready');
    session.clear(call.contactId, at(5 + 41 * 60) + hour);
    await settled(session);
    const [minutes = 0] = inMinutes(session);
    expect(minutes).toBeGreaterThanOrEqual(39);
    expect(minutes).toBeLessThanOrEqual(42);
  });

  it('a reload is no absence', async () => {
    const session = await talk(new ManualClock(at(5)));
    const stored = structuredClone(toStoredSession(session.session, release));
    session.session.stop();
    const next = startSession(
      {},
      { ticketing: session.ticketing, stored: fromStoredSession(stored, { release, appSettings }) },
      false,
      new ManualClock(at(5 + 40 * 60) + 30_000),
    );
    next.clear(call.contactId, at(5 + 40 * 60) + 30_000);
    await settled(next);
    expect(inMinutes(next)).toEqual([40.5]);
  });
});

import type { ContactSnapshot, OtherParticipant } from '@patchcord/contact-ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactData } from '../src/connect-types.js';
import * as data from './contact-data.js';
import * as parties from './multi-party-data.js';
import { startOnStub } from './start-on-stub.js';
import { availableAgent } from './streams-stub.js';

describe('lives of a contact, told by data alone', () => {
  let bench: ReturnType<typeof startOnStub>;
  let seen: (readonly ContactSnapshot[])[];
  let time: number;

  beforeEach(() => {
    bench = startOnStub();
    seen = [];
    time = availableAgent.snapshotTimestamp.getTime();
    bench.telephony.subscribe(({ contacts = [] }) => seen.push(contacts));
  });
  afterEach(() => {
    expect(bench.problems).toEqual([]);
    bench.stop();
  });

  /** One update of Streams after the other; gives what the contact looked like after each. */
  const live = async (...steps: readonly ContactData[]): Promise<readonly ContactSnapshot[]> => {
    const looks: ContactSnapshot[] = [];
    for (const contact of steps) {
      bench.streams.update({ ...availableAgent, contacts: [contact], snapshotTimestamp: new Date(++time) });
      await Promise.resolve();
      looks.push(...(bench.telephony.getSnapshot().contacts ?? []));
    }
    expect(looks.length).toBe(steps.length);
    return looks;
  };
  const stateNames = (participants: readonly OtherParticipant[]) =>
    participants.map(({ name, number, state }) => [name ?? number, state]);
  const withParticipants = (looks: readonly ContactSnapshot[]) =>
    looks.map(({ state, otherParticipants }) => [state, ...stateNames(otherParticipants)]);

  it('a transfer, as the first agent sees it: the other agent rings, talks, and stays when this one leaves', async () => {
    const { talks, consults, joins, leaves } = parties.warmTransfer;
    const looks = await live(talks, consults, joins, leaves);
    expect(withParticipants(looks)).toEqual([
      ['connected'],
      ['connected', ['Bob Agent', 'connecting']],
      ['connected', ['Bob Agent', 'connected']],
      ['ended', ['Bob Agent', 'connected']],
    ]);
    expect(looks.map(({ isTransferLeg }) => isTransferLeg)).toEqual([false, false, false, false]);
    expect(seen.length).toBe(4);
  });

  it('a transfer, as the receiver sees it: a leg of the first contact, with the customer’s number', async () => {
    const [ringing] = await live(data.transferredCall);
    expect(ringing).toMatchObject({
      initialContactId: 'c4000000-0000-4000-8000-000000000004',
      isTransferLeg: true,
      direction: 'inbound',
      customerNumber: '+14155550134',
      otherParticipants: [],
      monitoredContactId: undefined,
    });
  });

  it('an outbound call that was transferred looks inbound to its receiver, and names its first contact', async () => {
    const [ringing] = await live(parties.receivedOutboundCall);
    expect(ringing).toMatchObject({
      initialContactId: data.dialledCall.contactId,
      isTransferLeg: true,
      direction: 'inbound',
      customerNumber: '+14155550177',
    });
  });

  it('a conference of four: each in the order they came, and who left stays', async () => {
    const { consults, joins } = parties.warmTransfer;
    const [, , conference] = await live(consults, joins, parties.conferenceOfFour);
    expect(conference?.otherParticipants).toEqual([
      { id: 'd4', kind: 'agent', name: 'Bob Agent', number: undefined, state: 'left' },
      { id: 'f4', kind: 'number', name: undefined, number: '+14155550188', state: 'connected' },
      { id: 'e4', kind: 'queue', name: 'Billing', number: undefined, state: 'onHold' },
    ]);
  });

  it('a participant whom Connect stops to name has left; nothing else about the call changes', async () => {
    const { joins, talks } = parties.warmTransfer;
    const [joined, alone] = await live(joins, talks);
    const left = joined?.otherParticipants.map((bob) => ({ ...bob, state: 'left' }));
    expect(alone).toEqual({ ...joined, otherParticipants: left });
  });

  it('classic monitoring: a contact that is connected at once, with nobody to name', async () => {
    const [watching] = await live(data.monitoredCall);
    expect(watching).toMatchObject({
      state: 'connected',
      isMonitoring: true,
      monitoredContactId: undefined,
      isTransferLeg: false,
      otherParticipants: [],
    });
  });

  it('enhanced monitoring: the watched contact is known, and the watched agent takes part', async () => {
    const [watching] = await live(parties.supervisorsCall);
    expect(watching).toMatchObject({
      isMonitoring: true,
      monitoredContactId: 'c4000000-0000-4000-8000-000000000004',
      recordingUrl: undefined,
    });
    expect(stateNames(watching?.otherParticipants ?? [])).toEqual([['Watched Agent', 'connected']]);
  });

  it('a supervisor who barges in takes part in the watched agent’s call, which stays the agent’s own', async () => {
    const { talks } = parties.warmTransfer;
    const looks = await live(talks, parties.callUnderSupervision, talks);
    expect(withParticipants(looks)).toEqual([
      ['connected'],
      ['connected', ['Sue Supervisor', 'connected']],
      ['connected', ['Sue Supervisor', 'left']],
    ]);
    expect(looks.map(({ isMonitoring }) => isMonitoring)).toEqual([false, false, false]);
  });

  it('a queue callback stays one contact when its connections are replaced, and is never a transfer', async () => {
    const steps = [parties.acceptedCallback('connecting'), parties.acceptedCallback('connected')];
    const looks = await live(data.offeredCallback, ...steps);
    expect(looks.map(({ state }) => state)).toEqual(['incoming', 'connecting', 'connected']);
    expect(new Set(looks.map(({ contactId }) => contactId))).toEqual(new Set([data.ringingCall.contactId]));
    for (const look of looks)
      expect(look).toMatchObject({
        direction: 'callback',
        isTransferLeg: false,
        customerNumber: '+14155550134',
        otherParticipants: [],
      });
  });

  it('a desk phone answers by itself: nothing but the data tells it', async () => {
    const looks = await live(
      data.ringingCall,
      { ...data.ringingCall, state: { type: 'connected', timestamp: new Date('2026-01-15T09:00:15Z') } },
      { ...data.ringingCall, state: { type: 'ended', timestamp: new Date('2026-01-15T09:02:00Z') } },
    );
    expect(looks.map(({ state, stateSince }) => [state, new Date(stateSince).toISOString()])).toEqual([
      ['connecting', '2026-01-15T09:00:10.000Z'],
      ['connected', '2026-01-15T09:00:15.000Z'],
      ['ended', '2026-01-15T09:02:00.000Z'],
    ]);
  });
});

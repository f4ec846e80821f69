import { ManualClock } from '@patchcord/contact-ports/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  dialledCall,
  monitoredCall,
  offeredCallback,
  offeredChat,
  ringingCall,
} from '../tests/contact-data.js';
import { availableAgent, createStreamsStub, type StreamsStub } from '../tests/streams-stub.js';
import type { ContactData } from './connect-types.js';
import { createSoftphoneAudio, type SoftphoneAudio, type SoftphoneSound } from './create-softphone-audio.js';

const startsAt = Date.UTC(2026, 0, 15, 9);

describe('an accepted call that is not connected', () => {
  let clock: ManualClock;
  let streams: StreamsStub;
  let audio: SoftphoneAudio;
  let told: SoftphoneSound['unanswered'][];

  beforeEach(() => {
    clock = new ManualClock(startsAt);
    streams = createStreamsStub();
    told = [];
    audio = createSoftphoneAudio({
      connect: streams.connect,
      clock,
      onChange: ({ unanswered }) => {
        if (unanswered !== told.at(-1)) told.push(unanswered);
      },
    });
  });

  const see = (...contacts: readonly ContactData[]): void => {
    streams.update({ ...availableAgent, contacts });
  };
  const accept = ({ contactId }: ContactData): void => {
    streams.fire('contact::accepted', { contactId });
  };
  const inState = (contact: ContactData, type: string): ContactData => ({ ...contact, state: { type } });
  const unanswered = () => audio.getSound().unanswered;

  it('is told five seconds after it was accepted, with the time of that', () => {
    see(ringingCall);
    clock.advance(60_000);
    accept(ringingCall);
    clock.advance(4_999);
    expect(unanswered()).toBeUndefined();
    clock.advance(1);
    expect(unanswered()).toEqual({ contactId: ringingCall.contactId, since: startsAt + 60_000 });
  });

  it('is not told of a call that rings and was not accepted', () => {
    see(ringingCall);
    clock.advance(60_000);
    expect(told).toEqual([]);
  });

  it('is told of a callback, although its state changes when it is accepted', () => {
    see(offeredCallback);
    accept(offeredCallback);
    see(inState(offeredCallback, 'connecting'));
    clock.advance(5_000);
    expect(unanswered()?.contactId).toBe(offeredCallback.contactId);
  });

  it('is not told of a callback whose agent is heard while the customer’s telephone rings', () => {
    see(offeredCallback);
    accept(offeredCallback);
    const connections = [
      { connectionId: 'a3', type: 'agent', state: { type: 'connected' } },
      { connectionId: 'b3', type: 'outbound', initial: true, state: { type: 'connecting' } },
    ];
    see({ ...inState(offeredCallback, 'connecting'), connections });
    clock.advance(60_000);
    expect(told).toEqual([]);
  });

  it.each(['connected', 'ended', 'missed', 'error', 'rejected'])('is gone when the call is %s', (type) => {
    see(ringingCall);
    accept(ringingCall);
    clock.advance(5_000);
    see(inState(ringingCall, type));
    expect([told.length, unanswered()]).toEqual([2, undefined]);
  });

  it('is gone with the call', () => {
    see(ringingCall);
    accept(ringingCall);
    clock.advance(5_000);
    see();
    expect([told.length, unanswered()]).toEqual([2, undefined]);
  });

  it.each(['connected', 'ended'])('is never told of a call that is %s in time', (type) => {
    see(ringingCall);
    accept(ringingCall);
    clock.advance(4_000);
    see(inState(ringingCall, type));
    clock.advance(60_000);
    expect(told).toEqual([]);
  });

  it.each([
    ['an outbound call', dialledCall],
    ['a chat', offeredChat],
    ['a call that a supervisor listens to', inState(monitoredCall, 'connecting')],
    ['a call that connected before the acceptance was heard of', inState(ringingCall, 'connected')],
  ])('is not told of %s', (_, contact) => {
    see(contact);
    accept(contact);
    clock.advance(60_000);
    expect(told).toEqual([]);
  });

  it('is told again of a call that is offered and accepted again', () => {
    see(ringingCall);
    accept(ringingCall);
    clock.advance(5_000);
    see(inState(ringingCall, 'missed'));
    see(ringingCall);
    clock.advance(60_000);
    expect(unanswered()).toBeUndefined();
    accept(ringingCall);
    clock.advance(5_000);
    expect(unanswered()).toEqual({ contactId: ringingCall.contactId, since: startsAt + 65_000 });
  });

  it('stays when other updates arrive, and when the acceptance is heard twice', () => {
    see(ringingCall);
    accept(ringingCall);
    clock.advance(3_000);
    accept(ringingCall);
    see(ringingCall, offeredChat);
    clock.advance(2_000);
    see(ringingCall);
    expect(told).toEqual([{ contactId: ringingCall.contactId, since: startsAt }]);
  });

  it.each([undefined, null, {}, { contactId: 7 }, { contactId: 'unknown' }])('is not told of %j', (data) => {
    see(ringingCall);
    streams.fire('contact::accepted', data);
    clock.advance(60_000);
    expect(told).toEqual([]);
  });

  it('waits for nothing once stopped', () => {
    see(ringingCall);
    accept(ringingCall);
    audio.stop();
    expect([streams.subscriptions(), clock.pending]).toEqual([0, 0]);
  });
});

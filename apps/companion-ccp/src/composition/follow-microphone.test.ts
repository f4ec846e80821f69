import { sampleContact } from '@patchcord/contact-ports/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectedFacts } from '../../tests/support/connected-facts.js';
import type { MicrophoneState } from '../microphone/diagnose-microphone.js';
import type { Microphone } from '../microphone/microphone.js';
import { createFactStore, type FactStore } from './fact-store.js';
import { followMicrophone } from './follow-microphone.js';

describe('followMicrophone', () => {
  let facts: FactStore;
  let orders: (string | undefined)[];
  let answer: MicrophoneState;
  let settle: () => Promise<void>;
  let ended: () => Promise<void>;
  let seen: MicrophoneState;

  beforeEach(() => {
    facts = createFactStore(connectedFacts());
    orders = [];
    answer = 'allowed';
    seen = 'allowed';
    const microphone: Microphone = {
      look: () => Promise.resolve(seen),
      open: (label) => {
        orders.push(label ?? 'system');
        return Promise.resolve(answer);
      },
      readLevel: () => undefined,
      close: () => void orders.push('close'),
    };
    ({ settle, ended } = followMicrophone(microphone, facts));
  });
  const contacts = (state: 'connected' | 'ended') => {
    const { telephony } = connectedFacts({}, [sampleContact({ state })]);
    facts.change({ telephony });
  };

  it('leaves the microphone alone while nobody wants it', async () => {
    await settle();
    expect([orders, facts.get().isMeterOn]).toEqual([[], false]);
  });

  it('opens it for a call, and closes it afterwards', async () => {
    contacts('connected');
    await settle();
    expect(facts.get().isMeterOn).toBe(true);
    contacts('ended');
    await settle();
    expect([orders, facts.get().isMeterOn]).toEqual([['system', 'close'], false]);
  });

  it('does not ask for permission because of a call', async () => {
    facts.change({ microphone: 'unasked' });
    contacts('connected');
    await settle();
    expect(orders).toEqual([]);
  });

  it('waits for the one that is being opened', async () => {
    facts.change({ wantsMeter: true });
    void settle();
    await settle();
    expect([orders, facts.get().isMeterOn]).toEqual([['system'], true]);
  });

  it('opens the chosen one, and another when the agent chooses another', async () => {
    facts.change({ wantsMeter: true, choice: { microphone: 'Headset' } });
    await settle();
    facts.change({ choice: { microphone: 'Webcam' } });
    await settle();
    expect(orders).toEqual(['Headset', 'Webcam']);
  });

  it('gives up where it is refused, and says why', async () => {
    answer = 'in-use';
    facts.change({ wantsMeter: true });
    await settle();
    const { microphone, isMeterOn, wantsMeter } = facts.get();
    expect([microphone, isMeterOn, wantsMeter, orders]).toEqual([
      'in-use',
      false,
      false,
      ['system', 'close'],
    ]);
  });

  it('goes on with another one when a headset is unplugged in a call', async () => {
    contacts('connected');
    await settle();
    await ended();
    expect([orders, facts.get().isMeterOn]).toEqual([['system', 'close', 'system'], true]);
  });

  it('asks for nothing, and says why, when permission is taken back in a call', async () => {
    contacts('connected');
    await settle();
    seen = 'blocked';
    await ended();
    const { isMeterOn, microphone } = facts.get();
    expect([orders, isMeterOn, microphone]).toEqual([['system', 'close'], false, 'blocked']);
  });
});

import { describeTelephonyContract, type TelephonySubject } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import type { ContactData } from '../src/connect-types.js';
import { dialledCall, ringingCall } from './contact-data.js';
import { startOnStub } from './start-on-stub.js';
import { type AgentUpdate, availableAgent } from './streams-stub.js';

/** A service of a few lines: it keeps one agent, and tells Streams the whole of it after each change. */
function createSubject(): TelephonySubject {
  const { telephony, stop, streams } = startOnStub();
  let agent: AgentUpdate = availableAgent;
  let time = availableAgent.snapshotTimestamp.getTime();
  const tell = (changes: Partial<AgentUpdate>): Promise<void> => {
    time += 1_000;
    agent = { ...agent, ...changes, snapshotTimestamp: new Date(time) };
    streams.update(agent);
    return Promise.resolve();
  };
  const enter = (contactId: string, type: string): Promise<void> => {
    const state = { type, timestamp: new Date(time) };
    const others = agent.contacts.filter((contact) => contact.contactId !== contactId);
    const changed = agent.contacts.filter((contact) => contact.contactId === contactId);
    // As Streams does it: whatever changed last comes last.
    return tell({ contacts: [...others, ...changed.map((contact): ContactData => ({ ...contact, state }))] });
  };
  const answerRequests = (): void => {
    for (const { state, callbacks } of streams.stateRequests.splice(0)) {
      callbacks.success();
      void tell(
        agent.contacts.length > 0
          ? { nextState: state }
          : {
              state: { ...state, startTimestamp: new Date(time) },
              agentAvailabilityState: { state: state.name },
            },
      );
    }
    for (const { number, callbacks } of streams.orders.splice(0)) {
      callbacks.success();
      const customerEndpoint = { phoneNumber: number };
      const state = { type: 'connecting', timestamp: new Date(time) };
      void tell({ contacts: [...agent.contacts, { ...dialledCall, customerEndpoint, state }] });
    }
  };
  const service = setInterval(answerRequests, 5);
  return {
    telephony,
    dialableNumber: '+14155550177',
    answer: () => tell({}),
    ring: async () => {
      const contactId = `contact-${String(agent.contacts.length + 1)}`;
      const state = { type: 'connecting', timestamp: new Date(time) };
      await tell({ contacts: [...agent.contacts, { ...ringingCall, contactId, state }] });
      return contactId;
    },
    accept: (contactId) => enter(contactId, 'connected'),
    customerHangup: (contactId) => {
      const contact = agent.contacts.find((candidate) => candidate.contactId === contactId);
      return enter(contactId, contact?.state.type === 'connecting' ? 'missed' : 'ended');
    },
    clear: (contactId) =>
      tell({ contacts: agent.contacts.filter((contact) => contact.contactId !== contactId) }),
    signOut: () => {
      streams.fire('terminated');
      return Promise.resolve();
    },
    close: () => {
      clearInterval(service);
      stop();
      return Promise.resolve();
    },
  };
}

describe('startConnect, on Streams’ data', () => {
  describeTelephonyContract({ describe, it, expect, waitFor: vi.waitFor }, createSubject);
});

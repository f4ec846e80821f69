import { describe, expect, it, vi } from 'vitest';
import type { ContactSnapshot, ContactState } from '../contact-snapshot.js';
import { FakeTelephony } from './fake-telephony.js';
import { sampleAgent } from './sample-agent.js';
import { sampleContact } from './sample-contact.js';
import { describeTelephonyContract, type TelephonySubject } from './telephony-contract.js';

function createSubject(): TelephonySubject {
  const telephony = new FakeTelephony();
  let contacts: readonly ContactSnapshot[] = [];
  let seconds = 0;
  const tell = (next: readonly ContactSnapshot[]): Promise<void> => {
    contacts = next;
    telephony.setContacts(contacts);
    return Promise.resolve();
  };
  const enter = (contactId: string, state: ContactState): Promise<void> => {
    seconds += 1;
    const stateSince = sampleContact().stateSince + seconds * 1_000;
    return tell(
      contacts.map((contact) =>
        contact.contactId === contactId ? { ...contact, state, stateSince } : contact,
      ),
    );
  };
  /** The service takes the orders, a moment later. */
  let taken = 0;
  const takeOrders = (): void => {
    const orders = telephony.commands.filter((command) => command.type === 'dial');
    for (const { number } of orders.slice(taken)) {
      const order = { direction: 'outbound', customerNumber: number } as const;
      void tell([...contacts, sampleContact({ ...order, contactId: `outbound-${String(taken)}` })]);
    }
    taken = orders.length;
  };
  const service = setInterval(takeOrders, 5);
  return {
    telephony,
    dialableNumber: '+14155550177',
    answer: () => {
      telephony.setAgent(sampleAgent());
      return tell([]);
    },
    ring: async () => {
      const contact = sampleContact({ contactId: `contact-${String(contacts.length + 1)}` });
      await tell([...contacts, contact]);
      return contact.contactId;
    },
    accept: (contactId) => enter(contactId, 'connected'),
    customerHangup: (contactId) => {
      const isRinging = contacts.some(
        (contact) => contact.contactId === contactId && contact.state === 'connecting',
      );
      return enter(contactId, isRinging ? 'missed' : 'ended');
    },
    clear: (contactId) => tell(contacts.filter((contact) => contact.contactId !== contactId)),
    signOut: () => {
      telephony.setStatus('signedOut');
      return Promise.resolve();
    },
    close: () => {
      clearInterval(service);
      return Promise.resolve();
    },
  };
}

describe('FakeTelephony', () => {
  describeTelephonyContract({ describe, it, expect, waitFor: vi.waitFor }, createSubject);
});

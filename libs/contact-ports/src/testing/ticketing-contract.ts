import { PortError } from '../port-error.js';
import type { PhoneMatch, Ticketing } from '../ticketing.js';
import { describeBrandContract } from './ticketing-contract-brands.js';
import { describeConversationContract } from './ticketing-contract-conversations.js';
import { describeCustomerContract } from './ticketing-contract-customers.js';
import { describeDeliveryContract } from './ticketing-contract-delivery.js';
import { describeFollowUpContract } from './ticketing-contract-follow-ups.js';
import { describeNoteContract } from './ticketing-contract-notes.js';
import type { TicketingContractWorld } from './ticketing-contract-world.js';

/** The functions of a test runner that the suites use; passed in, so that this package needs no runner. */
export interface ContractTools {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => Promise<void>) => void;
  readonly expect: (actual: unknown) => { toEqual(expected: unknown): void };
}

export interface TicketingContractSubject {
  readonly ticketing: Ticketing;
  readonly world: TicketingContractWorld;
}

/**
 * Makes a subject of its own for each test: an empty Zendesk whose default country is Australia, with at least two active
 * brands, one that is not active, and the ticket field `connect_outbound_queue` for texts.
 */
export type CreateTicketingSubject = () => Promise<TicketingContractSubject>;

const minute = 60_000;
const failing = 99;

/** What every {@link Ticketing} does, as sentences. */
export function describeTicketingContract(tools: ContractTools, createSubject: CreateTicketingSubject): void {
  tools.describe('looking for users by phone number', () => {
    describePhoneContract(tools, createSubject);
  });
  tools.describe('customers by e-mail address and name, and their fields', () => {
    describeCustomerContract(tools, createSubject);
  });
  tools.describe('looking for users and tickets', () => {
    describeLookUpContract(tools, createSubject);
  });
  tools.describe('brands and outbound queues', () => {
    describeBrandContract(tools, createSubject);
  });
  tools.describe('conversations of several legs, open tickets and further numbers', () => {
    describeConversationContract(tools, createSubject);
  });
  tools.describe('transcripts and notes', () => {
    describeNoteContract(tools, createSubject);
  });
  tools.describe('delivering', () => {
    describeDeliveryContract(tools, createSubject);
  });
  tools.describe('a ticket that was closed in the meantime', () => {
    describeFollowUpContract(tools, createSubject);
  });
}

function describePhoneContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it('finds the user whose number is equal, in international and in national spelling', async () => {
    const { ticketing, world } = await createSubject();
    const jane = await world.addUser({ name: 'Jane', phone: '+61491570006' });
    const john = await world.addUser({ name: 'John', phone: '0491 570 110' });
    expect(summarise(await ticketing.findUsersByPhone('+61491570006'))).toEqual([
      { id: jane, name: 'Jane', shared: false },
    ]);
    expect(summarise(await ticketing.findUsersByPhone('+61491570110'))).toEqual([
      { id: john, name: 'John', shared: false },
    ]);
  });

  it('finds a user by a further direct line', async () => {
    const { ticketing, world } = await createSubject();
    const jane = await world.addUser({ name: 'Jane', phone: '+61255501234', identities: ['+61491570006'] });
    expect(summarise(await ticketing.findUsersByPhone('+61491570006'))).toEqual([
      { id: jane, name: 'Jane', shared: false },
    ]);
  });

  it('does not take a number of another country that ends alike', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Jane', phone: '+44491570006' });
    expect(await ticketing.findUsersByPhone('+61491570006')).toEqual([]);
  });

  it('finds nobody for a number that nobody has', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Jane', phone: '+61491570006' });
    expect(await ticketing.findUsersByPhone('+61491570007')).toEqual([]);
  });

  it('finds all users with the number, and says whose number is shared', async () => {
    const { ticketing, world } = await createSubject();
    const jane = await world.addUser({ name: 'Jane', phone: '+61491570006' });
    const john = await world.addUser({ name: 'John', phone: '+61491570006', isShared: true });
    expect(summarise(await ticketing.findUsersByPhone('+61491570006'))).toEqual([
      { id: jane, name: 'Jane', shared: false },
      { id: john, name: 'John', shared: true },
    ]);
  });

  it('does not take an agent for a customer, whatever their number', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Priya', phone: '+61491570006', isAgent: true });
    expect(await ticketing.findUsersByPhone('+61491570006')).toEqual([]);
  });

  it('rejects when the look-up failed, and never answers that there is nobody', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Jane', phone: '+61491570006' });
    await world.fail('reads', { kind: 'answer', status: 503 }, failing);
    expect(await reasonOf(ticketing.findUsersByPhone('+61491570006'))).toEqual('unavailable');
  });
}

function describeLookUpContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it('finds a user by id, and nobody by the id of nobody', async () => {
    const { ticketing, world } = await createSubject();
    const id = await world.addUser({ name: 'Jane' });
    const found = await ticketing.findUser(id);
    expect([found?.id, found?.name]).toEqual([id, 'Jane']);
    expect(await ticketing.findUser(999_999)).toEqual(undefined);
  });

  it('says of an agent that they are one, and nothing of the kind of an end user', async () => {
    const { ticketing, world } = await createSubject();
    const priya = await world.addUser({ name: 'Priya', isAgent: true });
    const jane = await world.addUser({ name: 'Jane', phone: '+61491570006' });
    expect((await ticketing.findUser(priya))?.isAgent).toEqual(true);
    expect('isAgent' in ((await ticketing.findUser(jane)) ?? {})).toEqual(false);
    const matches = await ticketing.findUsersByPhone('+61491570006');
    expect(matches.map(({ customer }) => 'isAgent' in customer)).toEqual([false]);
  });

  it('finds a ticket by id', async () => {
    const { ticketing, world } = await createSubject();
    const requesterId = await world.addUser({ name: 'Jane' });
    const id = await world.addTicket({ subject: 'Broken', requesterId, status: 'closed' });
    const found = await ticketing.findTicket(id);
    expect([found?.id, found?.subject, found?.requesterId, found?.closed]).toEqual([
      id,
      'Broken',
      requesterId,
      true,
    ]);
  });

  it('takes a ticket that does not exist and one that the agent may not see alike', async () => {
    const { ticketing, world } = await createSubject();
    const hidden = await world.addTicket({ subject: 'Secret', isVisible: false });
    expect(await ticketing.findTicket(999_999)).toEqual(undefined);
    expect(await ticketing.findTicket(hidden)).toEqual(undefined);
  });

  it('finds the newest ticket within the age that is not closed; solved ones count', async () => {
    const { ticketing, world } = await createSubject();
    const requesterId = await world.addUser({ name: 'Jane' });
    await world.addTicket({ subject: 'Older', requesterId, age: 9 * minute });
    const solved = await world.addTicket({
      subject: 'Solved',
      requesterId,
      status: 'solved',
      age: 5 * minute,
    });
    await world.addTicket({ subject: 'Closed', requesterId, status: 'closed', age: minute });
    await world.addTicket({ subject: "Somebody else's", age: minute });
    expect((await ticketing.findRecentTicket(requesterId, 10 * minute))?.id).toEqual(solved);
    expect(await ticketing.findRecentTicket(requesterId, 3 * minute)).toEqual(undefined);
  });

  it('rejects when a look-up failed', async () => {
    const { ticketing, world } = await createSubject();
    await world.fail('reads', { kind: 'answer', status: 500 }, failing);
    expect(await reasonOf(ticketing.findUser(1))).toEqual('unavailable');
    expect(await reasonOf(ticketing.findTicket(1))).toEqual('unavailable');
    expect(await reasonOf(ticketing.findRecentTicket(1, minute))).toEqual('unavailable');
  });

  it('says that the session is over', async () => {
    const { ticketing, world } = await createSubject();
    await world.fail('reads', { kind: 'answer', status: 401 }, failing);
    expect(await reasonOf(ticketing.findTicket(1))).toEqual('unauthorized');
  });
}

function summarise(matches: readonly PhoneMatch[]) {
  return matches
    .map(({ customer: { id, name }, shared }) => ({ id, name, shared }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return { resolved: await promise };
  } catch (error) {
    return PortError.isInstance(error) ? error.reason : error;
  }
}

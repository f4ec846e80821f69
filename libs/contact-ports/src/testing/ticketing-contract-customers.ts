import { PortError } from '../port-error.js';
import type { Customer } from '../ticketing.js';
import type { ContractTools, CreateTicketingSubject } from './ticketing-contract.js';
import { sampleCustomerFieldsIntent } from './ticketing-contract-samples.js';

const first = { mayHaveBeenApplied: false };
const failing = 99;
const idField = 'voice_authentication_id';
const statusField = 'voice_authentication_status';

/** What concerns customers by e-mail address and name, and the fields of their profiles, as sentences. */
export function describeCustomerContract(tools: ContractTools, createSubject: CreateTicketingSubject): void {
  describeEmailContract(tools, createSubject);
  describeNameContract(tools, createSubject);
  describeFieldContract(tools, createSubject);
}

function describeEmailContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it('finds the customer with an e-mail address, in any letter case', async () => {
    const { ticketing, world } = await createSubject();
    const jane = await world.addUser({ name: 'Jane', email: 'jane.caller@example.com' });
    await world.addUser({ name: 'John', email: 'john@example.com' });
    const found = await ticketing.findUsersByEmail('Jane.Caller@Example.com');
    expect(summarise(found)).toEqual([[jane, 'Jane']]);
  });

  it('finds a customer by an address that is not their main one', async () => {
    const { ticketing, world } = await createSubject();
    const furtherEmails = ['jane@home.example.org'];
    const jane = await world.addUser({ name: 'Jane', email: 'jane@example.com', furtherEmails });
    expect(summarise(await ticketing.findUsersByEmail('jane@home.example.org'))).toEqual([[jane, 'Jane']]);
  });

  it('does not take an address that only contains the one looked for, or is part of it', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Jane', email: 'jane@example.com.au' });
    await world.addUser({ name: 'Mary', email: 'mary.jane@example.com' });
    expect(await ticketing.findUsersByEmail('jane@example.com')).toEqual([]);
  });

  it('finds nobody for what is no address, and for an empty one', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Jane', email: 'jane@example.com' });
    await world.addUser({ name: 'John' });
    for (const address of ['', ' ', '*', 'email:*', 'jane', '@example.com']) {
      expect(await ticketing.findUsersByEmail(address)).toEqual([]);
    }
  });

  it('finds customers only by address: no agents, nobody suspended or deleted', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Priya', email: 'priya@example.com', isAgent: true });
    await world.addUser({ name: 'Spam', email: 'spam@example.com', state: 'suspended' });
    await world.addUser({ name: 'Gone', email: 'gone@example.com', state: 'deleted' });
    for (const address of ['priya@example.com', 'spam@example.com', 'gone@example.com']) {
      expect(await ticketing.findUsersByEmail(address)).toEqual([]);
    }
  });
}

function describeNameContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it('finds all customers with exactly this name, in any letter case', async () => {
    const { ticketing, world } = await createSubject();
    const one = await world.addUser({ name: 'Jane Caller' });
    const other = await world.addUser({ name: 'jane caller' });
    await world.addUser({ name: 'Jane Caller Smith' });
    await world.addUser({ name: 'Mary Jane Caller' });
    await world.addUser({ name: 'Caller Jane' });
    expect(summarise(await ticketing.findUsersByName('JANE Caller'))).toEqual([
      [one, 'Jane Caller'],
      [other, 'jane caller'],
    ]);
  });

  it('finds a name with anything in it', async () => {
    const { ticketing, world } = await createSubject();
    const names = ['José "Pepe" Ñandú', "Sinéad O'Brien", 'Anne-Marie role:agent', '李小龙'];
    for (const name of names) {
      const id = await world.addUser({ name });
      expect(summarise(await ticketing.findUsersByName(name))).toEqual([[id, name]]);
    }
  });

  it('finds nobody for a name that searches would read as something else', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Jane' });
    for (const name of ['', ' ', '*', '"', 'Jan*', 'role:end-user', '-John', 'Jane" OR name:"John']) {
      expect(await ticketing.findUsersByName(name)).toEqual([]);
    }
  });

  it('finds customers only by name: no agents, nobody suspended or deleted', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Jane', isAgent: true });
    await world.addUser({ name: 'Jane', state: 'suspended' });
    await world.addUser({ name: 'Jane', state: 'deleted' });
    expect(await ticketing.findUsersByName('Jane')).toEqual([]);
  });

  it('rejects when a look-up by address or name failed, and never answers that there is nobody', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'Jane', email: 'jane@example.com' });
    await world.fail('reads', { kind: 'answer', status: 503 }, failing);
    expect(await reasonOf(ticketing.findUsersByEmail('jane@example.com'))).toEqual('unavailable');
    expect(await reasonOf(ticketing.findUsersByName('Jane'))).toEqual('unavailable');
    expect(await reasonOf(ticketing.findMissingUserFields([idField]))).toEqual('unavailable');
  });
}

function describeFieldContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it("sets fields of a customer's profile, and leaves the others as they are", async () => {
    const { ticketing, world } = await createSubject();
    for (const key of [idField, statusField]) await world.addUserField(key);
    const customerId = await world.addUser({ name: 'Jane' });
    const set = (fields: Readonly<Record<string, string>>) =>
      ticketing.deliver(sampleCustomerFieldsIntent({ customerId, fields }), first);
    expect(await set({ [idField]: 'speaker-1', [statusField]: 'ENROLLED' })).toEqual({
      customerId,
      missingFields: [],
    });
    await set({ [statusField]: 'OPTED_OUT' });
    expect(sort(await world.listUserFields())).toEqual([
      { userId: customerId, key: idField, value: 'speaker-1' },
      { userId: customerId, key: statusField, value: 'OPTED_OUT' },
    ]);
  });

  it('empties a field with an empty text', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUserField(statusField);
    const customerId = await world.addUser({ name: 'Jane' });
    for (const value of ['ENROLLED', '']) {
      const intent = sampleCustomerFieldsIntent({ customerId, fields: { [statusField]: value } });
      expect(await ticketing.deliver(intent, first)).toEqual({ customerId, missingFields: [] });
    }
    expect(await world.listUserFields()).toEqual([]);
  });

  it('says which fields the account does not have, and sets the others', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUserField(statusField);
    const customerId = await world.addUser({ name: 'Jane' });
    const fields = { not_there: 'speaker-1', [statusField]: 'ENROLLED', neither_there: '' };
    expect(await ticketing.deliver(sampleCustomerFieldsIntent({ customerId, fields }), first)).toEqual({
      customerId,
      missingFields: ['not_there', 'neither_there'],
    });
    expect(await world.listUserFields()).toEqual([
      { userId: customerId, key: statusField, value: 'ENROLLED' },
    ]);
  });

  it('rejects fields for nobody', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUserField(statusField);
    const intent = sampleCustomerFieldsIntent({ customerId: 999_999 });
    expect(await reasonOf(ticketing.deliver(intent, first))).toEqual('not-found');
  });

  it('finds the keys that no user field of the account has', async () => {
    const { ticketing, world } = await createSubject();
    await world.addUserField(statusField);
    expect(await ticketing.findMissingUserFields(['not_there', statusField])).toEqual(['not_there']);
    expect(await ticketing.findMissingUserFields([statusField])).toEqual([]);
  });
}

function summarise(customers: readonly Customer[]): readonly unknown[] {
  return customers.map(({ id, name }) => [id, name]).sort(([a], [b]) => Number(a) - Number(b));
}

function sort<Field extends { readonly key: string }>(fields: readonly Field[]): readonly Field[] {
  return [...fields].sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return { resolved: await promise };
  } catch (error) {
    return PortError.isInstance(error) ? error.reason : error;
  }
}

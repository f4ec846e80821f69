import type { TicketId, UserId } from '@patchcord/contact-ports';
import { createZendeskDriver, startZendeskSimulator, type ZendeskDriver } from '@patchcord/zendesk-simulator';

/** The signed-in agent of the simulated account, Alex Morgan. */
export const agentId: UserId = 380001000011;
/** Another agent. */
const colleague = 'bob.carter';

/** A simulated Zendesk, as far as lives need it. */
export interface Account {
  readonly origin: string;
  readonly driver: ZendeskDriver;
  close(): Promise<void>;
}

/** Starts one without customers and tickets, under an address that nobody has to look up. */
export async function startAccount(): Promise<Account> {
  const simulator = await startZendeskSimulator({ seed: 'empty' });
  const origin = simulator.origin.replace('localhost', '127.0.0.1');
  return { origin, driver: createZendeskDriver(origin), close: () => simulator.close() };
}

/** What a life finds in Zendesk, by the names its expectations use. */
export interface Prepared {
  readonly users: ReadonlyMap<string, UserId>;
  readonly tickets: ReadonlyMap<string, TicketId>;
}

export interface Preparation {
  readonly users?: readonly { readonly name: string; readonly phone?: string; readonly email?: string }[];
  /** Made by a colleague. */
  readonly tickets?: readonly {
    readonly subject: string;
    /** Name of a user above. */
    readonly requester: string;
    readonly externalId?: string;
  }[];
}

/** Brings the simulated account back to its beginning, and adds what the life needs. */
export async function prepareAccount(
  { driver }: Pick<Account, 'driver'>,
  { users = [], tickets = [] }: Preparation,
): Promise<Prepared> {
  await driver.reset();
  const post = async (path: string, body: unknown): Promise<number> => {
    const answer = await driver.as(colleague).request('POST', path, body);
    const [record] = Object.values(answer.body as Readonly<Record<string, { readonly id: number }>>);
    if (answer.status !== 201 || !record) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return record.id;
  };
  const userIds = new Map<string, UserId>();
  for (const user of users) userIds.set(user.name, await post('users', { user }));
  const ticketIds = new Map<string, TicketId>();
  for (const { subject, requester, externalId } of tickets) {
    const ticket = {
      subject,
      requester_id: userIds.get(requester),
      external_id: externalId,
      comment: { body: 'Hello', public: false },
    };
    ticketIds.set(subject, await post('tickets', { ticket }));
  }
  await driver.index();
  return { users: userIds, tickets: ticketIds };
}

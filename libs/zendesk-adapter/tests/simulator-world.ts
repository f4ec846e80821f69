import type { Milliseconds } from '@patchcord/contact-ports';
import type { ContractFault, TicketingContractWorld } from '@patchcord/contact-ports/testing';
import type { Fault, ZendeskSimulator } from '@patchcord/zendesk-simulator';

/** A private group of the simulated account that the signed-in agent is not in. */
const privateGroup = 360003000003;
/** The ticket field `connect_outbound_queue` of the simulated account. */
const outboundQueueField = 360002000001;

/** An administrator of the simulated account. */
const adminId = 380001000012;

export interface SimulatorWorld extends TicketingContractWorld {
  /** Lets the time pass that belongs to what was added. */
  settle(): Promise<void>;
  /** How far the simulated account's clock has been put forward. */
  getAdvance(): Milliseconds;
}

/** Drives a simulated Zendesk past the subject: what it adds is neither disturbed, nor counted, nor logged. */
export function createSimulatorWorld({ driver, origin }: ZendeskSimulator): SimulatorWorld {
  let age = 0;
  let advance = 0;

  /** Time only moves forward: something older has to be added before something younger. */
  async function advanceTo(nextAge: number): Promise<void> {
    const step = Math.max(0, age - nextAge);
    if (step > 0) await driver.advanceClock(step);
    advance += step;
    age = nextAge;
  }

  async function post(path: string, body: unknown, method = 'POST'): Promise<Record<string, { id: number }>> {
    const response = await fetch(new URL(`/api/v2/${path}`, origin), {
      method,
      headers: { 'content-type': 'application/json', 'x-zendesk-simulator-client': 'workspace' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Record<string, { id: number }>;
  }

  async function listIdentities(userId: number): Promise<readonly string[]> {
    const response = await fetch(new URL(`/api/v2/users/${userId}/identities`, origin), {
      headers: { 'x-zendesk-simulator-client': 'workspace' },
    });
    const { identities } = (await response.json()) as { identities: { type: string; value: string }[] };
    return identities.filter(({ type }) => type === 'phone_number').map(({ value }) => value);
  }

  return {
    settle: () => advanceTo(0),
    getAdvance: () => advance,
    addUser: async ({ identities = [], isAgent = false, isShared, furtherEmails = [], state, ...rest }) => {
      const { email, name, phone } = rest;
      const role = isAgent ? { role: 'agent' } : {};
      // Only administrators may create agents.
      const { userId } = await driver.session({});
      if (isAgent) await driver.session({ userId: adminId });
      const { user } = await post('users', {
        user: { name, email, phone, shared_phone_number: isShared, ...role },
      });
      await driver.session({ userId });
      const id = user?.id ?? 0;
      for (const value of identities) {
        await post(`users/${id}/identities`, { identity: { type: 'phone_number', value } });
      }
      for (const value of furtherEmails) {
        await post(`users/${id}/identities`, { identity: { type: 'email', value } });
      }
      if (state === 'suspended') await post(`users/${id}`, { user: { suspended: true } }, 'PUT');
      if (state === 'deleted') await driver.as(adminId).request('DELETE', `users/${id}`);
      await driver.index();
      return id;
    },
    addTicket: async ({ age: wanted = 0, conversationId, isVisible = true, status, ...rest }) => {
      await advanceTo(wanted);
      const { brandId, direction, foreignExternalId, outboundQueue, requesterId, subject } = rest;
      const { ticket } = await post('tickets', {
        ticket: {
          subject,
          requester_id: requesterId,
          external_id: conversationId === undefined ? foreignExternalId : `connect:${conversationId}`,
          tags: direction === undefined ? undefined : ['amazon_connect', `amazon_connect_${direction}`],
          brand_id: brandId,
          custom_fields:
            outboundQueue === undefined ? undefined : [{ id: outboundQueueField, value: outboundQueue }],
          group_id: isVisible ? undefined : privateGroup,
          comment: { body: 'Hello', public: false },
        },
      });
      const id = ticket?.id ?? 0;
      if (status !== undefined) await post(`tickets/${id}`, { ticket: { status } }, 'PUT');
      return id;
    },
    readTicket: async (id) => {
      const ticket = (await driver.state()).tickets.find((other) => other.id === id);
      const field = ticket?.custom_fields.find((other) => other.id === outboundQueueField);
      return {
        brandId: ticket?.brand_id,
        outboundQueue: typeof field?.value === 'string' ? field.value : undefined,
      };
    },
    index: () => driver.index(),
    countNotes: async (id, conversationId) =>
      (await driver.state()).comments
        .filter((comment) => comment.ticket_id === id)
        .slice(1)
        .filter((comment) => comment.html_body.includes(conversationId)).length,
    listNumbers: async () => {
      const { users } = await driver.state();
      const endUsers = users.filter(({ role }) => role === 'end-user');
      const further = await Promise.all(endUsers.map(({ id }) => listIdentities(id)));
      return [...new Set([...endUsers.flatMap(({ phone }) => phone ?? []), ...further.flat()])];
    },
    addUserField: async (key) => {
      // An account that has the field already refuses it.
      await driver
        .as(adminId)
        .request('POST', 'user_fields', { user_field: { key, title: key, type: 'text' } });
    },
    listUserFields: async () =>
      (await driver.state()).users
        .filter(({ role }) => role === 'end-user')
        .flatMap(({ id, user_fields: fields }) =>
          Object.entries(fields).flatMap(([key, value]) =>
            typeof value === 'string' && value !== '' ? [{ userId: id, key, value }] : [],
          ),
        ),
    listNotes: async () => {
      const { comments } = await driver.state();
      const isFirst = (id: number, ticketId: number) =>
        comments.find(({ ticket_id: other }) => other === ticketId)?.id === id;
      return comments
        .filter(({ id, ticket_id: ticketId }) => !isFirst(id, ticketId))
        .map(({ body, public: isPublic, ticket_id: ticketId }) => ({
          ticketId,
          text: body,
          isPrivate: !isPublic,
        }));
    },
    fail: (requests, fault, times) => driver.faults(...toFaults(requests, fault, times)),
    listUsers: async () =>
      (await driver.state()).users.filter(({ role }) => role === 'end-user').map(({ name }) => name),
    listTickets: async () =>
      (await driver.state()).tickets.map((ticket) => ({
        subject: ticket.subject ?? '',
        requesterId: ticket.requester_id ?? undefined,
        conversationId: /^connect:(.*)/.exec(ticket.external_id ?? '')?.[1],
      })),
    listCalls: async () =>
      (await driver.state()).comments
        .filter(({ type }) => type === 'TpeVoiceComment')
        .map(({ data, ticket_id }) => ({
          ticketId: ticket_id,
          contactId: String(data?.['external_id']),
        })),
  };
}

function toFaults(requests: 'reads' | 'writes', fault: ContractFault, times: number): readonly Fault[] {
  const methods = requests === 'reads' ? ['GET'] : ['POST', 'PUT'];
  return methods.map((method) => ({ match: { method }, times, ...toEffect(fault) }));
}

function toEffect(fault: ContractFault): Partial<Fault> {
  if (fault.kind !== 'answer') return { drop: fault.kind === 'drop before applying' ? 'before' : 'after' };
  const { retryAfterSeconds, status } = fault;
  return { status, ...(retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds }) };
}

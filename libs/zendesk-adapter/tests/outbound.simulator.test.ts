import { sampleCallIntent, sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { startZendeskSimulator, type ZendeskSimulator } from '@patchcord/zendesk-simulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTicketing, type ZafRequest } from '../src/index.js';
import { hurriedClock } from './hurried-clock.js';
import { createSimulatorClient } from './simulator-client.js';
import { createSimulatorWorld, type SimulatorWorld } from './simulator-world.js';
import type { StubZafClient } from './stub-zaf-client.js';

const first = { mayHaveBeenApplied: false };
const globex = 360001000702;
const vandelay = 360001000704;
/** The text field `connect_outbound_queue` of the simulated account. */
const field = 360002000001;

let simulator: ZendeskSimulator;
let world: SimulatorWorld;

beforeAll(async () => {
  simulator = await startZendeskSimulator({ port: 0, seed: 'empty' });
});

beforeEach(async () => {
  await simulator.driver.reset();
  world = createSimulatorWorld(simulator);
});

afterAll(async () => {
  await simulator.close();
});

function createSubject({
  client = createSimulatorClient(simulator.origin),
  wantsBrandNames = () => true,
}: {
  readonly client?: StubZafClient;
  readonly wantsBrandNames?: () => boolean;
} = {}) {
  return createTicketing({
    client,
    appId: 735264,
    agent: { id: 380001000011 },
    defaultCountry: 'AU',
    clock: hurriedClock,
    wantsBrandNames,
  });
}

/** A client whose answer to the list of ticket fields is `fields`. */
function createClientWithFields(...fields: readonly object[]): StubZafClient {
  const client = createSimulatorClient(simulator.origin);
  const send = client.answerRequest;
  client.answerRequest = async (request: ZafRequest) =>
    request.url.startsWith('/api/v2/ticket_fields') ? { ticket_fields: fields } : send(request);
  return client;
}

/** Method and path of what reached Zendesk; numbers of records and queries left out. */
async function listRequests(): Promise<readonly string[]> {
  return (await simulator.driver.requests()).map(
    ({ method, path }) => `${method} ${path.replace('/api/v2', '').replace(/\?.*/, '').replace(/\d+/g, '#')}`,
  );
}

/** What was sent to create tickets. */
async function listTicketBodies(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await simulator.driver.requests())
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/tickets'))
    .map(({ body }) => (body as { ticket: Record<string, unknown> }).ticket);
}

describe('requests of a call dialled from a ticket', () => {
  it('are three when no brand is mapped and the ticket has no text in a field', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const ticketing = createSubject({ wantsBrandNames: () => false });
    await ticketing.findTicketToDialFrom(ticketId);
    await ticketing.deliver(sampleCallIntent({ ticketId, direction: 'outbound' }), first);
    expect(await listRequests()).toEqual(['GET /tickets/#', 'POST /calls', 'POST /calls/#/comments']);
  });

  it('are three when brands and fields are known', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken', brandId: globex, outboundQueue: 'Care' });
    const ticketing = createSubject();
    await Promise.all([ticketing.findBrands(), ticketing.findOutboundQueueField()]);
    const found = await ticketing.findTicketToDialFrom(ticketId);
    await ticketing.deliver(sampleCallIntent({ ticketId, direction: 'outbound' }), first);
    expect([found?.brand, found?.connectOutboundQueue]).toEqual(['Globex', 'Care']);
    expect((await listRequests()).slice(2)).toEqual([
      'GET /tickets/#',
      'POST /calls',
      'POST /calls/#/comments',
    ]);
  });

  it('do not read the brands twice for two tickets', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken', brandId: globex });
    const ticketing = createSubject();
    await ticketing.findTicketToDialFrom(ticketId);
    await ticketing.findTicketToDialFrom(ticketId);
    expect(await listRequests()).toEqual(['GET /tickets/#', 'GET /brands', 'GET /tickets/#']);
  });
});

describe('a ticket to dial from', () => {
  it('has no brand where the agent may not see brands', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken', outboundQueue: 'Care' });
    await simulator.driver.faults({ match: { path: '/api/v2/brands' }, status: 403 });
    const found = await createSubject().findTicketToDialFrom(ticketId);
    expect([found?.brand, found?.connectOutboundQueue]).toEqual([undefined, 'Care']);
  });

  it('is not found half: without its brand the look-up failed', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken' });
    await simulator.driver.faults({ match: { path: '/api/v2/brands' }, status: 500 });
    await expect(createSubject().findTicketToDialFrom(ticketId)).rejects.toMatchObject({
      reason: 'unavailable',
    });
  });

  it('has the queue that stands behind the tag of a drop-down', async () => {
    const ticketId = await world.addTicket({ subject: 'Broken', outboundQueue: 'q_sales' });
    const client = createClientWithFields({
      id: field,
      type: 'tagger',
      title: 'Outbound queue',
      key: 'connect_outbound_queue',
      active: true,
      custom_field_options: [{ name: 'Sales EU', value: 'q_sales' }],
    });
    const found = await createSubject({ client }).findTicketToDialFrom(ticketId);
    expect(found?.connectOutboundQueue).toBe('Sales EU');
  });
});

describe('the field for the outbound queue', () => {
  it.each([
    ['its title', { title: 'connect_outbound_queue' }, 36],
    ['its raw title', { title: 'Queue', raw_title: 'Connect_Outbound_Queue ' }, 36],
    ['its key', { title: 'Queue', key: 'connect_outbound_queue' }, 36],
    ['another title', { title: 'connect_outbound_queue_2' }, undefined],
    ['its title, but not active', { title: 'connect_outbound_queue', active: false }, undefined],
  ])('is found by %s', async (_, members, id) => {
    const client = createClientWithFields({ id: 35, title: 'Order' }, { id: 36, active: true, ...members });
    expect(await createSubject({ client }).findOutboundQueueField()).toBe(id);
  });
});

describe('the brand and the outbound queue of a new ticket', () => {
  const outboundQueue = { fieldId: field, queueName: 'Sales EU' };

  it.each(['voice', 'chat'] as const)('are left out of a %s ticket one by one', async (channel) => {
    const path = channel === 'voice' ? '/api/v2/channels/voice/tickets' : '/api/v2/tickets';
    const refused = { description: 'connect_outbound_queue: is invalid', error: 'InvalidValue' };
    await simulator.driver.faults(
      {
        match: { method: 'POST', path },
        status: 422,
        body: toRefusal('brand', 'Brand: is invalid'),
        times: 1,
      },
      { match: { method: 'POST', path }, status: 422, body: { details: { base: [refused] } }, times: 1 },
    );
    const intent = sampleTicketIntent({ channel, brandId: globex, outboundQueue });
    await createSubject().deliver(intent, first);
    expect(
      (await listTicketBodies()).map(({ brand_id, custom_fields }) => [brand_id, custom_fields]),
    ).toEqual([
      [globex, [{ id: field, value: 'Sales EU' }]],
      [undefined, [{ id: field, value: 'Sales EU' }]],
      [undefined, undefined],
    ]);
    expect(await world.listTickets()).toHaveLength(1);
  });

  it('are left out together when both are refused', async () => {
    const client = createClientWithFields({
      id: 360002000002,
      title: 'connect_outbound_queue',
      raw_title: 'Product area',
      type: 'text',
    });
    const intent = sampleTicketIntent({
      brandId: vandelay,
      outboundQueue: { fieldId: 360002000002, queueName: 'Sales EU' },
    });
    await createSubject({ client }).deliver(intent, first);
    expect(
      (await listTicketBodies()).map(({ brand_id, custom_fields }) => [brand_id, custom_fields]),
    ).toEqual([
      [vandelay, [{ id: 360002000002, value: 'Sales EU' }]],
      [undefined, undefined],
    ]);
  });

  it('stay when Zendesk refuses something else', async () => {
    const path = '/api/v2/channels/voice/tickets';
    const body = toRefusal('requester', 'Requester: is suspended');
    await simulator.driver.faults({ match: { method: 'POST', path }, status: 422, body });
    const intent = sampleTicketIntent({ brandId: globex, outboundQueue });
    await expect(createSubject().deliver(intent, first)).rejects.toMatchObject({ reason: 'rejected' });
    expect(await listTicketBodies()).toHaveLength(1);
  });

  it('are sent as the tag of the option with the queue’s name, and not at all without such an option', async () => {
    const client = createClientWithFields({
      id: 360002000002,
      title: 'connect_outbound_queue',
      type: 'tagger',
      custom_field_options: [{ name: 'Sales EU', value: 'area_orders' }],
    });
    const ticketing = createSubject({ client });
    for (const queueName of ['Sales EU', 'Sales US']) {
      const intent = sampleTicketIntent({
        contactId: `c-${queueName}`,
        outboundQueue: { fieldId: 360002000002, queueName },
      });
      await ticketing.deliver(intent, first);
    }
    expect((await listTicketBodies()).map(({ custom_fields }) => custom_fields)).toEqual([
      [{ id: 360002000002, value: 'area_orders' }],
      undefined,
    ]);
  });

  it('cost no ticket when the list of fields cannot be read', async () => {
    await simulator.driver.faults({ match: { path: '/api/v2/ticket_fields' }, status: 500 });
    const { ticketId } = await createSubject().deliver(sampleTicketIntent({ outboundQueue }), first);
    expect((await world.readTicket(ticketId)).outboundQueue).toBe('Sales EU');
  });
});

function toRefusal(member: string, description: string) {
  return {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { [member]: [{ description }] },
  };
}

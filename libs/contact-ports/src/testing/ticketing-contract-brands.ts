import { PortError } from '../port-error.js';
import type { Brand, Ticketing } from '../ticketing.js';
import type { ContractTools, CreateTicketingSubject } from './ticketing-contract.js';
import { sampleTicketIntent } from './ticketing-contract-samples.js';

const first = { mayHaveBeenApplied: false };
const failing = 99;

/** What concerns brands, the field for the outbound queue, and tickets that calls are dialled from, as sentences. */
export function describeBrandContract(tools: ContractTools, createSubject: CreateTicketingSubject): void {
  describeListContract(tools, createSubject);
  describeDialContract(tools, createSubject);
  describeChoiceContract(tools, createSubject);
}

function describeListContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it('lists the brands, and says which are active', async () => {
    const { ticketing } = await createSubject();
    const brands = await ticketing.findBrands();
    expect(new Set(brands.map(({ id }) => id)).size).toEqual(brands.length);
    expect([...new Set(brands.map(({ active }) => active))].sort()).toEqual([false, true]);
  });

  it('keeps brands and fields, also for those who ask at the same time, until it is told to forget', async () => {
    const { ticketing, world } = await createSubject();
    const [brands, field] = await Promise.all([ticketing.findBrands(), ticketing.findOutboundQueueField()]);
    await world.fail('reads', { kind: 'answer', status: 503 }, failing);
    expect(await ticketing.findBrands()).toEqual(brands);
    expect(await ticketing.findOutboundQueueField()).toEqual(field);
    ticketing.forgetConfiguration();
    expect(await reasonOf(ticketing.findBrands())).toEqual('unavailable');
    expect(await reasonOf(ticketing.findOutboundQueueField())).toEqual('unavailable');
  });

  it('does not keep a look-up of brands that failed', async () => {
    const { ticketing, world } = await createSubject();
    await world.fail('reads', { kind: 'answer', status: 401 }, 1);
    expect(await reasonOf(ticketing.findBrands())).toEqual('unauthorized');
    expect((await ticketing.findBrands()).length > 0).toEqual(true);
  });

  it('does not keep a look-up of the field that failed', async () => {
    const { ticketing, world } = await createSubject();
    await world.fail('reads', { kind: 'answer', status: 401 }, 1);
    expect(await reasonOf(ticketing.findOutboundQueueField())).toEqual('unauthorized');
    expect(typeof (await ticketing.findOutboundQueueField())).toEqual('number');
  });
}

function describeDialContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it('finds a ticket to dial from with the name of its brand and the queue of its field', async () => {
    const { ticketing, world } = await createSubject();
    const [, brand] = await findActiveBrands(ticketing);
    const id = await world.addTicket({
      subject: 'Broken',
      brandId: brand.id,
      outboundQueue: 'Sales EU',
    });
    const found = await ticketing.findTicketToDialFrom(id);
    expect([found?.id, found?.subject, found?.brand, found?.connectOutboundQueue]).toEqual([
      id,
      'Broken',
      brand.name,
      'Sales EU',
    ]);
  });

  it('knows no queue of a ticket whose field is empty', async () => {
    const { ticketing, world } = await createSubject();
    const [brand] = await findActiveBrands(ticketing);
    const id = await world.addTicket({ subject: 'Broken', brandId: brand.id });
    const found = await ticketing.findTicketToDialFrom(id);
    expect([found?.brand, found?.connectOutboundQueue]).toEqual([brand.name, undefined]);
  });

  it('finds no ticket to dial from that does not exist, or that the agent may not see', async () => {
    const { ticketing, world } = await createSubject();
    const hidden = await world.addTicket({ subject: 'Secret', isVisible: false });
    expect(await ticketing.findTicketToDialFrom(999_999)).toEqual(undefined);
    expect(await ticketing.findTicketToDialFrom(hidden)).toEqual(undefined);
  });

  it('rejects when the look-up of a ticket to dial from failed', async () => {
    const { ticketing, world } = await createSubject();
    const id = await world.addTicket({ subject: 'Broken' });
    await world.fail('reads', { kind: 'answer', status: 500 }, failing);
    expect(await reasonOf(ticketing.findTicketToDialFrom(id))).toEqual('unavailable');
  });
}

function describeChoiceContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  for (const channel of ['voice', 'chat'] as const) {
    it(`creates the ticket of a ${channel} contact with its brand and its outbound queue`, async () => {
      const { ticketing, world } = await createSubject();
      const [, brand] = await findActiveBrands(ticketing);
      const outboundQueue = { fieldId: await findField(ticketing), queueName: 'Sales EU' };
      const intent = sampleTicketIntent({ channel, brandId: brand.id, outboundQueue });
      const { ticketId } = await ticketing.deliver(intent, first);
      expect(await world.readTicket(ticketId)).toEqual({ brandId: brand.id, outboundQueue: 'Sales EU' });
    });

    it(`creates the ticket of a ${channel} contact without a brand that Zendesk does not take`, async () => {
      const { ticketing, world } = await createSubject();
      const inactive = (await ticketing.findBrands()).find(({ active }) => !active);
      const outboundQueue = { fieldId: await findField(ticketing), queueName: 'Sales EU' };
      const intent = sampleTicketIntent({ channel, brandId: inactive?.id, outboundQueue });
      const { ticketId } = await ticketing.deliver(intent, first);
      const { brandId, outboundQueue: queue } = await world.readTicket(ticketId);
      expect([brandId === inactive?.id, queue]).toEqual([false, 'Sales EU']);
      expect((await world.listTickets()).length).toEqual(1);
    });
  }
}

async function findActiveBrands(ticketing: Ticketing): Promise<readonly [Brand, Brand]> {
  const [one, other] = (await ticketing.findBrands()).filter(({ active }) => active);
  if (one === undefined || other === undefined)
    throw new Error('The subject has fewer than two active brands.');
  return [one, other];
}

async function findField(ticketing: Ticketing): Promise<number> {
  const field = await ticketing.findOutboundQueueField();
  if (field === undefined) throw new Error('The subject has no field for the outbound queue.');
  return field;
}

async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return { resolved: await promise };
  } catch (error) {
    return PortError.isInstance(error) ? error.reason : error;
  }
}

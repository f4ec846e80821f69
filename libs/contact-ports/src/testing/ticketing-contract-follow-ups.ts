import type { WriteIntent } from '../write-intent.js';
import type { ContractTools, CreateTicketingSubject } from './ticketing-contract.js';
import {
  sampleCallIntent,
  sampleContactNoteIntent,
  sampleTicketIntent,
  sampleTranscriptIntent,
} from './ticketing-contract-samples.js';
import type { TicketingContractWorld } from './ticketing-contract-world.js';

const first = { mayHaveBeenApplied: false };
const again = { mayHaveBeenApplied: true };
const followUp = sampleTicketIntent({ subject: 'Goes on' });

interface WriteOnClosed {
  readonly name: string;
  readonly write: (ticketId: number) => Extract<WriteIntent, { readonly followUp?: unknown }>;
  readonly list: (world: TicketingContractWorld) => Promise<readonly { readonly ticketId: number }[]>;
}

const writes: readonly WriteOnClosed[] = [
  {
    name: 'call',
    write: (ticketId) => sampleCallIntent({ ticketId, followUp: followUpOf(ticketId) }),
    list: (world) => world.listCalls(),
  },
  {
    name: 'transcript',
    write: (ticketId) => sampleTranscriptIntent({ ticketId, followUp: followUpOf(ticketId) }),
    list: (world) => world.listNotes(),
  },
  {
    name: 'note',
    write: (ticketId) => sampleContactNoteIntent({ ticketId, followUp: followUpOf(ticketId) }),
    list: (world) => world.listNotes(),
  },
];

/** What is written onto a ticket that was closed in the meantime, as sentences (contact-rules.md, section 3). */
export function describeFollowUpContract(
  { expect, it }: ContractTools,
  createSubject: CreateTicketingSubject,
): void {
  for (const { list, name, write } of writes) {
    it(`writes a ${name} onto one follow-up of its closed ticket, however often it is delivered`, async () => {
      const { ticketing, world } = await createSubject();
      const intent = write(
        await world.addTicket({ subject: 'Done', conversationId: 'c-1', status: 'closed' }),
      );
      const { movedTo } = await ticketing.deliver(intent, first);
      expect((await ticketing.deliver(intent, again)).movedTo?.ticketId).toEqual(movedTo?.ticketId);
      expect(await listSubjects(world)).toEqual(['Done', 'Goes on']);
      expect((await list(world)).map(({ ticketId }) => ticketId)).toEqual([movedTo?.ticketId]);
    });
  }

  it('writes the legs of several agents onto the one follow-up of their closed ticket', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Done', conversationId: 'c-1', status: 'closed' });
    const deliver = (contactId: string) => {
      const leg = { ...followUpOf(ticketId), contactId, key: `${contactId}/createTicket` };
      return ticketing.deliver(sampleCallIntent({ contactId, ticketId, followUp: leg }), first);
    };
    const { movedTo } = await deliver('c-1');
    expect((await deliver('c-2')).movedTo?.ticketId).toEqual(movedTo?.ticketId);
    expect(await listSubjects(world)).toEqual(['Done', 'Goes on']);
    expect((await world.listCalls()).map(({ contactId, ticketId: on }) => [contactId, on])).toEqual([
      ['c-1', movedTo?.ticketId],
      ['c-2', movedTo?.ticketId],
    ]);
  });
}

function followUpOf(ticketId: number) {
  return { ...followUp, followUpOf: ticketId };
}

async function listSubjects(world: TicketingContractWorld): Promise<readonly string[]> {
  return (await world.listTickets()).map(({ subject }) => subject).sort();
}

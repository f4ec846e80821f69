import type { ZendeskDriver } from '@patchcord/zendesk-simulator';
import type { TicketDeed } from '../wire/ticket-deed.js';

const colleague = 'priya.nair';
const jane = 380001000101;
const taggedTicket = 4122;
const tag = 'call_me';

/** Does each deed as a colleague of the agents. They resolve with the ticket's number, and reject with an Error in words. */
export function createTicketDeeds(zendesk: Pick<ZendeskDriver, 'as'>) {
  const { request } = zendesk.as(colleague);

  async function write(method: string, path: string, ticket: object): Promise<number> {
    const { body, status } = await request(method, path, { ticket });
    if (status >= 300) throw new Error(`Zendesk answered ${String(status)}.`);
    return (body as { readonly ticket: { readonly id: number } }).ticket.id;
  }

  return {
    file: () =>
      write('POST', 'tickets', {
        subject: 'Our whole office is without light',
        requester_id: jane,
        priority: 'urgent',
        comment: { body: 'Since this morning, on both floors. Please call us.' },
      }),
    /** Without the tag first: it may have been given before. */
    tag: async () => {
      const path = `tickets/${String(taggedTicket)}`;
      const { body } = await request('GET', path);
      const { tags } = (body as { readonly ticket: { readonly tags: readonly string[] } }).ticket;
      const others = tags.filter((each) => each !== tag);
      await write('PUT', path, { tags: others });
      return write('PUT', path, { tags: [...others, tag] });
    },
  } satisfies Readonly<Record<TicketDeed, () => Promise<number>>>;
}

/** The deeds by name. */
export type TicketDeeds = ReturnType<typeof createTicketDeeds>;

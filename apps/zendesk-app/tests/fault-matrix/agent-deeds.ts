import { requesterIn } from '@patchcord/contact-lifecycle';
import type { Milliseconds } from '@patchcord/contact-ports';
import { contactId, customerNumber, second } from './life.js';
import type { LifeWorld } from './life-world.js';

/** The agent talks for a while before they turn to the panel. */
const beforeChoice: Milliseconds = 15 * second;
const beforeSecondClick: Milliseconds = 5 * second;

/** Whether the contact is on its ticket, or nothing is left to choose. */
export function isAssigned(world: LifeWorld): boolean {
  const { contact } = world;
  return contact === undefined ? world.page?.isGone === false : contact.context.assignedTicket !== undefined;
}

/** *Create ticket*, whenever the panel asks for a choice. */
export function createTicket(world: LifeWorld): void {
  const context = contactToChooseFor(world);
  if (!context) return;
  world.note('the agent clicks Create ticket');
  const requester = requesterIn(context);
  world.page?.session?.send({ type: 'agent.createdTicket', contactId, requester });
}

/** *Attach to current* with that ticket in view, whenever the panel asks for a choice. */
export function attachTo(subject: string): (world: LifeWorld) => void {
  return (world) => {
    if (!contactToChooseFor(world)) return;
    world.note(`the agent clicks Attach to current, looking at “${subject}”`);
    const id = world.prepared.tickets.get(subject) ?? 0;
    const requesterId = world.prepared.users.get('Jane Doe');
    const ticket = { id, subject, requesterId, closed: false, updatedAt: world.clock.startedAt };
    world.show({
      kind: 'ticket',
      ticket,
      requester: requesterId === undefined ? undefined : { id: requesterId, name: 'Jane Doe' },
    });
    world.page?.session?.send({ type: 'agent.attached', contactId, ticket });
  };
}

/** A click on the customer's number in a ticket, or the pad; again as long as no call is ordered. */
export function dial({ ticket }: { readonly ticket?: string }): (world: LifeWorld) => void {
  return (world) => {
    const { page, connect } = world;
    if (!page || page.isGone || connect.orders.length > 0) return;
    const dialler = page.session?.getSnapshot().children.dialler?.getSnapshot();
    if (!dialler?.matches('closed') && !dialler?.matches('ready')) return;
    const lastClick = world.deeds.findLast(({ deed }) => deed.startsWith('the agent dials'))?.after;
    if (lastClick !== undefined && world.age < lastClick + beforeSecondClick) return;
    world.note(`the agent dials${ticket === undefined ? '' : ` from “${ticket}”`}`);
    const ticketId = ticket === undefined ? undefined : world.prepared.tickets.get(ticket);
    page.session?.send({ type: 'dial.requested', number: customerNumber, ticketId, userId: undefined });
  };
}

function contactToChooseFor({ page, contact, deeds, age }: LifeWorld) {
  const answer = deeds.find(({ deed }) => deed === 'the agent answers')?.after;
  if (!page || page.isGone || !contact?.isChoosing || answer === undefined) return undefined;
  return age >= answer + beforeChoice ? contact.context : undefined;
}

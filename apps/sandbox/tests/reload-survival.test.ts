import { beforeEach, describe, expect, it } from 'vitest';
import { openCompanion, showsAudio, type CompanionWindow } from './companion-window.js';
import {
  answer,
  clear,
  expectOneWholeRecord,
  jane,
  janesTicket,
  ringAsJane,
  showsLine,
} from './conversation.js';
import { openPane } from './open-pane.js';
import { useDesk } from './use-desk.js';

const world = useDesk({ crossSite: true, appSettings: { medialess: true } });

beforeEach(async () => {
  await openCompanion(world.desk);
});

const button = (name: string) =>
  world.desk.softphone.locator('patchcord-assignment-panel').getByRole('button', { name });

/** Zendesk is loaded again as a whole; nobody clicks anything, and the companion is seen again. */
async function reloadZendesk(): Promise<void> {
  await world.desk.page.reload();
}

describe('Zendesk is loaded again in mid-call, with the companion open', () => {
  it.each([
    ['a new ticket, by rule', 'new', 'auto'],
    ['the given ticket, by rule', 'given', 'auto'],
    ['a new ticket, before the agent’s choice', 'new', 'before'],
    ['the given ticket, before the agent’s choice', 'given', 'before'],
    ['a new ticket, after the agent’s choice', 'new', 'after'],
    ['the given ticket, after the agent’s choice', 'given', 'after'],
  ] as const)('%s', async (_, ticket, assignment) => {
    const contactId = await ringAsJane(world, {
      ...(ticket === 'given' ? { zendesk_ticket: String(janesTicket) } : {}),
      ...(assignment === 'auto' ? {} : { ticket_assignment: 'agent' }),
    });
    await answer(world, contactId);
    const choose = async () => {
      await openPane(world.desk);
      await button(ticket === 'given' ? 'Attach to #4114 (in view)' : 'Create ticket').click();
    };
    if (assignment === 'after') await choose();
    if (assignment !== 'before') await showsLine(world, /^On #\d+\. Call details follow/);
    await reloadZendesk();
    if (assignment === 'before') await choose();
    await showsLine(world, /^On #\d+\. Call details follow/);
    await showsAudio(world.desk, 'Companion connected');
    const ticketId = await expectTicket(ticket, contactId);
    expect(new URL(world.desk.page.url()).pathname).toBe(`/agent/tickets/${String(ticketId)}`);
    await world.sandbox.connect.driver.customerHangup(contactId);
    await clear(world);
    await expectOneWholeRecord(world, contactId, ticketId);
    await expectTicket(ticket, contactId);
  });
});

/** Exactly one new ticket, or none, and its number. */
async function expectTicket(ticket: 'new' | 'given', contactId: string): Promise<number> {
  const { tickets } = await world.whatHappened();
  if (ticket === 'given') expect(tickets).toEqual([]);
  else expect(tickets).toMatchObject([{ requester_id: jane, external_id: `connect:${contactId}` }]);
  return tickets[0]?.id ?? janesTicket;
}

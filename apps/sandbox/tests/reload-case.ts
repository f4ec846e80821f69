import { expect } from 'vitest';
import { showsAudio } from './companion-window.js';
import { answer, clear, expectOneWholeRecord, janesTicket, ringAsJane, showsLine } from './conversation.js';
import { jane } from './demo-desk.js';
import type { Desk } from './open-desk.js';
import { openPane } from './open-pane.js';
import type { World } from './use-desk.js';

/** One life of a call in which Zendesk is loaded again. */
export interface ReloadCase {
  /** A new ticket, or the one that the contact flow gives. */
  readonly ticket: 'new' | 'given';
  /** Who chooses the ticket; of the agent, whether they have when Zendesk is loaded again. */
  readonly assignment: 'by rule' | 'before the agent’s choice' | 'after the agent’s choice';
  readonly moments: readonly ('ringing' | 'connected' | 'on hold' | 'in after-contact work')[];
}

/** Loads the whole page again, as a reload of the browser tab does. */
async function reloadZendesk({ page }: Desk): Promise<void> {
  await page.reload();
}

/**
 * Lives through the call, and expects of each reload that the companion is seen again without a click and the ticket is
 * still in front of the agent; and in the end exactly one ticket, one record of the whole conversation, nothing shown
 * twice, and a sound that was never interrupted.
 */
export async function liveThroughReloads(
  world: World,
  { assignment, moments, ticket }: ReloadCase,
  reload: (desk: Desk) => Promise<void> = reloadZendesk,
): Promise<void> {
  const { desk } = world;
  const { driver } = world.sandbox.connect;
  const isGiven = ticket === 'given';
  const reloadIfDue = async (moment: ReloadCase['moments'][number]): Promise<void> => {
    if (!moments.includes(moment)) return;
    const { pathname } = new URL(desk.page.url());
    await reload(desk);
    await showsAudio(desk, 'Companion connected');
    expect(new URL(desk.page.url()).pathname).toBe(pathname);
  };
  const choose = async (): Promise<void> => {
    await openPane(desk);
    const name = isGiven ? 'Attach to #4114 (in view)' : 'Create ticket';
    await desk.softphone.locator('patchcord-assignment-panel').getByRole('button', { name }).click();
  };
  const choosesLate = assignment === 'before the agent’s choice';

  const contactId = await ringAsJane(world, {
    ...(isGiven ? { zendesk_ticket: String(janesTicket) } : {}),
    ...(assignment === 'by rule' ? {} : { ticket_assignment: 'agent' }),
    ...(choosesLate ? { force_ticket_creation: 'false' } : {}),
  });
  await expectInFront(world, isGiven ? `tickets/${String(janesTicket)}` : `users/${String(jane)}`);
  await reloadIfDue('ringing');
  await answer(world, contactId);
  // An end that comes sooner than that is told in one piece with the answer.
  await desk.softphone.getByText('Connected', { exact: true }).first().waitFor({ state: 'attached' });
  if (assignment === 'after the agent’s choice') await choose();
  if (!choosesLate) {
    await showsLine(world, /^On #\d+\. Call details follow/);
    await expectInFront(world, `tickets/${String(await ticketOf(world, ticket))}`);
  }
  await reloadIfDue('connected');
  await driver.hold(contactId);
  await reloadIfDue('on hold');
  await driver.resume(contactId);
  if (choosesLate && !moments.includes('in after-contact work')) await choose();
  if (!choosesLate || !moments.includes('in after-contact work'))
    await showsLine(world, /^On #\d+\. Call details follow/);
  await driver.customerHangup(contactId);
  await desk.ccp.getByRole('button', { name: 'Clear contact' }).first().waitFor({ state: 'attached' });
  // Zendesk cannot be asked for a call whose answer was lost: a reload between the two leaves a second one, without a comment.
  if (!choosesLate) await showsLine(world, /^Saved\./);
  await reloadIfDue('in after-contact work');
  if (choosesLate && moments.includes('in after-contact work')) await choose();
  await showsLine(world, /^Saved\./);
  await clear(world);

  const ticketId = await ticketOf(world, ticket);
  await expectOneWholeRecord(world, contactId, ticketId);
  const { notices, pops, tickets } = await world.whatHappened();
  expect(tickets.map(({ external_id, requester_id }) => ({ external_id, requester_id }))).toEqual(
    isGiven ? [] : [{ external_id: `connect:${contactId}`, requester_id: jane }],
  );
  // Shown when it rings, and once it is the ticket of the call.
  expect(pops).toEqual([
    isGiven ? `ticket ${String(ticketId)}` : `user ${String(jane)}`,
    `ticket ${String(ticketId)}`,
  ]);
  expect(notices).toEqual([]);
  await expectInFront(world, `tickets/${String(ticketId)}`);
}

/** The workspace shows this page. */
async function expectInFront({ desk }: World, path: string): Promise<void> {
  await desk.page.waitForURL((url) => url.pathname === `/agent/${path}`);
}

/** The number of the call's ticket. */
async function ticketOf(world: World, ticket: ReloadCase['ticket']): Promise<number> {
  return ticket === 'given' ? janesTicket : ((await world.whatHappened()).tickets[0]?.id ?? 0);
}

import { expect } from 'vitest';
import { accept, eventually, finish, waitForContactState } from './take-a-call.js';
import { companionOrigin } from './companion-window.js';
import { jane, janesNumber } from './demo-desk.js';
import { openPane } from './open-pane.js';
import type { World } from './use-desk.js';

/** An open ticket of Jane's. */
export const janesTicket = 4114;

/** Rings, and the card says so. */
export async function ringAsJane(
  { desk, sandbox }: World,
  attributes: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { contactId } = await sandbox.connect.driver.ring({
    customerNumber: janesNumber,
    queue: 'Support',
    attributes,
  });
  await showsLine({ desk }, /^(Ringing\.|Choose the ticket when you answer)/);
  return contactId;
}

/** The agent accepts in Zendesk, and talks. */
export async function answer({ desk }: Pick<World, 'desk'>, contactId: string): Promise<void> {
  await openPane(desk);
  await accept(desk);
  await waitForContactState(desk, contactId, 'connected');
}

/** Resolves when the card of the contact says this. */
export function showsLine({ desk }: Pick<World, 'desk'>, line: RegExp): Promise<void> {
  return desk.softphone.getByText(line).first().waitFor({ state: 'attached' });
}

/** The agent is done: the card goes once everything is saved. */
export async function clear({ desk }: Pick<World, 'desk'>): Promise<void> {
  await openPane(desk);
  await finish(desk);
}

/**
 * Exactly one record, on this ticket, that covers the whole conversation, and nothing beside it; and the companion
 * carried the call's sound from the answer to the end.
 */
export async function expectOneWholeRecord(world: World, contactId: string, ticketId: number): Promise<void> {
  await eventually(async () => {
    expect((await world.whatHappened()).calls).toHaveLength(1);
  });
  const { calls, users } = await world.whatHappened();
  const contact = await world.sandbox.connect.driver.contact(contactId);
  const since = (state: string) => Date.parse(contact.history.find((each) => each.state === state)?.at ?? '');
  expect(users).toEqual([]);
  expect(calls).toMatchObject([
    {
      ticket_id: ticketId,
      external_id: contactId,
      end_user_id: jane,
      call_started_at: near(since('connecting')),
      call_ended_at: near(since('ended')),
      talk_time: secondsNear(since('ended') - since('connected')),
    },
  ]);
  expectNoInterruption(contact, companionOrigin(world.desk));
}

/** The sound of the call was carried by this page from the answer on, until the call was over. */
export function expectNoInterruption(
  contact: Awaited<ReturnType<World['sandbox']['connect']['driver']['contact']>>,
  page: string,
): void {
  const turns = contact.audioHistory.map((turn) => [turn.audio, turn.page]);
  expect({ turns, interruptions: contact.audioInterruptions }).toEqual({
    turns: [
      ['page', page],
      ['none', null],
    ],
    interruptions: 0,
  });
}

/** Zendesk keeps whole seconds. */
function near(instant: number): unknown {
  return expect.toSatisfy(
    (value: unknown) => Math.abs(Date.parse(String(value)) - instant) <= 1_500,
    `about ${new Date(instant).toISOString()}`,
  );
}

function secondsNear(milliseconds: number): unknown {
  return expect.toSatisfy(
    (value: unknown) => Math.abs(Number(value) * 1_000 - milliseconds) <= 1_500,
    `about ${String(milliseconds / 1_000)} s`,
  );
}

import { expect, vi } from 'vitest';
import type { Desk } from './open-desk.js';

/** Who is calling, and what the flow set. */
export interface Caller {
  readonly customerNumber: string;
  readonly queue?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

const patience = { timeout: 15_000, interval: 50 };

/** Waits until something holds; the last failure is what the test reports. */
export function eventually(check: () => Promise<void> | void): Promise<void> {
  return vi.waitFor(check, patience);
}

/** A customer calls, and the card says so. */
export async function ring(desk: Desk, caller: Caller): Promise<string> {
  const { contactId } = await desk.sandbox.connect.driver.ring({
    queue: 'Support',
    ...caller,
  });
  await desk.softphone
    .getByText(/^Ringing\./)
    .first()
    .waitFor();
  return contactId;
}

/** The agent accepts in Connect's own panel. */
export async function accept(desk: Desk): Promise<void> {
  await desk.ccp.getByRole('button', { name: 'Accept call' }).first().click();
}

export async function waitForContactState(desk: Desk, contactId: string, state: string): Promise<void> {
  await eventually(async () => {
    expect((await desk.sandbox.connect.driver.contact(contactId)).state).toBe(state);
  });
}

/** The agent works the whole call: accept, talk, the customer hangs up, clear; until the record is saved. */
export async function takeACall(desk: Desk, caller: Caller): Promise<string> {
  const contactId = await ring(desk, caller);
  await accept(desk);
  await waitForContactState(desk, contactId, 'connected');
  await desk.softphone
    .getByText(/^On #\d+\./)
    .first()
    .waitFor();
  await desk.sandbox.connect.driver.customerHangup(contactId);
  await finish(desk);
  return contactId;
}

/** After-contact work is done: the agent clears, and the card goes once everything is saved. */
export async function finish(desk: Desk): Promise<void> {
  await desk.ccp.getByRole('button', { name: 'Clear contact' }).first().click();
  await eventually(async () => {
    expect(await desk.softphone.locator('patchcord-contact-card').count()).toBe(0);
  });
}

import type { ContactSnapshot } from '@patchcord/contact-ports';
import { sampleContact } from '@patchcord/contact-ports/testing';
import { expect, vi } from 'vitest';
import type { startSession } from './start-session.js';

export type Session = ReturnType<typeof startSession>;

const offered = sampleContact();

/** So many seconds after the sample contact was offered, by Connect's clock. */
export const at = (seconds: number): number => offered.stateSince + seconds * 1_000;

/** One call that the sample agent gets: its states, each with what is true of the contact all along. */
export function callOf(contact: Partial<ContactSnapshot> = {}) {
  const ringing = sampleContact(contact);
  return {
    contactId: ringing.contactId,
    ringing,
    connected: { ...ringing, state: 'connected', stateSince: at(5) },
    ended: { ...ringing, state: 'ended', stateSince: at(65) },
    missed: { ...ringing, state: 'missed', stateSince: at(20) },
  } as const satisfies Record<string, ContactSnapshot | string>;
}

/** One chat that the sample agent gets, likewise. */
export function chatOf(contact: Partial<ContactSnapshot> = {}) {
  return callOf({
    ...{ channel: 'chat', customerName: 'Carla', recordingUrl: undefined },
    ...{ customerNumber: undefined, systemNumber: undefined },
    ...contact,
  });
}

/** One task that the sample agent gets, likewise. */
export function taskOf(name: string, contact: Partial<ContactSnapshot> = {}) {
  const task = { name, description: 'Please see to it.', references: [] };
  return callOf({ ...chatOf().ringing, customerName: undefined, channel: 'task', task, ...contact });
}

/** Waits until the work on the ticket stands at `state`. */
export async function reach(session: Session, contactId: string, state: RegExp): Promise<void> {
  await vi.waitFor(() => {
    expect(session.stateOf(contactId)).toMatchObject({ ticket: expect.stringMatching(state) as string });
  });
}

/** Hangs up, clears, and waits until nothing is left to do. */
export async function finish(session: Session, ended: ContactSnapshot): Promise<void> {
  session.set(ended);
  session.clear(ended.contactId, at(70));
  await settled(session);
}

/** Waits until the session has forgotten every contact. */
export async function settled(session: Session): Promise<void> {
  await vi.waitFor(() => {
    expect(session.open()).toEqual([]);
  });
}

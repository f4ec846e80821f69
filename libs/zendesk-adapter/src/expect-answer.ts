import { PortError } from '@patchcord/contact-ports';
import { readId, readObject } from './read-json.js';

/*
 * Status 200 is no proof of an answer: a session that is over can lead to a page to sign in, and searches can answer
 * with an error. Taken for an empty answer, that would create what is there already (contact-rules.md 2).
 */

/** The list that a look-up must be answered with. Throws a {@link PortError} when it is not there. */
export function expectList(answer: unknown, member: string): readonly unknown[] {
  const list = readObject(answer)[member];
  if (Array.isArray(list)) return list;
  throw createUnreadable(answer, member);
}

/** The record that a look-up by id must be answered with. Throws a {@link PortError} when it is not there. */
export function expectRecord(answer: unknown, member: string): Readonly<Record<string, unknown>> {
  const record = readObject(readObject(answer)[member]);
  if (readId(record['id']) !== undefined) return record;
  throw createUnreadable(answer, member);
}

function createUnreadable(answer: unknown, member: string): PortError {
  return new PortError('unavailable', `Zendesk answered without ${member}.`, { cause: answer });
}

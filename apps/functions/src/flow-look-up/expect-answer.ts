import { readId, readObject } from '../shared/read-json.js';
import { ZendeskFailure } from '../zendesk/zendesk-failure.js';
import type { ZendeskAnswer } from '../zendesk/zendesk-reader.js';
import type { ZendeskRecord } from './zendesk-records.js';

/*
 * Status 200 is no proof of an answer, and who may not search is told so with 403. Taken for an empty answer, either
 * would make a customer nobody: a look-up that failed is not *not found* (contact-rules.md 2).
 */

/** The list that a search is answered with. Throws a {@link ZendeskFailure} when it is not there. */
export function expectRecords({ body }: ZendeskAnswer, member: string): readonly ZendeskRecord[] {
  if (body === undefined)
    throw new ZendeskFailure('unauthorised', `Zendesk does not let the function see ${member}.`);
  const list = body[member];
  if (Array.isArray(list)) return list.map(readObject);
  throw new ZendeskFailure('unavailable', `Zendesk answered without ${member}.`);
}

/** The record that a look-up by id is answered with, where there is one. Throws likewise. */
export function expectRecord({ body }: ZendeskAnswer, member: string): ZendeskRecord | undefined {
  if (body === undefined) return undefined;
  const record = readObject(body[member]);
  if (readId(record['id']) !== undefined) return record;
  throw new ZendeskFailure('unavailable', `Zendesk answered without ${member}.`);
}

import { parseJson, readObject, readText } from '../shared/read-json.js';
import { RecordingRefusal } from './recording-refusal.js';

/** What an agent wants of a recording. */
export interface RecordingOrder {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly action: 'pause' | 'resume';
}

/** Reads the body of an order (the contract stands at `createRecordingControl` of the app). Throws 422. */
export function readRecordingOrder(text: string): RecordingOrder {
  const body = readObject(parseJson(text));
  const { action } = body;
  if (action !== 'pause' && action !== 'resume')
    throw new RecordingRefusal(422, 'action must be pause or resume.');
  return {
    contactId: readContactId(body, 'contactId'),
    initialContactId: readContactId(body, 'initialContactId'),
    action,
  };
}

/** It becomes part of an address, so that anything but an id is refused. */
function readContactId(body: Readonly<Record<string, unknown>>, member: string): string {
  const id = readText(body[member]);
  if (id === undefined || !/^[\w-]{1,256}$/.test(id))
    throw new RecordingRefusal(422, `${member} must be the id of a contact.`);
  return id;
}

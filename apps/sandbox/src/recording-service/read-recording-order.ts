import { ServiceError } from './service-error.js';

/** What an agent wants of a recording. */
export interface RecordingOrder {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly action: 'pause' | 'resume';
}

/** Reads the body of an order. Throws 422. */
export function readRecordingOrder(text: string): RecordingOrder {
  const { contactId, initialContactId, action } = readObject(text);
  if (!isText(contactId)) throw new ServiceError(422, 'contactId must be given.');
  if (!isText(initialContactId)) throw new ServiceError(422, 'initialContactId must be given.');
  if (action !== 'pause' && action !== 'resume')
    throw new ServiceError(422, 'action must be pause or resume.');
  return { contactId, initialContactId, action };
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Readonly<Record<string, unknown>>;
  } catch {
    // What is no JSON is refused like any other body that cannot be read.
  }
  throw new ServiceError(422, 'The body is no JSON object.');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

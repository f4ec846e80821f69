import { readId, readObject, readText } from './read-json.js';
import type { ZafDialout } from './zaf-client.js';

/**
 * What a click brought. Whatever it says beyond number, user and ticket is not read, and what cannot be read is left
 * out: the agent then types the number.
 */
export function parseDialout(data: unknown): ZafDialout {
  const { number: anyNumber, ticketId: anyTicket, userId: anyUser } = readObject(data);
  const number = readText(typeof anyNumber === 'number' ? String(anyNumber) : anyNumber)?.trim();
  const userId = readId(anyUser);
  const ticketId = readId(anyTicket);
  return {
    ...(number === undefined || number === '' ? {} : { number }),
    ...(userId === undefined ? {} : { userId }),
    ...(ticketId === undefined ? {} : { ticketId }),
  };
}

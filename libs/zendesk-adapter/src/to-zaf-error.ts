import { PortError } from '@patchcord/contact-ports';
import { readObject, readText } from './read-json.js';

/**
 * What a `get`, `set` or `invoke` failed with. U6: the names of these errors are not known, so only time-outs are
 * told apart; everything else is the host's refusal.
 */
export function toZafError(failure: unknown): PortError {
  if (PortError.isInstance(failure)) return failure;
  const { message, name } = readObject(failure);
  const text = readText(message) ?? readText(failure) ?? 'Zendesk refused without a word.';
  const isTimeOut = name === 'TimeoutError' || /timeout|timed out/i.test(text);
  return new PortError(isTimeOut ? 'unavailable' : 'rejected', text, { cause: failure });
}

import { readObject, readText } from './read-json.js';
import type { ZafXhr } from './zaf-client.js';

/** Whatever a request rejected with, as a {@link ZafXhr}; what carries no status counts as a lost connection. */
export function toXhr(failure: unknown): ZafXhr {
  const { message, responseJSON, responseText, status, statusText } = readObject(failure);
  const text = readText(responseText);
  return {
    status: typeof status === 'number' ? status : 0,
    statusText: readText(statusText) ?? readText(message) ?? readText(failure) ?? '',
    ...(text === undefined ? {} : { responseText: text }),
    ...(responseJSON === undefined || responseJSON === null ? {} : { responseJSON }),
  };
}

import type { ContactData } from './connect-types.js';
import { textOf } from './text-of.js';

/** Whether this is a queue callback, or what became of one: its type says so, else how it was initiated. */
export function isCallback({ type, initiationMethod }: ContactData): boolean {
  return (
    type === 'queue_callback' || (textOf(initiationMethod)?.toLowerCase().startsWith('callback') ?? false)
  );
}

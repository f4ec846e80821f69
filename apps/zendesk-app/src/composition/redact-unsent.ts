import { redact } from '@patchcord/outbox';
import type { ExportedEntry } from './export-unsent.js';

/** Facts of intents that say who a customer is, what they want, or what the flow knows of them. */
const personal: ReadonlySet<string> = new Set([
  ...['name', 'phone', 'email', 'subject', 'title', 'from', 'to', 'attributes'],
  ...['text', 'task', 'fields'],
]);

/**
 * An unsent write without what identifies a person: names, numbers, addresses, subjects, what was written in a chat, what a task asks for, and the contact's attributes become
 * `•••`, also where Zendesk's answer repeats them.
 */
export function redactUnsent(entry: ExportedEntry): Readonly<Record<string, unknown>> {
  const { data } = redact({
    contactId: entry.intent.contactId,
    at: entry.submittedAt,
    kind: 'problem',
    name: entry.intent.type,
    reason: '',
    personal: 'name' in entry.intent ? [entry.intent.name] : [],
    data: { entry: mask(entry) },
  });
  return data?.['entry'] as Readonly<Record<string, unknown>>;
}

function mask(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([fact, inner]) => [
      fact,
      personal.has(fact) && inner !== undefined ? '•••' : mask(inner),
    ]),
  );
}

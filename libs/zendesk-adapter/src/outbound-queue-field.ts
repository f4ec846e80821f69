import type { TicketFieldId } from '@patchcord/contact-ports';
import { readList, readObject, readText } from './read-json.js';

/** The ticket field `connect_outbound_queue`. */
export interface OutboundQueueField {
  readonly id: TicketFieldId;
  /** How Zendesk may call it in an error. */
  readonly names: readonly string[];
  /** Drop-downs hold the tag of an option instead of its name. */
  readonly kind: 'text' | 'tagger' | 'multiselect';
  readonly options: readonly { readonly queue: string; readonly tag: string }[];
}

/** What to send for a queue; undefined when the field has no such option. */
export function toFieldValue(
  { kind, options }: OutboundQueueField,
  queue: string,
): string | readonly string[] | undefined {
  if (kind === 'text') return queue;
  const tag = options.find((option) => option.queue.trim() === queue.trim())?.tag;
  return tag === undefined || kind === 'tagger' ? tag : [tag];
}

/** The queue that a ticket's `custom_fields` name; of several chosen options the first. */
export function readQueueOf({ id, kind, options }: OutboundQueueField, ticket: unknown): string | undefined {
  const entry = listCustomFields(ticket).find((field) => field.id === id);
  if (entry === undefined || kind === 'text') return entry?.text;
  return options.find(({ tag }) => tag === entry.text)?.queue ?? entry.text;
}

/** Whether any field of the ticket holds a text; if not, none of the fields has to be known. */
export function hasCustomTexts(ticket: unknown): boolean {
  return listCustomFields(ticket).length > 0;
}

/** The ticket's custom fields that hold a text, or a list that begins with one. */
function listCustomFields(ticket: unknown): readonly { readonly id: unknown; readonly text: string }[] {
  return readList(readObject(ticket)['custom_fields']).flatMap((entry) => {
    const { id, value } = readObject(entry);
    const text = readText(value) ?? readText(readList(value)[0]);
    return text === undefined || text.trim() === '' ? [] : [{ id, text: text.trim() }];
  });
}

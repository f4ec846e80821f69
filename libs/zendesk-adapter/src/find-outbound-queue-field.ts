import type { TicketFieldId } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import type { OutboundQueueField } from './outbound-queue-field.js';
import { readId, readList, readObject, readText } from './read-json.js';
import type { ZendeskRequest } from './zendesk-request.js';

const name = 'connect_outbound_queue';

/** The active ticket field titled, or with the key, `connect_outbound_queue`; undefined when there is none. */
export async function findOutboundQueueField(
  request: ZendeskRequest,
): Promise<OutboundQueueField | undefined> {
  const answer = await request({
    purpose: 'list ticket fields',
    method: 'GET',
    path: '/api/v2/ticket_fields',
  });
  return expectList(answer, 'ticket_fields').flatMap((value) => toField(value) ?? [])[0];
}

function toField(value: unknown): OutboundQueueField | undefined {
  const field = readObject(value);
  const id: TicketFieldId | undefined = readId(field['id']);
  const names = [field['raw_title'], field['title'], field['key']].flatMap((text) => readText(text) ?? []);
  const isOurs = names.some((text) => text.trim().toLowerCase() === name);
  if (id === undefined || !isOurs || field['active'] === false) return undefined;
  const type = readText(field['type']);
  return {
    id,
    names: [...new Set([name, ...names])],
    kind: type === 'tagger' || type === 'multiselect' ? type : 'text',
    options: readList(field['custom_field_options']).flatMap((option) => {
      const { name: optionName, raw_name: rawName, value: tag } = readObject(option);
      const queue = readText(rawName) ?? readText(optionName);
      return queue !== undefined && typeof tag === 'string' ? [{ queue, tag }] : [];
    }),
  };
}

import type { ContactOrder } from '../engine/offer-contact.js';
import { ControlError } from './control-error.js';
import { bodyFrom, readOptionalText, readOptionalWord, readText } from './read-body.js';
import type { ControlBody } from './read-body.js';

/** Ways a call or callback may have begun. */
export const initiationMethods = [
  'inbound',
  'transfer',
  'queue_transfer',
  'api',
  'disconnect',
  'webrtc_api',
  'flow',
  'callback',
  'callback_customer_first_queued',
  'callback_customer_first_dialed',
] as const;

const channels = ['voice', 'queue_callback'] as const;

const withheld = ['anonymous', 'private', 'unknown', 'restricted', 'unavailable'];

/** A call to be offered, from the body of `POST /control/contacts`. Throws 400 with what is wrong. */
export function readContactOrder(body: ControlBody, agentId: string): ContactOrder {
  return {
    agentId,
    channel: readOptionalWord(body, 'channel', channels),
    queue: readText(body, 'queue'),
    customerNumber: readCustomerNumber(body),
    systemNumber: readOptionalText(body, 'systemNumber'),
    initialContactId: readOptionalText(body, 'initialContactId'),
    initiationMethod: readOptionalWord(body, 'initiationMethod', initiationMethods),
    attributes: readAttributes(body['attributes'] ?? {}),
  };
}

/** Contact attributes: texts by name. Throws 400. */
export function readAttributes(value: unknown): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, text] of Object.entries(readAttributeChanges(value))) {
    if (text === null) throw new ControlError(400, `Attribute "${name}" must be a text.`);
    attributes[name] = text;
  }
  return attributes;
}

/** Changes of contact attributes: texts by name, null removes one. Throws 400. */
export function readAttributeChanges(value: unknown): Record<string, string | null> {
  const changes: Record<string, string | null> = {};
  for (const [name, text] of Object.entries(bodyFrom(value))) {
    if (typeof text !== 'string' && text !== null) {
      throw new ControlError(400, `Attribute "${name}" must be a text.`);
    }
    changes[name] = text;
  }
  return changes;
}

function readCustomerNumber(body: ControlBody): string {
  const value = body['customerNumber'];
  if (typeof value === 'string' && (value === '' || withheld.includes(value.toLowerCase()))) return value;
  if (typeof value === 'string' && /^(\+?\d{2,15}|sips?:\S+)$/.test(value)) return value;
  throw new ControlError(
    400,
    '"customerNumber" must be a number such as "+14155550134", a SIP address, or "anonymous".',
  );
}

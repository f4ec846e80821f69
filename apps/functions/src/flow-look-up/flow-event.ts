import { isNotSet } from '@patchcord/contact-attributes';
import { readObject, readText } from '../shared/read-json.js';

/** What a contact flow hands to the function: parameters of the block, and who the customer is. */
export interface FlowEvent {
  /** Names and values of the block, trimmed; what means *not set* (attributes.md) is left out. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The customer's address as Connect reports it: a phone number for calls. */
  readonly callerNumber: string | undefined;
}

/** Reads the event of a flow. Never throws: what cannot be read is missing. */
export function readFlowEvent(event: unknown): FlowEvent {
  const details = readObject(readObject(event)['Details']);
  const given = Object.entries(readObject(details['Parameters']));
  const endpoint = readObject(readObject(details['ContactData'])['CustomerEndpoint']);
  return {
    parameters: Object.fromEntries(
      given.flatMap(([name, value]) => {
        const text = typeof value === 'string' ? value.trim() : '';
        return isNotSet(text) ? [] : [[name, text]];
      }),
    ),
    callerNumber: readText(endpoint['Address']),
  };
}

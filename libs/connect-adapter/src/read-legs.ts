import type { ContactData, EndpointData } from './connect-types.js';
import { isRecord } from './is-record.js';
import { textOf } from './text-of.js';

/** One connection of a contact, as far as it can be read; words of Connect's own are in lower case. */
export interface Leg {
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly isInitial: boolean;
  readonly state: string | undefined;
  readonly monitorStatus: string | undefined;
  readonly endpointType: string | undefined;
  /** As Connect reports it: `sip:` addresses and words such as `anonymous` included. */
  readonly number: string | undefined;
  readonly name: string | undefined;
  /** What the customer of a chat calls themselves: only their own connection has it. */
  readonly customerName: string | undefined;
  /** The name of an agent in a chat with several: only an agent's connection has it. */
  readonly agentName: string | undefined;
}

/**
 * The contact's connections, in Connect's order. Lists of participants can be inconsistent (connect.md, section
 * 5.7), so nothing is taken for granted but that they are data: what cannot be read is `undefined`.
 */
export function readLegs({ connections }: Pick<ContactData, 'connections'>): readonly Leg[] {
  const entries: readonly unknown[] = Array.isArray(connections) ? connections : [];
  return entries.flatMap((entry) => (isRecord(entry) ? [toLeg(entry)] : []));
}

/** The phone number of an endpoint, as Connect reports it; `undefined` where it has none. */
export function numberOf(endpoint: EndpointData | null | undefined): string | undefined {
  return textOf(endpoint?.phoneNumber);
}

function toLeg(connection: Readonly<Record<string, unknown>>): Leg {
  const { connectionId, type, initial, state, monitorStatus, quickConnectName } = connection;
  const endpoint = isRecord(connection['endpoint']) ? connection['endpoint'] : {};
  const chat = isRecord(connection['chatMediaInfo']) ? connection['chatMediaInfo'] : {};
  const agentName = textOf(chat['agentName']);
  return {
    id: textOf(connectionId),
    type: wordOf(type),
    isInitial: initial === true,
    state: isRecord(state) ? wordOf(state['type']) : undefined,
    monitorStatus: wordOf(monitorStatus),
    endpointType: wordOf(endpoint['type']),
    number: numberOf(endpoint),
    name: textOf(quickConnectName) ?? textOf(endpoint['name']) ?? agentName,
    customerName: textOf(chat['customerName']),
    agentName,
  };
}

function wordOf(value: unknown): string | undefined {
  return textOf(value)?.toLowerCase();
}

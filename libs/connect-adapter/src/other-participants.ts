import { reduceSipAddress } from '@patchcord/contact-attributes';
import type { OtherParticipant } from '@patchcord/contact-ports';
import { agentLeg } from './agent-leg.js';
import type { ContactData } from './connect-types.js';
import { customerNumber } from './customer-number.js';
import { type Leg, readLegs } from './read-legs.js';

/**
 * Who takes part besides the customer and this agent, in Connect's order (connect.md, sections 4.5 and 5.7). To the
 * watched agent a supervisor who barged in is one of them, to the supervisor the watched agent. A connection
 * without id cannot be followed, and is left out; of those that share one the first counts.
 */
export function otherParticipants(contact: ContactData): readonly OtherParticipant[] {
  const legs = readLegs(contact);
  const seen = new Set([agentLeg(contact)?.id]);
  const customer = legs.some(({ isInitial }) => isInitial) ? undefined : unmarkedCustomer(contact, legs);
  return legs.flatMap((leg) => {
    if (leg.isInitial || leg === customer || leg.id === undefined || seen.has(leg.id)) return [];
    seen.add(leg.id);
    return [toParticipant(leg, leg.id)];
  });
}

/** The customer's connection in a list that marks none as the initial one: it has the customer's number, or name. */
function unmarkedCustomer(contact: ContactData, legs: readonly Leg[]): Leg | undefined {
  const number = customerNumber(contact);
  return legs.find(
    (leg) => leg.customerName !== undefined || (number !== undefined && leg.number === number),
  );
}

function toParticipant(leg: Leg, id: string): OtherParticipant {
  return {
    id,
    kind: kindOf(leg),
    name: leg.name,
    number: leg.number === undefined ? undefined : reduceSipAddress(leg.number) || undefined,
    state: stateOf(leg.state),
  };
}

function kindOf({ endpointType, type, number, agentName }: Leg): OtherParticipant['kind'] {
  switch (endpointType) {
    case 'agent':
    case 'queue':
      return endpointType;
    case 'phone_number':
      return 'number';
    case undefined:
      if (type === 'agent' || type === 'monitoring' || agentName !== undefined) return 'agent';
      return number === undefined ? 'unknown' : 'number';
    default:
      return 'unknown';
  }
}

/** A state that is missing, or newer than this code, counts as `connecting`: nothing is concluded from it. */
function stateOf(state: string | undefined): OtherParticipant['state'] {
  switch (state) {
    case 'connected':
    case 'silent_monitor':
    case 'barge':
      return 'connected';
    case 'hold':
      return 'onHold';
    case 'disconnected':
      return 'left';
    default:
      return 'connecting';
  }
}

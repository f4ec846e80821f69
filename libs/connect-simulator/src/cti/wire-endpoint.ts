import { destinationName } from '../engine/destination.js';
import type { Destination } from '../engine/destination.js';
import type { SimulatedConnection } from '../engine/simulated-contact.js';
import { agentNamed } from '../world/agent-named.js';
import { arnOf } from '../world/arn.js';
import type { ConnectWorld } from '../world/connect-world.js';
import { CtiError } from './cti-error.js';
import { isStructure, optionalTextOf } from './cti-input.js';
import type { CtiInput } from './cti-input.js';
import { wireQueue } from './world-on-the-wire.js';

/** `Endpoint` of a leg: the agent's own has no more than its type. */
export function wireEndpoint(world: ConnectWorld, leg: SimulatedConnection): object {
  if (leg.destination !== undefined) return wireDestination(world, leg.destination);
  return leg.type === 'agent' ? { type: 'agent' } : { type: 'phone_number', phoneNumber: leg.phoneNumber };
}

/** What `GetEndpoints` offers: every agent, every queue, and the numbers of the world (a model: for all queues alike). */
export function quickConnects(world: ConnectWorld): object[] {
  const destinations: Destination[] = [
    ...world.agents.map(({ id }) => ({ type: 'agent' as const, agentId: id })),
    ...world.queues.map(({ name }) => ({ type: 'queue' as const, queue: name })),
    ...(world.phoneQuickConnects ?? []).map(({ phoneNumber }) => ({
      type: 'phone_number' as const,
      phoneNumber,
    })),
  ];
  return destinations.map((destination) => wireDestination(world, destination));
}

/** Whom an `Endpoint` of a request means, by its ARN first. Throws `BadEndpointException`. */
export function destinationOf(world: ConnectWorld, endpoint: CtiInput): Destination {
  const id = (optionalTextOf(endpoint, 'endpointARN') ?? '').split('/transfer-destination/')[1];
  const queue = isStructure(endpoint['queue']) ? optionalTextOf(endpoint['queue'], 'name') : undefined;
  const type = optionalTextOf(endpoint, 'type');
  if (type === 'agent') {
    const agent = agentNamed(world, id ?? optionalTextOf(endpoint, 'agentLogin') ?? '');
    if (agent !== undefined) return { type, agentId: agent.id };
  }
  if (type === 'queue') {
    const wanted = world.queues.find((each) => (id === undefined ? each.name === queue : each.id === id));
    if (wanted !== undefined) return { type, queue: wanted.name };
  }
  const phoneNumber =
    world.phoneQuickConnects?.find((each) => each.id === id)?.phoneNumber ??
    optionalTextOf(endpoint, 'phoneNumber');
  if (type === 'phone_number' && phoneNumber !== undefined) return { type, phoneNumber };
  throw new CtiError(400, 'BadEndpointException', 'There is no such endpoint.');
}

function wireDestination(world: ConnectWorld, destination: Destination): object {
  const name = destinationName(world, destination);
  const arn = (id: string) => arnOf(world.instance, `transfer-destination/${id}`);
  switch (destination.type) {
    case 'agent': {
      const agent = world.agents.find(({ id }) => id === destination.agentId);
      const endpoint = { type: 'agent', name, endpointARN: arn(destination.agentId) };
      return agent === undefined ? endpoint : { ...endpoint, agentLogin: agent.username };
    }
    case 'queue': {
      const id = world.queues.find((queue) => queue.name === destination.queue)?.id ?? '';
      return { type: 'queue', name, endpointARN: arn(id), queue: wireQueue(world, destination.queue) };
    }
    case 'phone_number': {
      const { phoneNumber } = destination;
      const known = world.phoneQuickConnects?.find((each) => each.phoneNumber === phoneNumber);
      if (known === undefined) return { type: 'phone_number', phoneNumber };
      return { type: 'phone_number', name, endpointARN: arn(known.id), phoneNumber };
    }
  }
}

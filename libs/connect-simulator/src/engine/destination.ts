import type { ConnectWorld } from '../world/connect-world.js';
import { agentNamed } from '../world/agent-named.js';
import { EngineError } from './engine-error.js';
import { queueNamed } from './queue-named.js';

/** Whom an agent adds to a call, or transfers it to. */
export type Destination =
  | { readonly type: 'agent'; readonly agentId: string }
  | { readonly type: 'queue'; readonly queue: string }
  | { readonly type: 'phone_number'; readonly phoneNumber: string };

/** Whether this can be dialled: E.164. */
export function isDialable(phoneNumber: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(phoneNumber);
}

/** A destination in words: `agent:bob`, `queue:Support` or a number. Throws `not-found`, `unknown-queue`, `bad-endpoint`. */
export function destinationNamed(world: ConnectWorld, text: string): Destination {
  const [, kind, name = ''] = /^(agent|queue):(.*)$/s.exec(text) ?? [];
  if (kind === 'queue') return { type: 'queue', queue: queueNamed(world, name).name };
  if (kind === 'agent') {
    const agent = agentNamed(world, name);
    if (agent === undefined) throw new EngineError('not-found', `There is no agent "${name}".`);
    return { type: 'agent', agentId: agent.id };
  }
  if (isDialable(text)) return { type: 'phone_number', phoneNumber: text };
  throw new EngineError(
    'bad-endpoint',
    `"${text}" is no "agent:…", no "queue:…" and no number such as "+14155550134".`,
  );
}

/** Its name for people: the agent's, the queue's, or the quick connect's of a number. */
export function destinationName(world: ConnectWorld, destination: Destination): string {
  switch (destination.type) {
    case 'agent':
      return world.agents.find(({ id }) => id === destination.agentId)?.name ?? destination.agentId;
    case 'queue':
      return destination.queue;
    case 'phone_number':
      return (
        world.phoneQuickConnects?.find(({ phoneNumber }) => phoneNumber === destination.phoneNumber)?.name ??
        destination.phoneNumber
      );
  }
}

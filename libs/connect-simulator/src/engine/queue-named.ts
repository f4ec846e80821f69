import type { ConnectWorld, SimulatedQueue } from '../world/connect-world.js';
import { EngineError } from './engine-error.js';

/** The queue of this name. Throws `unknown-queue`. */
export function queueNamed(world: ConnectWorld, name: string): SimulatedQueue {
  const queue = world.queues.find((candidate) => candidate.name === name);
  if (queue !== undefined) return queue;
  const names = world.queues.map((candidate) => candidate.name).join(', ');
  throw new EngineError('unknown-queue', `There is no queue "${name}". There are: ${names}.`);
}

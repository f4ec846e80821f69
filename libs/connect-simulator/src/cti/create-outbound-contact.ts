import type { AgentSession } from '../engine/agent-session.js';
import { isDialable } from '../engine/destination.js';
import type { SimulatedQueue } from '../world/connect-world.js';
import { CtiError } from './cti-error.js';
import { optionalTextOf, structureOf } from './cti-input.js';
import type { CtiInput } from './cti-input.js';
import type { CtiCall } from './cti-operations.js';
import { routingQueues, wireConfiguration } from './world-on-the-wire.js';

/**
 * `CreateOutboundContact`: the answer carries no contact id (spec/connect.md 5.3). Refuses with `AccessDeniedException`
 * an agent who may not call out, with `BadEndpointException` what is no E.164 number and a queue that is not the agent's.
 */
export function createOutboundContact({ engine, agentId, input }: CtiCall): object {
  const session = engine.session(agentId);
  const { agent, permissions } = session;
  if (!permissions.includes('outboundCall')) {
    throw new CtiError(403, 'AccessDeniedException', `${agent.name} may not call out.`);
  }
  const customerNumber = numberOf(structureOf(input, 'endpoint'));
  const queue = queueOf(engine.world, session, optionalTextOf(input, 'queueARN'));
  engine.dial({ agentId, queue: queue.name, customerNumber });
  return {};
}

function numberOf(endpoint: CtiInput): string {
  const number = optionalTextOf(endpoint, 'phoneNumber') ?? '';
  if (endpoint['type'] === 'phone_number' && isDialable(number)) return number;
  throw new CtiError(400, 'BadEndpointException', `"${number}" is no phone number to dial.`);
}

/** Without an ARN the routing profile's default outbound queue; an agent's own queue has no caller id (a model). */
function queueOf(
  world: CtiCall['engine']['world'],
  session: AgentSession,
  queueArn: string | undefined,
): SimulatedQueue {
  const { agent } = session;
  const { defaultOutboundQueue } = wireConfiguration(world, session).routingProfile;
  const own = [...routingQueues(world, agent), defaultOutboundQueue].filter((queue) => queue !== null);
  const wanted = own.find(({ queueARN }) => queueARN === (queueArn ?? defaultOutboundQueue?.queueARN));
  const queue = world.queues.find(({ name }) => name === wanted?.name);
  if (queue !== undefined) return queue;
  throw new CtiError(
    400,
    'BadEndpointException',
    `${agent.name} cannot dial from queue "${queueArn ?? ''}".`,
  );
}

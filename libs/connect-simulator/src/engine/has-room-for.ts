import { concurrencyOf } from '../world/concurrency-of.js';
import type { ChannelConcurrency } from '../world/connect-world.js';
import type { ContactChannel } from './channel.js';
import type { EngineCore } from './engine-core.js';

/**
 * Whether an agent can be given another contact of a channel: what is over counts until it is cleared; paused tasks and
 * contacts of other channels do not count (a model).
 */
export function hasRoomFor(core: EngineCore, agentId: string, channel: ContactChannel): boolean {
  const limit = concurrencyOf(core.world, core.session(agentId).agent)[limiting(channel)];
  const taking = core
    .present(agentId)
    .filter((each) => limiting(each.channel) === limiting(channel) && each.state.type !== 'paused');
  return taking.length < limit;
}

function limiting(channel: ContactChannel): keyof ChannelConcurrency {
  switch (channel) {
    case 'chat':
      return 'CHAT';
    case 'task':
      return 'TASK';
    case 'email':
    case 'hologram':
      return 'EMAIL';
    default:
      return 'VOICE';
  }
}

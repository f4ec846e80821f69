import type { OutboundQueue, RoutingProfile } from '@patchcord/contact-ports';
import type { QueueData, RoutingProfileData } from './connect-types.js';

/** The queues of the routing profile; a personal queue is one without a name (connect.md, section 5.2). */
export function toRoutingProfile({ queues, defaultOutboundQueue }: RoutingProfileData): RoutingProfile {
  return {
    queues: (queues ?? []).flatMap((queue) => toOutboundQueue(queue) ?? []),
    defaultOutboundQueue: toOutboundQueue(defaultOutboundQueue),
  };
}

function toOutboundQueue(queue: QueueData | null | undefined): OutboundQueue | undefined {
  const { name, queueARN: id } = queue ?? {};
  return typeof name === 'string' && name !== '' && typeof id === 'string' && id !== ''
    ? { id, name }
    : undefined;
}

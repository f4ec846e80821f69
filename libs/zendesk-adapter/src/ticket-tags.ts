import type { ContactChannel, ContactDirection, CreateTicketIntent } from '@patchcord/contact-ports';
import { readList } from './read-json.js';

/** Every ticket of a contact has it. */
export const contactTag = 'amazon_connect';

const directions: readonly ContactDirection[] = ['inbound', 'outbound', 'callback'];

/** The tag that says how a ticket's conversation began; other agents' apps read it after a transfer. */
export function toDirectionTag(direction: ContactDirection): string {
  return `amazon_connect_${direction}`;
}

/** Zendesk's own channel tells calls; for the others a tag does. */
const channelTags: Readonly<Partial<Record<ContactChannel, string>>> = {
  chat: 'amazon_connect_chat',
  task: 'amazon_connect_task',
  email: 'amazon_connect_email',
};

/** The tags of a new ticket. Nobody calls with a task, in no direction, and nothing is known of unknown channels. */
export function toContactTags({
  channel,
  direction,
}: Pick<CreateTicketIntent, 'channel' | 'direction'>): readonly string[] {
  const channelTag = channelTags[channel];
  const hasDirection = channel !== 'task' && channel !== 'unknown';
  return [
    contactTag,
    ...(channelTag === undefined ? [] : [channelTag]),
    ...(hasDirection ? [toDirectionTag(direction)] : []),
  ];
}

/** How a ticket's conversation began, by its tags; undefined when they say nothing, or contradict each other. */
export function readDirection(tags: unknown): ContactDirection | undefined {
  const said = directions.filter((direction) => readList(tags).includes(toDirectionTag(direction)));
  return said.length === 1 ? said[0] : undefined;
}

/** The tags of a direction that do not fit this one. */
export function toOtherDirectionTags(direction: ContactDirection): readonly string[] {
  return directions.filter((other) => other !== direction).map(toDirectionTag);
}

/** Tags of an answer without those that belong to one contact. */
export function withoutContactTags(tags: unknown): readonly string[] {
  const ours: readonly unknown[] = [
    contactTag,
    ...Object.values(channelTags),
    ...directions.map(toDirectionTag),
  ];
  return readList(tags).flatMap((tag) => (typeof tag === 'string' && !ours.includes(tag) ? [tag] : []));
}

import type { ContactOutcome, ContactStory, StoryChannel } from './contact-story.js';

/** What of the timeline is wanted. Undefined: all. */
export interface StoryFilter {
  /** Words that all have to stand somewhere in what is shown of a contact, in any order and case. */
  readonly text: string;
  readonly channel: StoryChannel | undefined;
  readonly outcome: ContactOutcome | undefined;
}

export const everyStory: StoryFilter = { text: '', channel: undefined, outcome: undefined };

const texts = new WeakMap<ContactStory, string>();

/** The stories that match. A redacted story is searched as it is shown: what is masked is not found. */
export function filterStories(
  stories: readonly ContactStory[],
  { text, channel, outcome }: StoryFilter,
): readonly ContactStory[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return stories.filter(
    (story) =>
      (channel === undefined || story.channel === channel) &&
      (outcome === undefined || story.outcome === outcome) &&
      words.every((word) => textOf(story).includes(word)),
  );
}

function textOf(story: ContactStory): string {
  const known = texts.get(story);
  if (known !== undefined) return known;
  const { contactId, ticket, entries } = story;
  const text = [
    contactId,
    ticket === undefined ? '' : `#${String(ticket.id)}`,
    ...entries.flatMap(({ name, reason, data }) => [name, reason, ...Object.values(data ?? {}).map(toText)]),
  ]
    .join('\n')
    .toLowerCase();
  texts.set(story, text);
  return text;
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

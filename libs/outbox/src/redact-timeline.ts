import type { TimelineEntry } from '@patchcord/contact-ports';

/**
 * Facts that are personal wherever they stand: who, from where, what a customer called their request, what a task is
 * about, and by what Voice ID knows a customer.
 */
const personalFacts: ReadonlySet<string> = new Set([
  ...['customer', 'number', 'email', 'subject', 'task', 'speaker'],
]);

/** Of these the words are not masked in other texts: a title may consist of quite common ones. */
const titles: ReadonlySet<string> = new Set(['subject', 'task']);

const emailAddress = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:]+/gu;

/**
 * Digits as people and systems write phone numbers: seven or more. What follows a slash, a hash, a letter or a dash is
 * a path, a ticket or an id, unless it begins with a plus; a date is none.
 */
const phoneNumber =
  /(?:\+|(?<![\p{L}\p{N}/#_-])(?!\d{4}-\d\d-\d\d(?!\d))\(?)\d(?:[ \t\u00a0().\-/]{0,2}\d){6,}/gu;

/**
 * An entry without what identifies a person, and without the list of it: names become `•••`, phone numbers keep their
 * last two digits (`•••34`). As a safety net, whatever looks like a phone number or an e-mail address is masked too.
 */
export function redact(entry: TimelineEntry): TimelineEntry {
  return maskEntry(entry, namesIn([entry]));
}

/** The same for many entries: what is personal in one entry of a contact is so in all of them. */
export function redactTimeline(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const stories = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const story = stories.get(entry.contactId);
    if (story) story.push(entry);
    else stories.set(entry.contactId, [entry]);
  }
  const masks = new Map([...stories].map(([contactId, story]) => [contactId, namesIn(story)]));
  return entries.map((entry) => maskEntry(entry, masks.get(entry.contactId)));
}

function maskEntry(entry: TimelineEntry, names: RegExp | undefined): TimelineEntry {
  const mask = (text: string) => maskText(text, names);
  const { contactId, at, kind, name, reason, data } = entry;
  return { contactId, at, kind, name, reason: mask(reason), ...(data && { data: maskFacts(data, mask) }) };
}

function maskFacts(
  data: Readonly<Record<string, unknown>>,
  mask: (text: string) => string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(data).map(([fact, value]) => [
      fact,
      personalFacts.has(fact) && typeof value === 'string' ? maskWhole(value) : maskValue(value, mask),
    ]),
  );
}

function maskText(text: string, names: RegExp | undefined): string {
  const withoutNames = names === undefined ? text : text.replace(names, maskWhole);
  return withoutNames.replace(emailAddress, '•••').replace(phoneNumber, maskWhole);
}

/** Only a number may keep something: two digits of seven or more. */
function maskWhole(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 7 && /^[\d\s+().\-/]+$/.test(text) ? `•••${digits.slice(-2)}` : '•••';
}

function maskValue(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item: unknown) => maskValue(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskValue(inner, mask)]));
}

/** Matches the personal texts of some entries, the longest first, so that no part of a name is left over. */
function namesIn(entries: readonly TimelineEntry[]): RegExp | undefined {
  const texts = entries.flatMap(({ personal = [], data = {} }) => [
    ...personal,
    ...Object.entries(data).flatMap(([fact, value]) =>
      personalFacts.has(fact) && !titles.has(fact) && typeof value === 'string' ? [value] : [],
    ),
  ]);
  const distinct = [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
  if (distinct.length === 0) return undefined;
  const longestFirst = distinct.sort((one, other) => other.length - one.length);
  return new RegExp(longestFirst.map(toExpression).join('|'), 'giu');
}

/** Short Latin names are masked as words only: otherwise “Al” would leave nothing of “calls”. */
function toExpression(text: string): string {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return /^[a-z\d]{1,3}$/i.test(text) ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
}

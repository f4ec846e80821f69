import type { AddTranscriptIntent, Instant } from '@patchcord/contact-ports';
import { byteLength, toHtml } from './to-html.js';
import { toHtmlItem, toReadableTime } from './to-html-item.js';
import { toContactRecordLink } from './to-link-html.js';
import { toTranscriptLines } from './to-transcript-lines.js';

/**
 * Zendesk cuts a comment after 64 kB without a word (zendesk.md 2.8); the rest is left for what it puts around our
 * mark-up and into each paragraph.
 */
const byteLimit = 50_000;

/** A part of a transcript: lines that fit into one comment. */
interface Part {
  readonly lines: string[];
  bytes: number;
  day: string;
}

/**
 * A chat as the HTML of comments, in order: one, or as many as Zendesk's limit takes. The same chat always gives the same
 * parts, so that {@link findTranscriptParts} recognises what is on the ticket already.
 */
export function toTranscriptParts(intent: AddTranscriptIntent): readonly string[] {
  const { items } = intent.transcript;
  const longestHead = byteLength(toHead(intent, 9_999, 9_999) + toRemark(intent));
  const limit = byteLimit - longestHead;
  const parts: Part[] = [];
  for (const item of items) {
    const day = toDay(item.at);
    const dayLine = `<p><em>${day}, times in UTC</em></p>`;
    for (const line of toTranscriptLines(item, limit - byteLength(dayLine))) {
      const known = parts.at(-1);
      const added = byteLength(line) + (known?.day === day ? 0 : byteLength(dayLine));
      const part = known !== undefined && known.bytes + added <= limit ? known : startPart(parts);
      if (part.day !== day) part.lines.push(dayLine);
      part.lines.push(line);
      part.bytes += part === known ? added : byteLength(dayLine + line);
      part.day = day;
    }
  }
  if (parts.length === 0) startPart(parts);
  return parts.map(({ lines }, index) => {
    const remark = index === 0 ? toRemark(intent) : '';
    return toHead(intent, index + 1, parts.length) + remark + lines.join('');
  });
}

/** Which of how many parts of a chat a comment holds; both count from 1. */
export interface TranscriptPart {
  readonly part: number;
  readonly parts: number;
}

/**
 * The parts of a contact's chat among the HTML of comments, which Zendesk may have tidied up. What was written cannot
 * forge them.
 * @param answeredAt of this answer only; undefined for any: the same contact can be answered again
 */
export function findTranscriptParts(
  comments: readonly string[],
  { answeredAt, contactId }: { readonly contactId: string; readonly answeredAt: Instant | undefined },
): readonly TranscriptPart[] {
  return comments.flatMap((html) => {
    const [, part = '1', parts = '1', facts = ''] = head.exec(html) ?? [];
    const isOurs =
      facts.includes(`>${contactLabel}</strong>: ${toHtml(contactId)}<`) &&
      (answeredAt === undefined ||
        facts.includes(`>${answerLabel}</strong>: ${toReadableTime(answeredAt)}<`));
    return isOurs ? [{ part: Number(part), parts: Number(parts) }] : [];
  });
}

const heading = 'Chat transcript';
const contactLabel = 'Contact ID';
const answerLabel = 'Answered';
const head = new RegExp(`>${heading}(?:, part (\\d+) of (\\d+))?</h4>(.*?)</ul>`, 's');

function toHead({ answeredAt, contactId, title }: AddTranscriptIntent, part: number, parts: number): string {
  const facts = [
    toHtmlItem('Chat', title),
    toHtmlItem(answerLabel, toReadableTime(answeredAt)),
    toHtmlItem(contactLabel, contactId),
  ];
  return `<h4>${toHeading(part, parts)}</h4><ul>${facts.join('')}</ul>`;
}

function toHeading(part: number, parts: number): string {
  return parts === 1 ? heading : `${heading}, part ${part} of ${parts}`;
}

/** What the agent has to know about a transcript before they trust it. */
function toRemark({ contactRecordUrl, transcript: { completeness, items } }: AddTranscriptIntent): string {
  const link = toContactRecordLink(contactRecordUrl);
  const where = link === undefined ? '' : ` All of it: ${link}.`;
  switch (completeness) {
    case 'complete':
      return items.length === 0 ? '<p><em>Nothing was written.</em></p>' : '';
    case 'partial':
      return `<p><strong>Lines may be missing:</strong> the chat could not be followed all the time.${where}</p>`;
    case 'missing':
      return `<p><strong>What was written could not be read.</strong>${where}</p>`;
  }
}

function startPart(parts: Part[]): Part {
  const part: Part = { lines: [], bytes: 0, day: '' };
  parts.push(part);
  return part;
}

function toDay(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10);
}
